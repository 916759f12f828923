import type { ActWords } from '../zh-CN/act.ts'

const act: ActWords = {
  undo: {
    act: '復原',
    done: '已復原',
    failed: '未能復原',
    until: '{time} 前可以復原',
    was: '這一步已復原',
    undoes: '這是另一步的復原',
    see: '查看',
  },
  subject: {
    restore_attendance: '恢復考勤規則「{name}」',
    add_member: '新增成員「{name}」',
    update_member: '修改「{name}」的資料',
    create_department: '新增部門「{name}」',
    rename_department: '把「{before}」改名為「{after}」',
    reparent_department: '把「{name}」移到「{after}」之下',
    set_department_head: '「{name}」的主管：{heads}',
    nobody: '沒有主管',
  },
  field: { name: '姓名', title: '職位', jobNumber: '員工編號', workPlace: '辦公地點' },
  edit: '{field}：{before} → {after}',
  factor: { setUp: '去設定', proved: '已驗證本人' },
  empty: '空白',
  askExactly: '只申請這一項',
}
export default act
