import type { EffectLine } from '#contract/effect.ts'
import { counted, isApp, isNoApp, isOfApps } from '#governance/app.ts'
import type { SetDomainInput } from '#governance/change/change.ts'
import { newOwnersOf, reaches } from '#governance/change/kinds/set-domain.ts'
import { domainFor, type DomainShape } from '#governance/domain.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { risks } from '#governance/permission.ts'
import type { PolicyShape } from '#governance/policy.ts'
import { departmentsOf } from '#governance/scope.ts'
import { countMembers } from '../../store/directory.ts'
import { countPendingUnder } from '../../store/pending-changes.ts'
import type { Lens } from '../lens.ts'
import { howOf, line, listDifference, type ToldView } from './told-view.ts'

const none = { include: [], exclude: [] }

async function namesOf(lens: Lens, ids: readonly PersonId[]): Promise<string[]> {
  await lens.meet(ids)
  return ids.map((id) => lens.brief(id).name)
}

/** Its own demands risk by risk, as far as they differ. */
function policyLines(before: PolicyShape | null, after: PolicyShape): EffectLine[] {
  const differs = (of: (policy: PolicyShape) => unknown): boolean =>
    before === null || JSON.stringify(of(before)) !== JSON.stringify(of(after))
  const lines: EffectLine[] = []
  if (differs(({ preset }) => preset)) lines.push(line('domain_policy', { policy: after.preset }))
  for (const risk of risks) {
    const stages = after.stages[risk].map(({ kind, need = 1, beside = false }) => ({ kind, need, beside }))
    if (differs((policy) => policy.stages[risk])) lines.push(line('domain_stages', { risk, stages }))
    if (differs((policy) => policy.longestGrantMinutes[risk]))
      lines.push(line('domain_longest', { risk, minutes: after.longestGrantMinutes[risk] }))
  }
  if (differs(({ deadlineMinutes, deadlineCounts }) => [deadlineMinutes, deadlineCounts]))
    lines.push(line('domain_deadline', { minutes: after.deadlineMinutes, roundTheClock: after.deadlineCounts === 'round_the_clock' }))
  if (differs(({ proofFor }) => [...proofFor].sort())) for (const risk of after.proofFor) lines.push(line('domain_proof', { risk }))
  const opens = listDifference(before?.opens ?? [], after.opens ?? [])
  if (opens.added.length > 0) lines.push(line('domain_opens', { permissions: opens.added }))
  if (opens.gone.length > 0) lines.push(line('domain_opens_no_more', { permissions: opens.gone }))
  return lines
}

/** Where, named for who sees those departments; who decides on it sees them all. */
function reachLines(lens: Lens, before: DomainShape | null, after: DomainShape): EffectLine[] {
  const named = (ids: readonly DepartmentId[]): string[] => ids.map((id) => lens.departmentName(id))
  const include = listDifference((before?.scope ?? none).include, after.scope.include)
  const exclude = listDifference((before?.scope ?? none).exclude, after.scope.exclude)
  const lines = [
    line('domain_reach', { names: named(include.added.filter(isNoApp)) }),
    line('domain_apps', { names: named(include.added.filter(isApp)) }),
    line('domain_without', { names: named(exclude.added) }),
    line('domain_no_more_reach', { names: named(include.gone.filter(isNoApp)) }),
    line('domain_no_more_apps', { names: named(include.gone.filter(isApp)) }),
    line('domain_no_more_without', { names: named(exclude.gone) }),
  ]
  return lines.filter(({ names }) => names.length > 0)
}

async function difference(lens: Lens, { before, after }: SetDomainInput): Promise<readonly EffectLine[]> {
  if (after === null) return []
  const owners = listDifference(before?.ownerIds ?? [], after.ownerIds)
  const lines = before !== null && before.name !== after.name ? [line('domain_name_after', { names: [after.name] })] : []
  lines.push(...reachLines(lens, before, after))
  if (owners.added.length > 0) lines.push(line('domain_owner_new', { names: await namesOf(lens, owners.added) }))
  if (owners.gone.length > 0) lines.push(line('domain_owner_gone', { names: await namesOf(lens, owners.gone) }))
  // what a preset says is known by its name
  const policy = policyLines(before?.policy ?? null, after.policy)
  return [...lines, ...(before === null && after.policy.preset !== 'own' ? policy.slice(0, 1) : policy)]
}

async function effects(lens: Lens, input: SetDomainInput): Promise<readonly EffectLine[]> {
  const { tx, viewer } = lens
  const { before, after, domainId } = input
  const reached = reaches(input, viewer)
  const others = viewer.domains.filter(({ id }) => id !== domainId)
  const pending = before === null ? 0 : await countPendingUnder(tx, domainId)
  const underWay = pending > 0 ? [line('domain_pending', { count: pending })] : []
  if (after === null) {
    const next = domainFor(reached.before ?? none, others, viewer.tree)
    return [...(next ? [line('domain_falls_to', { names: [next.name] })] : []), ...underWay]
  }
  const scope = reached.after ?? none
  const departments = departmentsOf(scope, viewer.tree)
  const ofApps = isOfApps(after.scope)
  const lines = ofApps ? [] : [line('domain_people', { count: await countMembers(tx, departments) })]
  const gainers = newOwnersOf(input, viewer)
  if (gainers.length > 0) {
    const gain = { count: counted(departments).length, names: await namesOf(lens, gainers) }
    lines.push(line(ofApps ? 'domain_owner_gain_apps' : 'domain_owner_gain', gain))
  }
  const from = before === null ? domainFor(scope, others, viewer.tree) : null
  if (from) lines.push(line('domain_taken_from', { names: [from.name] }))
  return [...lines, ...underWay]
}

export const setDomainView: ToldView<SetDomainInput> = {
  how: howOf,
  name: (_lens, { before, after }) => (before ?? after)?.name ?? '',
  difference,
  effects,
}
