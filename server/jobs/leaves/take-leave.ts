import type { PersonId } from '#governance/id.ts'
import { absencesByLeave, type Leave } from '#governance/leave.ts'
import { newCoverId } from '../../changes/new-id.ts'
import { tellOfCover } from '../../changes/tell-of-cover.ts'
import type { PlatformLeave } from '../../dingtalk/platform.ts'
import { lookAnewAtWaitingFor } from '../../store/changes.ts'
import { absencesOf, endCover, insertCover } from '../../store/covers.ts'
import { lockPerson, withManagers } from '../../store/directory.ts'
import { closeLeave, insertLeave, markLeaveOpen, lockCoversOfLeave, lockLeave, standingCoverOf, type LeaveRow } from '../../store/leaves.ts'
import { appendEntry } from '../../store/log.ts'
import type { Tx } from '../../store/database.ts'

/** The clock, in nobody's request. */
const byItself = { actorId: null, requestId: null }

/** Ends what came of a leave: it was taken back, or stands no more. What was never read is never taken either. */
export async function closeLeaveOf(tx: Tx, instanceId: string): Promise<void> {
  if (await insertLeave(tx, { instanceId, personId: null, untilAt: null, state: 'closed' })) return
  const leave = await lockLeave(tx, instanceId)
  if (leave?.state !== 'open') return
  await closeLeave(tx, instanceId)
  for (const cover of await lockCoversOfLeave(tx, instanceId, tx.now)) {
    await endCover(tx, cover.id, tx.now)
    await lookAnewAtWaitingFor(tx, cover.absentId)
    await tellOfCover(tx, { ...cover, endedAt: tx.now }, 'leave.revoked', { ...byItself, leaveId: instanceId })
  }
}

async function openLeave(tx: Tx, instanceId: string, leave: Leave): Promise<boolean> {
  const standing = await standingCoverOf(tx, leave.personId)
  const people = await withManagers(tx, standing === null ? [] : [standing.coverId])
  const absences = absencesByLeave(leave, { standing, people, others: await absencesOf(tx, [leave.personId]), now: tx.now })
  for (const absence of absences) {
    const cover = { ...absence, id: newCoverId(), endedAt: null }
    await insertCover(tx, cover, instanceId)
    await tellOfCover(tx, cover, 'leave.taken', { ...byItself, leaveId: instanceId })
  }
  return absences.length > 0
}

async function sayUnreadable(tx: Tx, instanceId: string, personId: PersonId): Promise<void> {
  await appendEntry(tx, { ...byItself, action: 'leave.unreadable', objectKind: 'leave', objectId: instanceId, facts: { personId } })
}

/** Takes what was read of an instance, once, in one transaction. */
export async function takeLeave(tx: Tx, instanceId: string, read: PlatformLeave): Promise<void> {
  const member = await lockPerson(tx, read.userid as PersonId)
  const personId = member?.id ?? null
  const passed: LeaveRow = { instanceId, personId, untilAt: read.period?.untilAt ?? null, state: 'passed' }
  if (!(await insertLeave(tx, passed)) || !read.agreed || personId === null) return
  if (read.of !== null && read.changes !== null) await closeLeaveOf(tx, read.of)
  if (read.changes === 'revokes') return
  if (read.period === null) return sayUnreadable(tx, instanceId, personId)
  if (await openLeave(tx, instanceId, { personId, ...read.period })) await markLeaveOpen(tx, instanceId)
}
