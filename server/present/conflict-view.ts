import type { ConflictHolding, ConflictView } from '#contract/conflict.ts'
import { timeTogether, type Holding } from '#governance/find-conflicts.ts'
import type { Grant } from '#governance/grant.ts'
import { commonScope } from '#governance/scope.ts'
import { localeOf } from '../store/directory.ts'
import type { SeenConflict } from '../facts/seen-conflicts.ts'
import { presentGrants } from './grant-view.ts'
import type { Lens } from './lens.ts'
import { ruleName } from '../notices/rule-name.ts'
import { presentScope } from './scope-view.ts'

const grantsAmong = (holdings: readonly Holding[]): readonly Grant[] => {
  const found = new Map(holdings.flatMap(({ from }) => (from.kind === 'grant' ? [[from.grant.id, from.grant] as const] : [])))
  return [...found.values()]
}

/** Shows what somebody has; whatever their number, what stands behind the grants is read once. */
export async function holdingPresenter(lens: Lens, holdings: readonly Holding[]): Promise<(holding: Holding) => ConflictHolding> {
  const views = new Map((await presentGrants(lens, grantsAmong(holdings))).map((view) => [view.id, view]))
  return ({ from }) => {
    if (from.kind === 'owner') return { kind: 'owner', domainId: from.domain.id, name: from.domain.name }
    const grant = from.kind === 'grant' ? views.get(from.grant.id) : undefined
    if (grant === undefined) throw new Error('what is not given yet is not shown as held')
    return { kind: 'grant', grant }
  }
}

const nameOf = ({ from }: Holding): string => (from.kind === 'grant' ? from.grant.id : from.kind === 'owner' ? from.domain.id : '')

export async function presentConflicts(lens: Lens, conflicts: readonly SeenConflict[]): Promise<ConflictView[]> {
  const { tx, viewer } = lens
  const locale = (await localeOf(tx, viewer.person.id)) ?? 'zh-CN'
  await lens.meet(conflicts.map(({ collision }) => collision.personId))
  const show = await holdingPresenter(
    lens,
    conflicts.flatMap(({ left, right }) => [left, right]),
  )
  const views: ConflictView[] = []
  for (const { rule, collision, left, right, exception } of conflicts) {
    const together = timeTogether(collision)
    views.push({
      key: [rule.id, collision.personId, nameOf(left), nameOf(right)].join('.'),
      person: lens.brief(collision.personId),
      ruleId: rule.id,
      ruleName: ruleName(rule, locale),
      left: show(left),
      right: show(right),
      itself: left === right,
      where: await presentScope(lens, commonScope(left.scope, right.scope, viewer.tree)),
      sinceAt: together === null || together.fromAt === 0 ? null : together.fromAt,
      untilAt: together?.untilAt ?? null,
      exceptionId: exception?.id ?? null,
    })
  }
  return views
}
