import type { EffectCode } from '#contract/effect.ts'

/** What an act asks for and what it would do, fact by fact. */
export interface EffectWords {
  readonly difference: string
  readonly effects: string
  readonly hidden: string
  readonly code: Readonly<Record<EffectCode, string>>
}
const effect: EffectWords = {
  difference: '申请的内容',
  effects: '同意后会怎样',
  hidden: '是谁，您看不到',
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
  },
}
export default effect
