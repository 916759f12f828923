import type { Parsed } from '#contract/endpoints.ts'
import type { ChangeOf } from '#governance/change/change.ts'
import { newConflictRuleId, newExceptionId } from '../../changes/new-id.ts'
import { conflictDepartments } from '../../facts/seen-conflicts.ts'
import type { Lens } from '../../present/lens.ts'
import { rulesByIds } from '../../store/conflict-rules.ts'
import { persons } from '../../store/directory.ts'

type Act<K> = Extract<Parsed<'sendRoutedAct'>['act'], { readonly kind: K }>

/** The rules are shown to who looks after conflicts; to anybody else one that is there reads as one that is not. */
export async function setConflictRuleContent(
  lens: Lens,
  { kind, ruleId, before, after }: Act<'set_conflict_rule'>,
  reason: string,
): Promise<ChangeOf<'set_conflict_rule'> | null> {
  const known = ruleId === null ? [] : await rulesByIds(lens.tx, [ruleId])
  if (ruleId !== null && (known.length === 0 || conflictDepartments(lens.viewer).size === 0)) return null
  return { kind, input: { ruleId: ruleId ?? newConflictRuleId(), before, after, reason } }
}

export async function allowExceptionContent(
  lens: Lens,
  { kind, ...asked }: Act<'allow_exception'>,
  reason: string,
): Promise<ChangeOf<'allow_exception'> | null> {
  if (conflictDepartments(lens.viewer).size === 0) return null
  const found = await persons(lens.tx, [asked.personId, asked.ownerId])
  if (!found.has(asked.personId) || !found.has(asked.ownerId)) return null
  return { kind, input: { ...asked, exceptionId: newExceptionId(), reason } }
}
