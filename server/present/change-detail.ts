import type { ChangeDetail, ChangeStep, DeliveryView } from '#contract/change.ts'
import { authorizeOwn } from '#governance/authorize.ts'
import type { Change } from '#governance/change/change.ts'
import { actsThatUse } from '#governance/permission-use.ts'
import { restsUntil } from '#governance/change/kinds/recover-factor.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import { mayOffer } from '#governance/change/offer.ts'
import { mayTakeBack, takeBackUntil } from '#governance/change/take-back.ts'
import { isActToUndo, mayUndo, undoUntil } from '#governance/change/undo.ts'
import type { DepartmentId } from '#governance/id.ts'
import { departmentsOf } from '#governance/scope.ts'
import { refuse, type Cause } from '#governance/verdict.ts'
import { grantOfChange, holdersOf } from '../store/grants.ts'
import { lastAct } from '../store/last-acts.ts'
import { entriesOfChange, type LogEntry } from '../store/log.ts'
import { byChange, type OutboxRow } from '../store/outbox.ts'
import { invited, type EffectKind } from '../store/schema/work-tables.ts'
import { isLost } from '../facts/lost-acts.ts'
import { decidesOn } from '../facts/may-see-change.ts'
import { presentCard } from './change-card.ts'
import { presentRoute } from './change-route.ts'
import { differenceOfAsk } from './change-subject.ts'
import { presentConsequences } from './consequences.ts'
import { presentGrants } from './grant-view.ts'
import type { Lens } from './lens.ts'
import { presentOffer } from './offer-view.ts'
import { presentTalk } from './talk-view.ts'
import { presentVerdict } from './verdict-view.ts'

const holdersShown = 5
const deliveryKinds = {
  notice: 'notice',
  notice_result: 'notice',
  label_role: 'label_role',
  member_departments: 'member_departments',
  department_created: 'department',
  department_changed: 'department',
  member_added: 'member',
  member_removed: 'member',
  member_account: 'member',
  member_profile: 'member',
  department_deleted: 'department',
  attendance_changed: 'attendance',
  attendance_deleted: 'attendance',
  attendance_restored: 'attendance',
} as const satisfies Record<EffectKind, DeliveryView['kind']>

async function presentSteps(lens: Lens, entries: readonly LogEntry[]): Promise<ChangeStep[]> {
  await lens.meet(entries.flatMap(({ actorId, onBehalfOf }) => [actorId ?? [], onBehalfOf ?? []].flat()))
  return entries.map((entry) => ({
    seq: entry.seq,
    at: entry.at,
    action: entry.action,
    actor: entry.actorId === null ? null : lens.brief(entry.actorId),
    insteadOf: entry.onBehalfOf === null ? null : lens.brief(entry.onBehalfOf),
    reason: entry.reason,
  }))
}

async function presentDeliveries(lens: Lens, written: readonly OutboxRow[]): Promise<DeliveryView[]> {
  // A notice that was sent lives on as the question what became of it.
  const effects = written.filter((effect) => effect.kind !== 'notice' || effect.state !== 'done')
  await lens.meet(effects.flatMap((effect) => (effect.personId === null ? [] : [effect.personId])))
  const states = { waiting: 'waiting', leased: 'waiting', done: 'done', not_needed: 'not_needed', parked: 'needs_attention' } as const
  return effects.map((effect) => ({
    kind: deliveryKinds[effect.kind],
    to: effect.personId === null ? null : lens.brief(effect.personId),
    state: effect.lastError === invited ? 'invited' : states[effect.state],
    because: effect.lastError,
    at: effect.doneAt,
  }))
}

/** Causes are facts of the log: what was found when it was to be carried out, not what would be found now. */
async function presentFailure(lens: Lens, entries: readonly LogEntry[]): Promise<ChangeDetail['failure']> {
  const causes = entries.find(({ action }) => action === 'change.failed')?.facts['causes']
  const [first, ...rest] = Array.isArray(causes) ? (causes as Cause[]) : []
  return first === undefined ? null : presentVerdict(lens, refuse(first, ...rest))
}

async function presentEnding(lens: Lens, change: Change): Promise<ChangeDetail['consequences']> {
  if (change.status !== 'pending' || !isRouted(change.content)) return null
  const decides = await decidesOn(lens, change)
  return presentConsequences(lens, change.content, decides ? 'everything' : 'as_visible')
}

