import type { EffectCode } from '#contract/effect.ts'

/** What an act asks for and what it would do, fact by fact. */
export interface EffectWords {
  readonly difference: string
  readonly effects: string
  readonly hidden: string
  readonly roundTheClock: string
  readonly workingHours: string
  readonly code: Readonly<Record<EffectCode, string>>
}
const effect: EffectWords = {
  difference: '申请的内容',
  effects: '同意后会怎样',
  hidden: '是谁，您看不到',
  roundTheClock: '昼夜都算',
  workingHours: '只算工作时间',
  code: {
    role_name_after: '改名为',
    role_gets: '增加的权限',
    role_gives_up: '去掉的权限',
    role_includes: '包含',
    role_no_more_includes: '不再包含',
    role_risk: '整个角色的风险',
    role_held_by: '现在有 {n} 人持有',
    role_gain: '{n} 人会多出这些权限',
    role_lose: '{n} 人会失去这些权限',
    role_rests_without_factor: '{n} 人没有二次验证，角色对他们暂不生效',
    role_runs_out: '{n} 人仍持有，各自到期为止',
    role_label: '钉钉里的角色标签要人工改名',
    domain_name_after: '改名为',
    domain_reach: '管辖（含下级）',
    domain_without: '不含',
    domain_no_more_reach: '不再管辖',
    domain_no_more_without: '重新包含',
    domain_owner_new: '新的负责人',
    domain_owner_gone: '不再负责',
    domain_policy: '审批策略',
    domain_stages: '由谁决定',
    domain_longest: '授权最长',
    domain_deadline: '每一步的期限',
    domain_proof: '同意时要验证身份的风险',
    domain_people: '管辖 {n} 人',
    domain_owner_gain: '可以看到 {n} 个部门里谁能做什么，并可收回授权',
    domain_taken_from: '这里现在由谁管',
    domain_falls_to: '以后由谁管',
    domain_pending: '{n} 个审批中的申请仍按原来的规定决定',
    attendance_name_after: '改名为',
    attendance_comes: '改用这条规则打卡的',
    attendance_goes: '不再用这条规则打卡的',
    attendance_exempts: '不再需要打卡的',
    attendance_asks_again: '重新需要打卡的',
    attendance_managers_after: '钉钉里由谁管理',
    attendance_starts: '{n} 人将用它打卡',
    attendance_stops: '{n} 人将不能再用它打卡',
    attendance_where: '各部门人数',
    attendance_nobody: '现在没有人用它打卡',
    attendance_kept: '会留一份副本，之后可以恢复',
    attendance_by_hand: '恢复后要在钉钉里重新设置',
    conflict_name_after: '改名为',
    conflict_left: '一边',
    conflict_right: '另一边',
    conflict_left_was: '一边原来是',
    conflict_right_was: '另一边原来是',
    conflict_people: '生效后 {n} 人会同时有两边',
    conflict_nobody: '现在没有人同时有两边',
    conflict_departments: '涉及 {n} 个部门',
    conflict_freed: '{n} 人不再算冲突',
    exception_rule: '互斥规则',
    exception_where: '范围',
    exception_until: '到什么时候',
    exception_owner: '负责人',
    exception_control: '代替措施',
    exception_proof: '每 {n} 天证明一次',
    exception_rests: '现有 {n} 处冲突由它容许',
    exception_lapses: '到期没有证明就失效，凭它给的权限同时结束',
  },
}
export default effect
