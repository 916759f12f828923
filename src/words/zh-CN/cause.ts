import type { CauseCode } from '#governance/verdict.ts'

/** Why yes, why no: one sentence each, with the facts it rests on. A cause without words does not compile. */
export type CauseWords = Readonly<Record<CauseCode, string>>

const cause: CauseWords = {
  grant_permits: '您的「{role}」授权允许{permission}，有效至 {until}',
  owner_permits: '您是「{domain}」的负责人',
  own_grant: '这是您自己的授权，随时可以交还',
  stage_approver: '轮到您以{foundAs}的身份决定',
  own_request: '这是您自己提交的申请',
  may_ask: '可以申请',
  no_grant_permits: '您还没有「{permission}」的权限',
  grant_ended: '您的「{role}」授权已在 {ended} 结束',
  grant_not_started: '您的授权要到 {from} 才生效',
  outside_scope: '「{permission}」的权限管不到{departments}',
  person_left: '{person}已不在公司',
  department_unknown: '找不到{department}，可能已被撤销',
  member_unknown: '找不到这位成员，可能已离职',
  member_not_there: '{person}已经不在{department}',
  already_there: '{person}已经在{department}',
  role_unknown: '这个角色已经不存在',
  scope_empty: '还没有选部门',
  length_too_short: '时间太短，至少 {shortest}',
  length_too_long: '时间太长，这类权限最长 {longest}',
  start_in_past: '开始时间已经过去',
  reason_missing: '还没有写原因',
  no_domain_covers: '这个范围还没有人负责管理，请缩小范围，或请全局管理员先开通管理域',
  approver_missing: '找不到可以审批的{stage}，请联系管理域负责人',
  step_up_not_available: '{risk}的权限需要二次验证，目前还不支持，暂时不能申请',
  already_asked: '同样的申请正在审批中，不用重复提交',
  self_approval: '不能审批自己的申请',
  not_an_approver: '这份申请不由您审批',
  not_your_stage: '现在轮到{stage}决定，还没到您',
  already_decided_by_you: '您已经决定过了',
  change_not_pending: '这份申请已经有结果了',
  not_own_request: '只有申请人自己可以这样做',
  grant_not_active: '这份授权已经结束',
  domain_not_proposed: '「{domain}」已经开通，或者已被取消',
  not_root_owner: '只有全公司的负责人可以这样做',
  owner_missing: '「{domain}」还没有负责人',
  not_evaluable: '有资料读不到，没法判断，所以先不放行；请稍后再试',
}
export default cause
