import type { Change } from '#governance/change/change.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import { lastDecision, mayTakeBack, takeBack } from '#governance/change/take-back.ts'
import { phaseOf } from '#governance/grant.ts'
import type { ChangeId } from '#governance/id.ts'
import { refuse, type Verdict } from '#governance/verdict.ts'
import type { Call } from '../http/endpoint.ts'
import { updateChange, voidDecision } from '../store/changes.ts'
import { pendingAlike, pendingHandOver, pendingRouted } from '../store/pending-changes.ts'
import type { Tx } from '../store/database.ts'
import { grantOfChange, lockGrant } from '../store/grants.ts'
import { endGrant } from './end-grant.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'

/** Another one that waits for the same: sent after this one was over, so that it must not wait again beside it. */
async function waitingInstead(tx: Tx, { content, beneficiaryId, status }: Change): Promise<ChangeId | null> {
  if (status === 'pending') return null
  if (content.kind === 'ask_for_role') return pendingAlike(tx, beneficiaryId, content.input.roleId, content.input.scope)
  if (content.kind === 'hand_over') return pendingHandOver(tx, content.input.grantId)
  return isRouted(content) ? pendingRouted(tx, content) : null
}

/** May the caller take her decision on this change back, and can it wait again? */
export async function mayTakeBackNow({ tx, person }: Call, change: Change): Promise<Verdict> {
  const verdict = mayTakeBack(change, person, tx.now)
  if (!verdict.allowed) return verdict
  const instead = await waitingInstead(tx, change)
  return instead === null ? verdict : refuse({ code: 'already_asked', changeId: instead })
}

async function endWhatItGave(call: Call, change: Change): Promise<void> {
  const given = change.status === 'applied' ? await grantOfChange(call.tx, change.id) : null
  const grant = given === null ? null : await lockGrant(call.tx, given.id)
  if (grant === null || phaseOf(grant, call.tx.now) === 'ended') return
  await endGrant(call.tx, grant, 'decision_taken_back', call.person.id)
  await call.tx.announce({ topic: 'me', changeId: null, personIds: [grant.personId] })
  await call.tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/** The last decision on a change that is held and was judged: what it gave ends, and it waits again. */
export async function takeBackDecision(call: Call, change: Change): Promise<Change> {
  const last = lastDecision(change)
  if (last === null) throw new Error('there is no decision to take back')
  await endWhatItGave(call, change)
  const after = takeBack(change, call.tx.now)
  await voidDecision(call.tx, change.id, last)
  await updateChange(call.tx, after)
  await recordChange(call.tx, after, {
    action: 'change.decision_taken_back',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: null,
    before: change.contentHash,
    facts: { stage: last.stage, answer: last.answer },
  })
  await notify(call.tx, after, 'taken_back', [after.requesterId, after.beneficiaryId], `v${after.version}.${last.stage}.${last.decidedAt}`)
  await announceChange(call.tx, after)
  return after
}
