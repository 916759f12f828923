import type { ConflictRule } from '#governance/conflict-rule.ts'
import type { ChangeId, ConflictRuleId } from '#governance/id.ts'
import { putRule } from '#server/store/conflict-rules.ts'
import type { TestRemit } from './remit.ts'

/** Who moves members does not keep their attendance: two roles that anybody in the small resort can ask for break it together. */
export const movesAndKeeps: ConflictRule = {
  id: 'moves-and-keeps' as ConflictRuleId,
  names: { 'zh-CN': '调人 × 考勤', 'zh-HK': '調人 × 考勤', en: 'Moving × attendance', pt: 'Mover × assiduidade' },
  preset: null,
  left: { permissions: ['member.move'], roleIds: [] },
  right: { permissions: ['attendance_rule.update'], roleIds: [] },
}

/** In force without having been asked for. */
export const putInForce = (remit: TestRemit, rule: ConflictRule = movesAndKeeps): Promise<void> =>
  remit.app.database.transaction((tx) => putRule(tx, rule, 'nobody-asked' as ChangeId))
