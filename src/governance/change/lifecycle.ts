import { allow, refuse, type AddedBecause, type Verdict } from '../verdict.ts'
import type { Change, ChangeStatus, Decision } from './change.ts'
import { aboutOf } from './about.ts'
import { reaches, type Cover } from '../cover.ts'
import type { Instant, PersonId } from '../id.ts'
import { tieTo, type Bonds } from '../independence.ts'
import { decidersNow, endOf, hasAnswered, isDecider, openStages, stageFor, stands, type AddedApprover, type Stage } from '../stage.ts'
import { restsUntil } from './kinds/recover-factor.ts'
import { beganWaiting, expiryOf } from './wait.ts'

export type ChangeCommand = 'approve' | 'refuse' | 'edit' | 'withdraw'
/** state × command → state; a missing cell is a refusal. Buttons and server read the same table. `approve` ends in `applied` only at the last stage. */
export const lifecycle: Readonly<Record<ChangeStatus, Partial<Record<ChangeCommand, ChangeStatus>>>> = {
  pending: { approve: 'applied', refuse: 'refused', edit: 'pending', withdraw: 'withdrawn' },
  applied: {},
  refused: {},
  withdrawn: {},
  failed: {},
}

export interface Actor {
  readonly id: PersonId
  readonly active: boolean
  /** What ties her to others; without: nothing is known of any. */
  readonly bonds?: Bonds
}

/** May this person give this command to this change now? The same function greys the button and guards the act. */
export function mayCommand(change: Change, command: ChangeCommand, actor: Actor): Verdict {
  if (!lifecycle[change.status]?.[command]) return refuse({ code: 'change_not_pending', status: change.status })
  if (!actor.active) return refuse({ code: 'person_left', personId: actor.id })
  switch (command) {
    case 'approve':
    case 'refuse':
      return mayDecide(change, actor)
    case 'edit':
    case 'withdraw':
      if (command === 'edit' && change.content.kind !== 'ask_for_role') return refuse({ code: 'edit_impossible' })
      return actor.id === change.requesterId ? allow({ code: 'own_request' }) : refuse({ code: 'not_own_request' })
    default:
      return unknownCommand(command)
  }
}

/** Nobody decides on what she asked for or receives, listed or not; nobody decides two stages of one version. */
function mayDecide(change: Change, { id, bonds }: Actor): Verdict {
  if (id === change.requesterId || id === change.beneficiaryId) return refuse({ code: 'self_approval' })
  const until = restsUntil(change)
  if (until !== null) return refuse({ code: 'rests', untilAt: until })
  const waiting = change.stages[openStages(change)[0] ?? -1]
  if (!waiting) return refuse({ code: 'not_evaluable', what: 'stage' })
  if (hasAnswered(change, id)) return refuse({ code: 'already_decided_by_you' })
  const tie = bonds === undefined ? null : tieTo(change, bonds)
  const stage = change.stages[stageFor(change, id) ?? -1]
  if (!stage) {
    const cover = coverFor(change, bonds)
    if (cover !== null)
      return tie === null ? allow({ code: 'covers_decider', personId: cover.absentId, untilAt: cover.untilAt }) : refuse(tie)
    if (openStages(change).some((at) => change.stages[at]?.passedOn?.includes(id) === true)) return refuse({ code: 'handed_on_by_you' })
    return refuse(isDecider(change, id) ? { code: 'not_your_stage', stage: waiting.kind } : { code: 'not_an_approver' })
  }
  if (tie !== null) return refuse(tie)
  const came = stage.added?.find(({ personId }) => personId === id)
  if (came !== undefined && !stage.approverIds.includes(id))
    return allow({ code: 'came_to_stage', stage: stage.kind, because: came.because })
  return allow({ code: 'stage_approver', stage: stage.kind, foundAs: stage.foundAs })
}

/** The cover in which she would decide on it in another's place; null: there is none that reaches so far. */
export function coverFor(change: Change, bonds: Bonds | undefined): Cover | null {
  const askedNow = decidersNow(change)
  return bonds?.covers.find((cover) => askedNow.includes(cover.absentId) && reaches(cover, aboutOf(change))) ?? null
}

/** In whose place she decides on it; null: in her own. */
export function decidesFor(change: Change, { id, bonds }: Actor): PersonId | null {
  return stageFor(change, id) === null ? (coverFor(change, bonds)?.absentId ?? null) : null
}

/** The stage that this answer counts for. Who calls without having asked `mayCommand` gets a fault. */
function seatOf(change: Change, answer: 'approve' | 'refuse', deciderId: PersonId, forId: PersonId | null): number {
  if (forId === null) demand(mayCommand(change, answer, { id: deciderId, active: true }))
  const at = stageFor(change, forId ?? deciderId)
  const interested = deciderId === change.requesterId || deciderId === change.beneficiaryId
  if (at === null || change.status !== 'pending' || interested || hasAnswered(change, deciderId))
    throw new Error('the change does not take a decision in the place of another')
  return at
}

