import { asc, eq, isNull } from 'drizzle-orm'
import type { ConflictRule } from '#governance/conflict-rule.ts'
import type { ChangeId, ConflictRuleId } from '#governance/id.ts'
import { isAnyOf } from './id-array.ts'
import { conflictRules } from './schema/conflict-tables.ts'
import { holdSetting } from './settings.ts'
import type { Tx } from './tx.ts'

type Row = typeof conflictRules.$inferSelect

const toRule = ({ id, names, preset, leftSide, rightSide }: Row): ConflictRule => ({ id, names, preset, left: leftSide, right: rightSide })

/** Those in force. */
export async function liveRules(tx: Tx): Promise<readonly ConflictRule[]> {
  const rows = await tx.db
    .select()
    .from(conflictRules)
    .where(isNull(conflictRules.retiredAt))
    .orderBy(asc(conflictRules.setAt), asc(conflictRules.id))
  return rows.map(toRule)
}

/** Retired ones too. */
export async function rulesByIds(tx: Tx, ids: readonly ConflictRuleId[]): Promise<readonly ConflictRule[]> {
  return (await tx.db.select().from(conflictRules).where(isAnyOf(conflictRules.id, ids))).map(toRule)
}

/** In force from now on, or as it is from now on. */
export async function putRule(tx: Tx, { id, left, right, ...named }: ConflictRule, changeId: ChangeId): Promise<void> {
  const row = { ...named, leftSide: left, rightSide: right, setAt: tx.now, changeId, retiredAt: null }
  await tx.db
    .insert(conflictRules)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: conflictRules.id, set: row })
}

/** Whether any is in force. */
export async function hasRules(tx: Tx): Promise<boolean> {
  const rows = await tx.db.select({ id: conflictRules.id }).from(conflictRules).where(isNull(conflictRules.retiredAt)).limit(1)
  return rows.length > 0
}

/** From now on nobody breaks it. */
export async function retireRule(tx: Tx, id: ConflictRuleId): Promise<void> {
  await tx.db.update(conflictRules).set({ retiredAt: tx.now }).where(eq(conflictRules.id, id))
}

/** Held until the commit by whoever changes rules: of two with one name the second sees the first. */
export function holdRules(tx: Tx): Promise<void> {
  return holdSetting(tx, 'conflict_rules', {})
}
