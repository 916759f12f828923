import type { EffectLine } from '#contract/effect.ts'
import { counted } from '#governance/app.ts'
import { authorize } from '#governance/authorize.ts'
import type { SetConflictRuleInput } from '#governance/change/change.ts'
import { impactOfRule } from '#governance/change/kinds/set-conflict-rule.ts'
import type { ConflictShape } from '#governance/conflict-rule.ts'
import type { Collision } from '#governance/find-conflicts.ts'
import type { PersonId } from '#governance/id.ts'
import { topsOf } from '#governance/org.ts'
import { commonScope, departmentsOf } from '#governance/scope.ts'
import { allHoldings } from '../../facts/seen-conflicts.ts'
import { ruleName, ruleNamesOf } from '../../notices/rule-name.ts'
import type { Lens } from '../lens.ts'
import { howOf, line, type Sight, type ToldView } from './told-view.ts'

const shownNames = 5
const shapeOf = ({ before, after }: SetConflictRuleInput): ConflictShape | null => before ?? after
const renamed = ({ before, after }: SetConflictRuleInput): boolean =>
  before !== null && after !== null && JSON.stringify(before.names) !== JSON.stringify(after.names)
const sameSide = (a: ConflictShape['left'], b: ConflictShape['left']): boolean => JSON.stringify(a) === JSON.stringify(b)

function difference(_lens: Lens, input: SetConflictRuleInput): Promise<readonly EffectLine[]> {
  const { before, after } = input
  const shape = after ?? before
  if (shape === null) return Promise.resolve([])
  const lines = [line('conflict_left', shape.left), line('conflict_right', shape.right)]
  if (renamed(input)) lines.unshift(line('conflict_name_after', { names: Object.values(after?.names ?? {}) }))
  if (before !== null && after !== null && !sameSide(before.left, after.left)) lines.push(line('conflict_left_was', before.left))
  if (before !== null && after !== null && !sameSide(before.right, after.right)) lines.push(line('conflict_right_was', before.right))
  return Promise.resolve(lines)
}

const peopleOf = (collisions: readonly Collision[]): readonly PersonId[] => Array.from(new Set(collisions.map(({ personId }) => personId)))

async function named(lens: Lens, ids: readonly PersonId[], sees: boolean): Promise<string[]> {
  if (!sees) return []
  const shown = ids.slice(0, shownNames)
  await lens.meet(shown)
  return shown.map((id) => lens.brief(id).name)
}

/** Who would be in conflict, in how many departments: before the rule goes live. */
async function effects(lens: Lens, input: SetConflictRuleInput, sight: Sight): Promise<readonly EffectLine[]> {
  const { viewer, tx } = lens
  const sees = sight === 'everything' || authorize(viewer, 'grant.view', [...topsOf(viewer.tree)]).allowed
  const impact = impactOfRule(input, await allHoldings(tx, viewer), viewer.tree)
  const [was, is] = [peopleOf(impact.before), peopleOf(impact.after)]
  const freed = was.filter((id) => !is.includes(id))
  const lines: EffectLine[] = []
  if (input.after !== null) {
    lines.push(line(is.length === 0 ? 'conflict_nobody' : 'conflict_people', { count: is.length, names: await named(lens, is, sees) }))
    const where = new Set(
      impact.after.flatMap(({ one, other }) => [...departmentsOf(commonScope(one.scope, other.scope, viewer.tree), viewer.tree)]),
    )
    if (where.size > 0) lines.push(line('conflict_departments', { count: counted(where).length }))
  }
  if (freed.length > 0) lines.push(line('conflict_freed', { count: freed.length, names: await named(lens, freed, sees) }))
  return lines
}

export const setConflictRuleView: ToldView<SetConflictRuleInput> = {
  how: howOf,
  name(_lens, input) {
    const shape = shapeOf(input)
    return shape === null ? '' : ruleName(shape, 'zh-CN')
  },
  names(input) {
    const shape = shapeOf(input)
    return shape === null ? null : ruleNamesOf(shape)
  },
  difference,
  effects,
}
