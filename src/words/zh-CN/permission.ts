import type { Permission } from '#governance/permission.ts'

type Resource<P> = P extends `${infer R}.${string}` ? R : never
type Action<R extends string, P> = P extends `${R}.${infer A}` ? A : never
/** Every permission as what a person would say; `member.move` is read at permission → member → move. */
export type PermissionWords = { readonly [R in Resource<Permission>]: { readonly [A in Action<R, Permission>]: string } }

const permission: PermissionWords = {
  member: {
    view: '查看成员',
    view_phone: '查看成员手机号',
    create: '添加成员',
    update: '修改成员资料',
    move: '移动成员',
    disable: '停用成员',
    delete: '删除成员',
  },
  department: {
    view: '查看部门',
    create: '新建部门',
    update: '修改部门',
    set_head: '指定部门主管',
    delete: '删除部门',
  },
  group: { view: '查看群', manage: '管理群' },
  team: { manage: '管理虚拟部门' },
  role: { view: '查看管理角色', design: '设计管理角色' },
  grant: { view: '查看谁有什么权限', give: '给人授权', revoke: '收回授权' },
  report: { view: '查看数据报表' },
  attendance_rule: { view: '查看考勤规则', update: '修改考勤规则', empty: '清空考勤规则的人员', delete: '删除考勤规则' },
  flow: { run: '发起流程', design: '设计流程' },
  announcement: { send: '发布公告' },
  log: { view: '查看操作日志', export: '导出操作日志' },
  app: { manage: '管理应用' },
  content_rule: { manage: '管理敏感词' },
  subscription: { manage: '管理日志订阅' },
  domain: { manage: '管理管理域' },
  policy: { manage: '修改审批策略' },
  conflict_rule: { manage: '管理互斥规则' },
  security_setting: { manage: '修改安全设置' },
}
export default permission
