import type { DeliveryReason } from '../delivery-reasons.ts'

/** Why DingTalk did not take what a change brought there. */
export interface DeliveryWords {
  /** After it was told to be done. */
  readonly undone: string
  /** While it is still on its way. */
  readonly retrying: string
  readonly because: Readonly<Record<DeliveryReason, string>>
}
const delivery: DeliveryWords = {
  undone: '刚才的操作没有办成：{why}',
  retrying: '{why}；会自动再试',
  because: {
    changed_natively: '钉钉里已被别人改过，这里没有覆盖',
    60102: '这个账号已经存在',
    60103: '手机号不对',
    60104: '这个手机号已属于公司里的另一个人',
    60121: '钉钉里找不到这个人',
    60118: '公司的设置不允许邀请这个人',
    60120: '这个账号已被停用',
    60128: '钉钉里找不到这位主管',
    60112: '钉钉不接受这个姓名',
    60123: '钉钉不接受这个工号',
    40035: '钉钉不接受填写的内容',
    60003: '钉钉里找不到这个部门',
    60005: '钉钉里这个部门还有成员，没有删除',
    60006: '钉钉里这个部门下面还有部门，没有删除',
    not_org_account: '公司只能停用自己的企业账号；这是个人账号，仍可使用',
    out_of_range: '钉钉没有把这个部门交给本应用管理',
    60106: '这个邮箱已属于公司里的另一个人',
    60110: '部门太多，钉钉没有接受',
    40031: '钉钉里这个部门没有其中的人',
    60001: '钉钉不接受这个部门名称',
    60004: '钉钉里找不到上级部门',
    60010: '钉钉里它是那个部门的上级，不能移到那里',
    60018: '钉钉里公司这一级不能改',
    60021: '钉钉里已有同名的部门',
    60022: '内容里有钉钉不允许的词',
    nobody_left: '其中的人和部门都已不在，没有可以恢复的',
    not_set_up: '本应用在钉钉的权限或设置不够，请管理员处理',
    no_answer: '钉钉没有回应',
    fault: 'Remit 出了故障，请管理员看看',
    other: '钉钉没有接受（{code}），请管理员看看',
  },
}
export default delivery
