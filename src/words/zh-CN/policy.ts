import type { RouteStage } from '#contract/change.ts'
import type { StageKind } from '#governance/approver-rule.ts'
import type { PolicyPreset } from '#governance/policy.ts'
import type { AddedBecause } from '#governance/verdict.ts'

/** What a domain demands, and who decides in which order. */
export interface PolicyWords {
  readonly preset: Readonly<Record<PolicyPreset | 'own', string>>
  readonly about: Readonly<Record<PolicyPreset | 'own', string>>
  readonly stage: Readonly<Record<StageKind, string>>
  /** Found in place of another: the head decides because no manager is known. */
  readonly insteadOf: string
  readonly anyOf: string
  /** More than one has to agree. */
  readonly allOf: string
  readonly beside: string
  readonly or: string
  readonly and: string
  /** One of several who all have to. */
  readonly agreed: string
  readonly usual: string
  readonly usualUnknown: string
  readonly added: Readonly<Record<Exclude<AddedBecause, 'handed_on'>, string>>
  readonly deadline: Readonly<Record<'escalate' | 'expire', string>>
  readonly state: Readonly<Record<RouteStage['state'], string>>
}
const policy: PolicyWords = {
  preset: { front_line: '一线（快）', finance: '财务（严）', people: '人事（集中）', own: '自定' },
  about: {
    front_line: '日常事情上级一人就能定，最长 30 天',
    finance: '风险越高，看的人越多，最长 7 天',
    people: '由人事负责人把关，最长 14 天',
    own: '按这个管理域自己的规定审批',
  },
  stage: {
    manager: '直属上级',
    manager_above: '再上级',
    department_head: '部门主管',
    domain_owner: '管理域负责人',
    security_officer: '安全管理员',
    role_holder: '指定角色的成员',
    named: '指定的人',
  },
  insteadOf: '{found}（代{stage}）',
  anyOf: '其中一人同意即可',
  allOf: '其中 {need} 人都要同意',
  beside: '与上一步同时进行',
  or: ' 或 ',
  and: '、',
  agreed: '{who}已同意',
  usual: '通常 {time}',
  usualUnknown: '等待时间未知',
  added: { deadline: '没有按时处理，转到{who}', absent: '原审批人不在，转到{who}' },
  deadline: { escalate: '{at} 前没有决定，会再请上一级决定', expire: '{at} 前没有人决定，申请就结束' },
  state: {
    later: '还没轮到',
    waiting: '正在等待',
    approved: '已同意',
    refused: '已拒绝',
    expired: '没有人决定，已结束',
    not_reached: '没有走到',
  },
}
export default policy
