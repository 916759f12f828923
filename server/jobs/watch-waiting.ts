import type { Change } from '#governance/change/change.ts'
import { expire, goUp } from '#governance/change/lifecycle.ts'
import { restsUntil } from '#governance/change/kinds/recover-factor.ts'
import { nextMove, type GoUp } from '#governance/change/next-move.ts'
import { presetPolicy } from '#governance/policy.ts'
import { decidersNow } from '#governance/stage.ts'
import type { WorkingCalendar } from '#governance/working-time.ts'
import { workingCalendar } from '../calendar/working-calendar.ts'
import { escalationFacts, type Surroundings } from '../changes/escalation-facts.ts'
import { announceChange, notify } from '../changes/notify.ts'
import { recoverFactor } from '../changes/recover-factor.ts'
import { recordChange } from '../changes/record.ts'
import { takeToLookAt, lookAgainAt, updateChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { orgTree } from '../store/directory.ts'
import { allDomains } from '../store/domains.ts'

async function remind(tx: Tx, change: Change): Promise<void> {
  await updateChange(tx, { ...change, wait: { ...change.wait, reminded: true } })
  const about = `v${change.version}.${change.stage}.${change.wait.round}`
  await notify(tx, change, 'reminder', decidersNow(change), about)
}

async function moveUp(tx: Tx, change: Change, move: GoUp): Promise<void> {
  const { stages, personIds, because } = move
  const after = goUp(change, move, because, tx.now)
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

async function look(tx: Tx, surroundings: Surroundings, calendar: WorkingCalendar, change: Change): Promise<void> {
  const restUntil = restsUntil(change)
  if (restUntil !== null) return restUntil > tx.now ? lookAgainAt(tx, change.id, restUntil) : recoverFactor(tx, change)
  const facts = await escalationFacts(tx, surroundings, change)
  // a domain that is no longer known has left nothing but its changes: the strict rule stands in for its own
  const policy = surroundings.domains.find(({ id }) => id === change.domainId)?.policy ?? presetPolicy('finance')
  const move = nextMove(change, facts, policy, calendar, tx.now)
  switch (move.step) {
    case 'look_again':
      return lookAgainAt(tx, change.id, move.at)
    case 'remind':
      return remind(tx, change)
    case 'go_up':
      return moveUp(tx, change, move)
    default:
      return end(tx, change)
  }
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
