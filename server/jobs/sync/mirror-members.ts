import type { DepartmentId, Instant, PersonId } from '#governance/id.ts'
import type { PlatformMember } from '../../dingtalk/platform.ts'
import type { Tx } from '../../store/database.ts'
import { goneAmong, persons, profilesOf } from '../../store/directory.ts'
import { appendEntry } from '../../store/log.ts'
import { upsertMembers } from '../../store/member-writes.ts'
import { openAggregates } from '../../store/outbox.ts'
import { aggregateOf } from '../../changes/aggregates.ts'
import { memberRecord } from '../../member-record.ts'
import { sameIds } from '#governance/same-ids.ts'

/** Somebody was moved on the platform itself: noticed, followed, and written down. */
async function recordMove(tx: Tx, personId: PersonId, before: readonly DepartmentId[], after: readonly DepartmentId[]): Promise<void> {
  await appendEntry(tx, {
    actorId: null,
    action: 'directory.member_moved',
    objectKind: 'person',
    objectId: personId,
    requestId: null,
    facts: { before, after },
  })
}

export interface Reading {
  readonly passId: string
  /** Before the platform was asked: what reached it since, its answer may not know. */
  readonly askedAt: Instant
}

/** A page of members: the mirror follows the platform, except where a move or an edit of ours was on its way there meanwhile. */
export async function mirrorMembers(tx: Tx, { passId, askedAt }: Reading, page: readonly PlatformMember[]): Promise<void> {
  const told = page.map(memberRecord)
  const ids = told.map(({ id }) => id)
  const known = await persons(tx, ids)
  const onTheirWay = await openAggregates(
    tx,
    ids.flatMap((id) => [aggregateOf.membership(id), aggregateOf.profile(id)]),
    askedAt,
  )
  const follows = (id: PersonId) => !onTheirWay.has(aggregateOf.membership(id))
  // Who was removed while the platform was asked does not come back with its answer.
  const gone = await goneAmong(
    tx,
    ids.filter((id) => !follows(id)),
  )
  const written = await profilesOf(
    tx,
    ids.filter((id) => onTheirWay.has(aggregateOf.profile(id))),
  )
  await upsertMembers(
    tx,
    told
      .filter(({ id }) => !gone.has(id))
      .map((member) => ({ ...member, ...written.get(member.id), departmentIds: follows(member.id) ? member.departmentIds : null })),
    passId,
  )
  for (const { id, departmentIds } of told) {
    const before = known.get(id)?.departmentIds
    if (before !== undefined && follows(id) && !sameIds(before, departmentIds)) await recordMove(tx, id, before, departmentIds)
  }
}
