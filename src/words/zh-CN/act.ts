import type { MemberField } from '#governance/member-profile.ts'

/** What the holder of a right does by herself, and how it is taken back. */
export interface ActWords {
  readonly undo: Readonly<Record<'act' | 'done' | 'failed' | 'until' | 'was' | 'undoes' | 'see', string>>
  readonly subject: Readonly<
    Record<
      | 'restore_attendance'
      | 'add_member'
      | 'update_member'
      | 'create_department'
      | 'rename_department'
      | 'reparent_department'
      | 'set_department_head'
      | 'nobody',
      string
    >
  >
  readonly field: Readonly<Record<MemberField, string>>
  readonly edit: string
  /** The second factor, where one is missing and where it was proved. */
  readonly factor: Readonly<Record<'setUp' | 'proved', string>>
  readonly empty: string
  /** Beside the reason of a no: what would allow it is one tap away. */
  readonly askExactly: string
}
const act: ActWords = {
  undo: {
    act: '撤销',
    done: '已撤销，恢复原样',
    failed: '没有撤销成功',
    until: '{time} 前可以撤销',
    was: '这一步已被撤销',
    undoes: '这是对另一步的撤销',
    see: '查看',
  },
  subject: {
    restore_attendance: '恢复考勤规则「{name}」',
    add_member: '添加成员「{name}」',
    update_member: '修改「{name}」的资料',
    create_department: '新建部门「{name}」',
    rename_department: '把「{before}」改名为「{after}」',
    reparent_department: '把「{name}」移到「{after}」下',
    set_department_head: '「{name}」的主管：{heads}',
    nobody: '没有主管',
  },
  field: { name: '姓名', title: '职位', jobNumber: '工号', workPlace: '办公地点' },
  edit: '{field}：{before} → {after}',
  factor: { setUp: '去设置', proved: '已验证本人' },
  empty: '空白',
  askExactly: '只申请这一项',
}
export default act
