import type { Change } from '#governance/change/change.ts'
import { expire, goUp } from '#governance/change/lifecycle.ts'
import { nextStep } from '#governance/change/wait.ts'
import { unseatedStages, whoIsAbove, type EscalationFacts } from '#governance/escalate.ts'
import type { PersonId } from '#governance/id.ts'
import { presetPolicy } from '#governance/policy.ts'
import { decidersNow, openStages } from '#governance/stage.ts'
import type { AddedBecause } from '#governance/verdict.ts'
import type { WorkingCalendar } from '#governance/working-time.ts'
import { workingCalendar } from '../calendar/working-calendar.ts'
import { escalationFacts, type Surroundings } from '../changes/escalation-facts.ts'
import { announceChange, notify } from '../changes/notify.ts'
import { recordChange } from '../changes/record.ts'
import { takeToLookAt, lookAgainAt, updateChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { orgTree } from '../store/directory.ts'
import { allDomains } from '../store/domains.ts'

/** Which stages are asked of whom as well. */
interface Above {
  readonly stages: readonly number[]
  readonly personIds: readonly PersonId[]
}

async function remind(tx: Tx, change: Change): Promise<void> {
  await updateChange(tx, { ...change, wait: { ...change.wait, reminded: true } })
  const about = `v${change.version}.${change.stage}.${change.wait.round}`
  await notify(tx, change, 'reminder', decidersNow(change), about)
}

/** Those above are asked as well; where there is nobody, those who have it keep it for another round. */
async function moveUp(tx: Tx, change: Change, to: Above, because: AddedBecause): Promise<void> {
  const { stages, personIds } = to
  const after = goUp(change, to, because, tx.now)
  await updateChange(tx, after)
  if (personIds.length === 0) return
  await recordChange(tx, after, {
    action: 'change.escalated',
    actorId: null,
    requestId: null,
    reason: null,
    before: change.contentHash,
    facts: { stages, because, personIds },
  })
  await notify(tx, after, 'to_decide', personIds, `v${after.version}.${after.stage}.${after.wait.round}`)
  await announceChange(tx, after)
}

async function end(tx: Tx, change: Change): Promise<void> {
  const after = expire(change, tx.now)
  await updateChange(tx, after)
  await recordChange(tx, after, {
    action: 'change.expired',
    actorId: null,
    requestId: null,
    reason: null,
    before: change.contentHash,
    facts: { stage: change.stage, askedIds: decidersNow(change) },
  })
  await notify(tx, after, 'expired', [after.requesterId, after.beneficiaryId], `v${after.version}`)
  await announceChange(tx, after)
}

function aboveOf(change: Change, stages: readonly number[], facts: EscalationFacts): Above {
  return { stages, personIds: whoIsAbove(change, stages, facts) }
}

async function look(tx: Tx, surroundings: Surroundings, calendar: WorkingCalendar, change: Change): Promise<void> {
  const facts = await escalationFacts(tx, surroundings, change)
  // whoever has left, is stopped or has come to work for the requester decides nothing: somebody else is asked at once
  const instead = aboveOf(change, unseatedStages(change, facts), facts)
  if (instead.personIds.length > 0) return moveUp(tx, change, instead, 'absent')
  // a domain that is no longer known has left nothing but its changes: the strict rule stands in for its own
  const policy = surroundings.domains.find(({ id }) => id === change.domainId)?.policy ?? presetPolicy('finance')
  const { step, at } = nextStep(change, policy, calendar, tx.now)
  if (at > tx.now) return lookAgainAt(tx, change.id, at)
  if (step === 'remind') return remind(tx, change)
  if (step === 'escalate') return moveUp(tx, change, aboveOf(change, openStages(change), facts), 'deadline')
  return end(tx, change)
}

/**
 * Keeps what waits from waiting for ever: reminds, asks those above, ends what nobody decides. Whether somebody may decide never
 * depends on it. What another process or a decider has in hand is left to the next time. Returns whether there was anything.
 */
export async function watchWaiting(tx: Tx, limit: number): Promise<boolean> {
  const due = await takeToLookAt(tx, tx.now, limit)
  if (due.length === 0) return false
  const surroundings = { domains: await allDomains(tx), tree: await orgTree(tx) }
  const calendar = await workingCalendar(tx)
  for (const change of due) await look(tx, surroundings, calendar, change)
  return true
}
