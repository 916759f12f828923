import type { DeliveryReason } from '../delivery-reasons.ts'

/** What the holder of a right does by herself, and how it is taken back. */
export interface ActWords {
  readonly undo: Readonly<Record<'act' | 'done' | 'failed' | 'until' | 'was' | 'undoes' | 'see', string>>
  readonly subject: Readonly<Record<'add_member', string>>
  /** Why DingTalk did not take it. */
  readonly because: Readonly<Record<DeliveryReason, string>>
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
  subject: { add_member: '添加成员「{name}」' },
  because: {
    changed_natively: '钉钉里已被别人改过，这里没有覆盖',
    60102: '这个账号已经存在',
    60103: '手机号不对',
    60104: '这个手机号已属于公司里的另一个人',
    60121: '钉钉里找不到这个人',
    60118: '公司的设置不允许邀请这个人',
    60120: '这个账号已被停用',
    60128: '钉钉里找不到这位主管',
    60003: '钉钉里找不到这个部门',
    out_of_range: '钉钉没有把这个部门交给本应用管理',
    other: '钉钉没有接受，请管理员看看',
  },
}
export default act
