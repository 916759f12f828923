import type { PermissionWords } from '../zh-CN/permission.ts'

const permission: PermissionWords = {
  member: {
    view: '查看成員',
    view_phone: '查看成員電話',
    create: '新增成員',
    update: '更改成員資料',
    move: '調動成員部門',
    disable: '停用成員',
    delete: '刪除成員',
  },
  department: {
    view: '查看部門',
    create: '新增部門',
    update: '更改部門',
    set_head: '指定部門主管',
    delete: '刪除部門',
  },
  group: { view: '查看群組', manage: '管理群組' },
  team: { manage: '管理虛擬部門' },
  role: { view: '查看管理角色', design: '設計管理角色' },
  grant: { view: '查看誰有甚麼權限', give: '向人授權', revoke: '收回授權' },
  report: { view: '查看數據報表' },
  attendance_rule: { view: '查看考勤規則', update: '更改考勤規則', empty: '清空考勤規則的人員', delete: '刪除考勤規則' },
  flow: { run: '發起流程', design: '設計流程' },
  announcement: { send: '發布公告' },
  log: { view: '查看操作日誌', export: '匯出操作日誌' },
  app: { manage: '管理應用程式' },
  content_rule: { manage: '管理敏感詞' },
  subscription: { manage: '管理日誌訂閱' },
  domain: { manage: '管理各個管理域' },
  policy: { manage: '更改審批政策' },
  conflict_rule: { manage: '管理互斥規則' },
  security_setting: { manage: '更改保安設定' },
}
export default permission
