import type { EffectLine } from '#contract/effect.ts'
import { counted } from '#governance/app.ts'
import type { AllowExceptionInput } from '#governance/change/change.ts'
import { conflictIndex, collisionsOfAll } from '#governance/find-conflicts.ts'
import { commonScope, departmentsOf, scopeCovers } from '#governance/scope.ts'
import { holdingsIn } from '../../facts/seen-conflicts.ts'
import { momentText } from '../../notices/compose.ts'
import { rulesByIds } from '../../store/conflict-rules.ts'
import { localeOf } from '../../store/directory.ts'
import type { Lens } from '../lens.ts'
import { ruleNames } from '../rule-names.ts'
import { line, type ToldView } from './told-view.ts'

async function difference(lens: Lens, input: AllowExceptionInput): Promise<readonly EffectLine[]> {
  const { ruleId, scope, ownerId, untilAt, control, proofEveryDays } = input
  await lens.meet([ownerId])
  const names = await ruleNames(lens, [ruleId])
  const locale = (await localeOf(lens.tx, lens.viewer.person.id)) ?? 'zh-CN'
  return [
    line('exception_rule', { names: [names[ruleId] ?? ruleId] }),
    line('exception_where', {
      names: scope.include.map((id) => lens.departmentName(id)),
      count: counted(departmentsOf(scope, lens.viewer.tree)).length,
    }),
    line('exception_until', { names: [momentText(untilAt, locale)] }),
    line('exception_owner', { names: [lens.brief(ownerId).name] }),
    line('exception_control', { names: [control] }),
    line('exception_proof', { count: proofEveryDays }),
  ]
}

/** How many conflicts that are there would rest on it, and that without a proof all of it ends. */
async function effects(lens: Lens, { personId, ruleId, scope }: AllowExceptionInput): Promise<readonly EffectLine[]> {
  const { tx, viewer } = lens
  const { tree } = viewer
  const rules = await rulesByIds(tx, [ruleId])
  const hers = (await holdingsIn(tx, viewer, departmentsOf(scope, tree))).filter((holding) => holding.personId === personId)
  const resting = collisionsOfAll(hers, conflictIndex(rules), tree).filter(({ one, other }) =>
    scopeCovers(scope, commonScope(one.scope, other.scope, tree), tree),
  )
  return [...(resting.length > 0 ? [line('exception_rests', { count: resting.length })] : []), line('exception_lapses')]
}

export const allowExceptionView: ToldView<AllowExceptionInput> = {
  how: () => 'new',
  async name(lens, { personId }) {
    await lens.meet([personId])
    return lens.brief(personId).name
  },
  difference,
  effects,
}
