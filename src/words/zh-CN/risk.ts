import type { Risk } from '#governance/permission.ts'

/** A word in a tinted pill; the second is the sentence behind it, one tap away. */
export interface RiskWords {
  readonly level: Readonly<Record<Risk, string>>
  readonly why: Readonly<Record<Risk, string>>
}
const risk: RiskWords = {
  level: { low: '低风险', medium: '中风险', high: '高风险', critical: '极高风险' },
  why: {
    low: '只能查看，改不了任何东西。',
    medium: '能改动日常资料，改错了可以还原。',
    high: '能影响很多人，或者改了很难还原。',
    critical: '能改变谁有权做什么，或者让全公司停摆。',
  },
}
export default risk