/** Who decides is shown who holds it already; asking alone shows nothing of others. */
async function maySeeHolders(lens: Lens, change: Change, departments: ReadonlySet<DepartmentId>): Promise<boolean> {
  return (await decidesOn(lens, change)) || authorizeOwn(lens.viewer, 'grant.view', [...departments]).allowed
}

/** Who hands something over is not told what the other one has already. */
async function presentDifference(lens: Lens, change: Change): Promise<ChangeDetail['difference']> {
  const { content } = change
  if (change.status !== 'pending' || (content.kind !== 'ask_for_role' && content.kind !== 'hand_over')) return []
  const mayKnow =
    lens.viewer.person.id === change.beneficiaryId ||
    (await maySeeHolders(lens, change, departmentsOf(content.input.scope, lens.viewer.tree)))
  return content.kind === 'ask_for_role' || mayKnow ? differenceOfAsk(lens, change, content.input) : []
}

/** Who else holds the role in an overlapping scope now; the beneficiary herself is not somebody else. */
async function presentHolders(lens: Lens, change: Change): Promise<Pick<ChangeDetail, 'holders' | 'holderCount'>> {
  if (change.content.kind !== 'ask_for_role' && change.content.kind !== 'hand_over') return { holders: [], holderCount: 0 }
  const { roleId, scope } = change.content.input
  const departments = departmentsOf(scope, lens.viewer.tree)
  if (!(await maySeeHolders(lens, change, departments))) return { holders: [], holderCount: null }
  const grants = await holdersOf(lens.tx, roleId, departments, lens.tx.now)
  const untilByPerson = new Map<ChangeDetail['holders'][number]['person']['id'], number>()
  for (const grant of grants) {
    if (grant.personId !== change.beneficiaryId)
      untilByPerson.set(grant.personId, Math.max(untilByPerson.get(grant.personId) ?? 0, grant.untilAt))
  }
  const shown = [...untilByPerson].slice(0, holdersShown)
  await lens.meet(shown.map(([id]) => id))
  const acts = actsThatUse(lens.viewer.roles.get(roleId)?.permissions ?? [])
  const holders: ChangeDetail['holders'] = []
  for (const [id, untilAt] of shown) {
    const use = acts.length === 0 ? null : { lastAt: await lastAct(lens.tx, id, acts, departments) }
    holders.push({ person: lens.brief(id), untilAt, use })
  }
  return { holders, holderCount: untilByPerson.size }
}

async function presentUndo(lens: Lens, change: Change, written: readonly OutboxRow[]): Promise<ChangeDetail['undo']> {
  const decided = !isActToUndo(change)
  const { person, now } = lens.viewer
  const lost = written.some((effect) => deliveryKinds[effect.kind] !== 'notice' && isLost(effect))
  const verdict = decided ? mayTakeBack(change, person, now) : mayUndo(change, person, now, lost)
  const can = await presentVerdict(lens, verdict)
  return { can, untilAt: decided ? takeBackUntil(change) : undoUntil(change), undoes: change.undoes, undoneBy: change.undoneBy }
}

/** A change on one screen: everything a decision needs, and everything that came of it. */
export async function presentChange(lens: Lens, change: Change): Promise<ChangeDetail> {
  const card = await presentCard(lens, change)
  const domain = lens.viewer.domains.find((candidate) => candidate.id === change.domainId)
  const grant = await grantOfChange(lens.tx, change.id)
  const entries = await entriesOfChange(lens.tx, change.id)
  const written = await byChange(lens.tx, change.id)
  return {
    ...card,
    domain: { id: change.domainId, name: domain?.name ?? '', preset: domain?.policy.preset ?? 'finance' },
    offer: await presentOffer(lens, change),
    mayOffer: await presentVerdict(lens, mayOffer(change, await lens.actor())),
    talk: await presentTalk(lens, change),
    difference: await presentDifference(lens, change),
    consequences: await presentEnding(lens, change),
    restsUntil: restsUntil(change),
    failure: change.status === 'failed' ? await presentFailure(lens, entries) : null,
    ...(await presentHolders(lens, change)),
    route: await presentRoute(lens, change),
    steps: await presentSteps(lens, entries),
    deliveries: await presentDeliveries(lens, written),
    grant: grant === null ? null : ((await presentGrants(lens, [grant]))[0] ?? null),
    undo: await presentUndo(lens, change, written),
  }
}
