import type { Change } from '#governance/change/change.ts'
import { recoveryFailures, stop, takeEffect } from '#governance/change/kinds/recover-factor.ts'
import { fail } from '#governance/change/lifecycle.ts'
import type { Cause } from '#governance/verdict.ts'
import { tellOwner } from '../second-factor/tell-owner.ts'
import { updateChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { person } from '../store/directory.ts'
import { deleteFactor, lockFactor } from '../store/factors.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'

const byTheClock = { actorId: null, requestId: null, reason: null }

async function leave(tx: Tx, change: Change, causes: readonly Cause[]): Promise<void> {
  const after = fail(change)
  await updateChange(tx, after)
  await recordChange(tx, after, { ...byTheClock, action: 'change.failed', before: change.contentHash, facts: { causes } })
  await notify(tx, after, 'failed', [after.requesterId], `v${after.version}`)
  await announceChange(tx, after)
}

/** The rest of a change that is held is over and nobody has stopped it: the factor that was lost is taken away, unless it is another one by now. */
export async function recoverFactor(tx: Tx, change: Change): Promise<void> {
  if (change.content.kind !== 'recover_factor') throw new Error(`a ${change.content.kind} recovers no second factor`)
  const { input } = change.content
  const after = takeEffect(change, tx.now)
  const now = await lockFactor(tx, input.personId)
  const causes = recoveryFailures(input, { person: await person(tx, input.personId), now })
  if (causes.length > 0) return leave(tx, after, causes)
  await updateChange(tx, after)
  await deleteFactor(tx, input.personId)
  await recordChange(tx, after, { ...byTheClock, action: 'factor.recovered', before: change.contentHash, facts: {} })
  await tellOwner(tx, { kind: 'factor_recovered', personId: input.personId, untilAt: null, about: change.id })
  await announceChange(tx, after)
  await tx.announce({ topic: 'me', changeId: null, personIds: [input.personId] })
}

/** It was not her: it is over, and whoever decided on it reads that in the log. */
export async function stopRecovery(tx: Tx, change: Change, requestId: string): Promise<Change> {
  const after = stop(change, tx.now)
  await updateChange(tx, after)
  await recordChange(tx, after, {
    action: 'factor.recovery_stopped',
    actorId: change.beneficiaryId,
    requestId,
    reason: null,
    before: change.contentHash,
    facts: { rested: change.stage >= change.stages.length },
  })
  await announceChange(tx, after)
  return after
}
