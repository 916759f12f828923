import { lapsedBecause, lapseOf, proofReminderMs, type ConflictException } from '#governance/exception.ts'
import { domainsCovering } from '#governance/domain.ts'
import type { PersonId } from '#governance/id.ts'
import { securityRoleId } from '#governance/role.ts'
import { whoExcepts } from '#governance/change/kinds/ask-for-role.ts'
import { factsOfException } from '../changes/move-exception.ts'
import { notify } from '../changes/notify.ts'
import { holdersCovering } from '../facts/load-route-facts.ts'
import { findChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { orgTree } from '../store/directory.ts'
import { allDomains } from '../store/domains.ts'
import { givenUnder, markLapseRecorded, markReminded, takeLapsed, takeProofsDue } from '../store/exceptions.ts'
import { appendEntry } from '../store/log.ts'

/** Whoever looks after the rules where it held. */
async function officersOf(tx: Tx, { scope }: ConflictException): Promise<readonly PersonId[]> {
  const world = { tree: await orgTree(tx), domains: await allDomains(tx) }
  const securityOfficerIds = await holdersCovering(tx, securityRoleId, world, scope)
  return whoExcepts({ securityOfficerIds }, domainsCovering(scope, world.domains, world.tree))
}

async function tellOfLapse(tx: Tx, exception: ConflictException): Promise<void> {
  const { id, changeId, personId, ownerId } = exception
  const officers = await officersOf(tx, exception)
  // an early end stands in the log already, with who ended it
  if (lapsedBecause(exception, tx.now) !== 'ended') {
    await appendEntry(tx, {
      actorId: null,
      action: 'exception.ended',
      objectKind: 'exception',
      objectId: id,
      changeId,
      requestId: null,
      facts: {
        ...factsOfException(exception),
        because: lapsedBecause(exception, tx.now),
        lapsedAt: lapseOf(exception),
        grantIds: [...(await givenUnder(tx, id))],
      },
    })
  }
  await markLapseRecorded(tx, id)
  const change = await findChange(tx, changeId)
  const told = [...new Set([ownerId, personId, ...officers])]
  if (change !== null) await notify(tx, change, 'exception_lapsed', told, id)
  await tx.announce({ topic: 'me', changeId: null, personIds: told })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

async function remindOwners(tx: Tx, limit: number): Promise<boolean> {
  const due = (await takeProofsDue(tx, proofReminderMs, limit)).filter((one) => one.proofEveryDays > 1)
  for (const exception of due) {
    const change = await findChange(tx, exception.changeId)
    if (change !== null) await notify(tx, change, 'proof_due', [exception.ownerId], `${exception.id}.${lapseOf(exception)}`)
    await markReminded(tx, exception, lapseOf(exception))
  }
  return due.length > 0
}

/**
 * Writes down which exceptions are over and tells those whom it concerns; reminds owners of a proof that is due. Nothing depends on it in time:
 * whether an exception is in force, and whether a grant under it holds, are comparisons with the transaction's clock (R5).
 */
export async function watchExceptions(tx: Tx, limit: number): Promise<boolean> {
  const lapsed = await takeLapsed(tx, limit)
  for (const exception of lapsed) await tellOfLapse(tx, exception)
  return (await remindOwners(tx, limit)) || lapsed.length > 0
}
