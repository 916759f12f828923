import { authorize, type Authority } from '../../authorize.ts'
import { canonicalJson } from '../../canonical.ts'
import { ruleFaults, type ConflictRule, type ConflictShape, type ConflictSide } from '../../conflict-rule.ts'
import { collisionsOfAll, conflictIndex, type Collision, type Holding } from '../../find-conflicts.ts'
import { topsOf } from '../../org.ts'
import { refusedOr, type Cause, type Verdict } from '../../verdict.ts'
import type { SetConflictRuleInput } from '../change.ts'
import type { PersonId } from '../../id.ts'
import type { OrgTree } from '../../org.ts'

/** A rule in the shape in which a change of it is proposed. */
export const shapeOfRule = ({ id: _id, ...shape }: ConflictRule): ConflictShape => shape

/**
 * Needs conflict_rule.manage over the whole company. Critical: others decide, under the policy in force before (R10), and afterwards it is judged
 * again with the same question. `authority` is the actor's; `rules` are those in force.
 */
export function maySetConflictRule(
  authority: Authority,
  { ruleId, before, after }: Omit<SetConflictRuleInput, 'reason'>,
  rules: readonly ConflictRule[],
): Verdict {
  const { tree, roles } = authority
  const verdict = authorize(authority, 'conflict_rule.manage', topsOf(tree))
  if (!verdict.allowed) return verdict
  const current = rules.find(({ id }) => id === ruleId)
  const now = current === undefined ? null : shapeOfRule(current)
  if (!same(now, before)) return refusedOr([{ code: 'changed_meanwhile' }], verdict)
  if (same(before, after)) return refusedOr([{ code: 'nothing_changes' }], verdict)
  const causes: Cause[] = after === null ? [] : [...ruleFaults(after, (id) => roles.has(id))]
  if (after !== null && rules.some((other) => other.id !== ruleId && calledAlike(other, after))) causes.push({ code: 'name_taken' })
  return refusedOr(causes, verdict)
}

const calledAlike = (one: ConflictShape, other: ConflictShape): boolean =>
  one.preset !== null ? one.preset === other.preset : other.names !== null && one.names?.['zh-CN'] === other.names['zh-CN']

const sortedSide = ({ permissions, roleIds }: ConflictSide): ConflictSide => ({
  permissions: permissions.slice().sort(),
  roleIds: roleIds.slice().sort(),
})
const sorted = (shape: ConflictShape | null): ConflictShape | null =>
  shape && { names: shape.names, preset: shape.preset, left: sortedSide(shape.left), right: sortedSide(shape.right) }
const same = (a: ConflictShape | null, b: ConflictShape | null): boolean => canonicalJson(sorted(a)) === canonicalJson(sorted(b))

/** Who breaks the rule as things stand, before and after it is set. */
export interface RuleImpact {
  readonly before: readonly Collision[]
  readonly after: readonly Collision[]
}

/** Shown before a rule goes live, to who asks for it and to who decides. `holdings`: what anybody has. */
export function impactOfRule(
  { ruleId, before, after }: Pick<SetConflictRuleInput, 'ruleId' | 'before' | 'after'>,
  holdings: readonly Holding[],
  tree: OrgTree,
): RuleImpact {
  const broken = (shape: ConflictShape | null): readonly Collision[] =>
    shape === null ? [] : collisionsOfAll(holdings, conflictIndex([{ ...shape, id: ruleId }]), tree)
  return { before: broken(before), after: broken(after) }
}

/** Who broke the rule and would not any more: they do not decide on it. */
export function eased({ before, after }: RuleImpact): readonly PersonId[] {
  const still = new Set(after.map(({ personId }) => personId))
  return Array.from(new Set(before.map(({ personId }) => personId))).filter((id) => !still.has(id))
}
