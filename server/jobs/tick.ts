import type { Change } from '#governance/change/change.ts'
import type { Grant } from '#governance/grant.ts'
import { endOf } from '#governance/grant.ts'
import { notify } from '../changes/notify.ts'
import { pushLabel } from '../changes/push-label.ts'
import { findChange } from '../store/changes.ts'
import type { Database, Tx } from '../store/database.ts'
import { grantsToRecordEnd, grantsToRecordStart, markEndRecorded, markStartRecorded } from '../store/grant-records.ts'
import { appendEntry } from '../store/log.ts'
import { beginCovers } from './begin-covers.ts'
import { remindSome } from './remind.ts'
import { watchExceptions } from './watch-exceptions.ts'
import { watchWaiting } from './watch-waiting.ts'

const batch = 100

/** Of a beginning at the approval the approval has told, of an end before its time the revocation. */
const isNews = (grant: Grant, change: Change, about: 'began' | 'ended'): boolean =>
  about === 'began' ? change.endedAt !== null && grant.fromAt > change.endedAt : grant.revokedAt === null

async function record(tx: Tx, grant: Grant, action: 'grant.began' | 'grant.ended', at: number): Promise<void> {
  await appendEntry(tx, {
    actorId: null,
    onBehalfOf: null,
    action,
    objectKind: 'grant',
    objectId: grant.id,
    changeId: grant.changeId,
    beforeHash: null,
    afterHash: null,
    requestId: null,
    reason: null,
    facts: { personId: grant.personId, roleId: grant.roleId, scope: grant.scope, at },
  })
  const about = action === 'grant.ended' ? 'ended' : 'began'
  await pushLabel(tx, grant, about)
  const change = await findChange(tx, grant.changeId)
  if (change !== null && isNews(grant, change, about)) await notify(tx, change, about, [grant.personId], grant.id)
  await tx.announce({ topic: 'me', changeId: null, personIds: [grant.personId] })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/**
 * Writes down which grants began and ended, has both pushed, and reminds of what ends soon. Nothing depends on it in time: whether a grant holds is a
 * comparison with the transaction's clock (R5). Returns whether anything was written.
 */
export async function tick(database: Database): Promise<boolean> {
  const recorded = await database.transaction((tx) => recordEnds(tx))
  const begun = await database.transaction((tx) => beginCovers(tx, batch))
  const watched = await database.transaction((tx) => watchWaiting(tx, batch))
  const excepted = await database.transaction((tx) => watchExceptions(tx, batch))
  return recorded || begun || watched || excepted
}

async function recordEnds(tx: Tx): Promise<boolean> {
  const ended = await grantsToRecordEnd(tx, tx.now, batch)
  for (const grant of ended) {
    await record(tx, grant, 'grant.ended', endOf(grant))
    await markEndRecorded(tx, grant.id, tx.now)
  }
  const began = await grantsToRecordStart(tx, tx.now, batch)
  for (const grant of began) {
    await record(tx, grant, 'grant.began', grant.fromAt)
    await markStartRecorded(tx, grant.id, tx.now)
  }
  const reminded = await remindSome(tx, batch)
  return reminded || ended.length + began.length > 0
}
