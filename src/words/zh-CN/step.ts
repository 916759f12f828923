import type { DayKind } from '#governance/working-time.ts'
import type { StepAction } from '../step-actions.ts'

/** What happened so far with a change, as its page tells it. */
export interface StepWords {
  readonly title: string
  readonly action: Readonly<Record<StepAction, string>>
  readonly other: string
  /** What was said of a day of the working calendar. */
  readonly day: Readonly<Record<DayKind | 'usual', string>>
}
const step: StepWords = {
  title: '经过',
  action: {
    'change.sent': '提交申请',
    'change.edited': '修改申请',
    'change.approved': '同意',
    'change.refused': '拒绝',
    'change.offered': '提议缩小',
    'change.offer_accepted': '接受了提议',
    'change.offer_declined': '没有接受提议',
    'change.offer_withdrawn': '撤回了提议',
    'change.asked_back': '问了一句',
    'change.answered': '回复了',
    'change.handed_on': '转给了别人决定',
    'change.escalated': '没有按时处理，转到上级',
    'change.expired': '没有人决定，已结束',
    'change.decision_taken_back': '撤销了决定',
    'change.withdrawn': '撤回申请',
    'change.failed': '没能办成',
    'change.undone': '撤销了',
    'grant.given': '授权已给出',
    'member.moved': '移动了部门',
    'member.added': '添加了成员',
    'member.edited': '修改了资料',
    'member.removed': '移除了成员',
    'member.disabled': '停用了账号',
    'member.enabled': '恢复了账号',
    'department.created': '新建了部门',
    'department.renamed': '改了部门名称',
    'department.reparented': '移动了部门',
    'department.head_set': '设了部门主管',
    'department.deleted': '删除了部门',
    'domain.opened': '开通了管理域',
    'attendance.changed': '修改了考勤规则',
    'attendance.emptied': '清空了考勤规则的人员',
    'attendance.deleted': '删除了考勤规则',
    'attendance.restored': '恢复了考勤规则',
    'calendar.defined': '更改了工作日历',
    'factor.recovery_stopped': '本人停止了恢复',
    'factor.recovered': '丢失的二次验证已取消',
    'role.set': '改了角色',
    'domain.set': '管理域变更了',
    'conflict_rule.set': '改了互斥规则',
    'exception.allowed': '例外生效',
    'app.set': '应用清单改了',
    'exception.proved': '例外交了证明',
    'exception.ended': '例外提前结束',
    'grant.began': '授权生效',
    'grant.ended': '授权到期',
    'grant.handed_over': '授权已移交',
    'grant.revoked': '授权收回',
  },
  other: '有更新',
  day: { off: '{on} 放假', work: '{on} 上班', usual: '{on} 按平时安排' },
}
export default step