/** The change after a decision of somebody who may: it goes on waiting for others, or to the next stage, or is applied; one no refuses it. */
export function decide(
  change: Change,
  decision: Omit<Decision, 'stage' | 'seat' | 'forId' | 'voided' | 'version' | 'contentHash'> & { readonly forId?: PersonId | null },
): Change {
  const { deciderId, forId = null, answer, reason, proof } = decision
  const at = seatOf(change, answer, deciderId, forId)
  const { version, contentHash } = change
  const standing = change.decisions.filter((one) => stands(change, one))
  // of two at the same moment the second may have looked at the clock first
  const decidedAt = Math.max(decision.decidedAt, ...standing.map((one) => one.decidedAt))
  const made = {
    stage: at,
    seat: freeSeat(standing, at),
    deciderId,
    forId,
    answer,
    reason,
    decidedAt,
    version,
    contentHash,
    voided: false,
    ...(proof && { proof }),
  }
  // whatever was offered was offered before this
  const moved = { ...change, decisions: [...change.decisions, made], offer: null }
  if (answer === 'refuse') return { ...moved, status: 'refused', endedAt: decidedAt }
  // others of this step have to agree as well, and have been asked since it began
  if (openStages(moved).length > 0) return moved
  const stage = endOf(change.stages, change.stage)
  if (stage < change.stages.length) return { ...moved, stage, wait: beganWaiting(decidedAt) }
  // what rests after the last yes is carried out by the clock
  if (change.content.kind === 'recover_factor') return { ...moved, stage, wait: beganWaiting(decidedAt) }
  return { ...moved, stage, status: 'applied', endedAt: decidedAt }
}

/** The first of the yeses that a stage needs which nobody has given. */
function freeSeat(standing: readonly Decision[], stage: number): number {
  const taken = standing.filter((one) => one.stage === stage).map(({ seat }) => seat)
  let seat = 0
  while (taken.includes(seat)) seat++
  return seat
}

/** What was approved by everybody and cannot be carried out any more: nothing was done, and it is over. */
export function fail(approved: Change): Change {
  if (approved.status !== 'applied') throw new Error(`only what was approved can fail, not what is ${approved.status}`)
  return { ...approved, status: 'failed' }
}

export function withdraw(change: Change, now: Instant): Change {
  demand(mayCommand(change, 'withdraw', { id: change.requesterId, active: true }))
  return { ...change, offer: null, status: 'withdrawn', endedAt: now }
}

/** These stages go to these people as well: those who had them keep them. */
export function goUp(
  change: Change,
  { stages: at, personIds }: { readonly stages: readonly number[]; readonly personIds: readonly PersonId[] },
  because: AddedBecause,
  now: Instant,
): Change {
  if (change.status !== 'pending') throw new Error(`only what is pending goes up, not what is ${change.status}`)
  const came = personIds.map((personId) => ({ personId, because, at: now }))
  const stages = change.stages.map((stage, index) => (at.includes(index) ? askedAsWell(stage, came) : stage))
  return { ...change, stages, wait: { since: now, round: change.wait.round + 1, reminded: false } }
}

/** Who had handed it on and is asked again has it again: there is nobody else. */
function askedAsWell(stage: Stage, came: readonly AddedApprover[]): Stage {
  const { passedOn, ...kept } = stage
  const away = (passedOn ?? []).filter((id) => !came.some(({ personId }) => personId === id))
  return { ...kept, added: [...(stage.added ?? []), ...came], ...(away.length > 0 && { passedOn: away }) }
}

/** Nobody decided for too long: it ends as refused, and nothing was given. */
export function expire(change: Change, now: Instant): Change {
  if (change.status !== 'pending') throw new Error(`only what is pending expires, not what is ${change.status}`)
  return { ...change, offer: null, status: 'refused', endedAt: now }
}

/** Ended as refused without a refusal of anybody, and not stopped by her whom it was for. */
export function isExpired(change: Pick<Change, 'status' | 'decisions' | 'version' | 'content' | 'endedAt' | 'versionAt'>): boolean {
  const { status, decisions, version, content, endedAt } = change
  if (content.kind === 'recover_factor' && endedAt !== null && endedAt < expiryOf(change)) return false
  return status === 'refused' && !decisions.some((one) => one.answer === 'refuse' && !one.voided && one.version === version)
}

/** After an edit: version + 1, decisions voided, the way starts again. The caller supplies the new content, hash, risk and stages. */
export function edit(
  change: Change,
  to: Pick<Change, 'content' | 'contentHash' | 'risk' | 'stages' | 'domainId' | 'policyVersion'>,
  now: Instant,
): Change {
  demand(mayCommand(change, 'edit', { id: change.requesterId, active: true }))
  return nextVersion(change, to, now)
}

/** What is decided on has become another: every answer so far is void, and whoever decides now is asked. */
export function nextVersion(
  change: Change,
  to: Pick<Change, 'content' | 'contentHash' | 'risk' | 'stages' | 'domainId' | 'policyVersion'>,
  now: Instant,
): Change {
  if (to.stages.length === 0) throw new Error('an edited change has nobody to decide it')
  const { content, contentHash, risk, stages, domainId, policyVersion } = to
  const decisions = change.decisions.map((decision) => ({ ...decision, voided: true }))
  const again = { decisions, offer: null, stage: 0, version: change.version + 1, versionAt: now, wait: beganWaiting(now) }
  return { ...change, content, contentHash, risk, stages, domainId, policyVersion, ...again }
}

/** Who calls without having asked `mayCommand` gets a fault, never a changed change. */
function demand(verdict: Verdict): void {
  if (!verdict.allowed) throw new Error(`the change does not take this command: ${verdict.causes[0].code}`)
}

function unknownCommand(command: never): Verdict {
  return refuse({ code: 'not_evaluable', what: String(command) })
}
