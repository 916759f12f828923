import type { ConflictException } from '#governance/exception.ts'
import { lapseOf } from '#governance/exception.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { insertProof, moveLapse } from '../store/exceptions.ts'
import { appendEntry } from '../store/log.ts'

/** What the log says of an exception: whose, from which rule, where, who answers for it. */
export const factsOfException = ({ personId, ruleId, scope, ownerId, untilAt }: ConflictException) => ({
  personId,
  ruleId,
  scope,
  ownerId,
  untilAt,
})

interface Doer {
  readonly actorId: PersonId
  readonly requestId: string
}

async function record(
  tx: Tx,
  exception: ConflictException,
  action: 'exception.proved' | 'exception.ended',
  doer: Doer,
  reason: string | null,
): Promise<void> {
  const { id, changeId, personId, ownerId } = exception
  await appendEntry(tx, {
    ...doer,
    action,
    objectKind: 'exception',
    objectId: id,
    changeId,
    reason,
    facts: { ...factsOfException(exception), lapsesAt: lapseOf(exception) },
  })
  await tx.announce({ topic: 'me', changeId: null, personIds: [personId, ownerId] })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/** The owner showed that the control is done: it is in force until the next proof is due, and so is what was given under it. */
export async function proveOnce(tx: Tx, exception: ConflictException, checked: string, doer: Doer): Promise<ConflictException> {
  const proved = { ...exception, provedAt: tx.now }
  await moveLapse(tx, proved)
  await insertProof(tx, exception.id, checked)
  await record(tx, proved, 'exception.proved', doer, checked)
  return proved
}

/** It ends now; the clock writes down and tells what ends with it. */
export async function endNow(tx: Tx, exception: ConflictException, doer: Doer): Promise<void> {
  const ended = { ...exception, endedAt: tx.now }
  await moveLapse(tx, ended)
  await record(tx, ended, 'exception.ended', doer, null)
}
