import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { PlatformMember } from '../../dingtalk/platform.ts'
import type { Tx } from '../../store/database.ts'
import { person } from '../../store/directory.ts'
import { appendEntry } from '../../store/log.ts'
import { upsertMember } from '../../store/member-writes.ts'
import { hasOpenEffect } from '../../store/outbox.ts'

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id))

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

/** The mirror follows the platform, except where a move of ours is still on its way there. */
export async function mirrorMember(tx: Tx, passId: string, member: PlatformMember): Promise<void> {
  const id = member.userid as PersonId
  const departmentIds = member.departmentIds.map((text) => text as DepartmentId)
  const before = await person(tx, id)
  const onItsWay = await hasOpenEffect(tx, `member:${id}`)
  const { unionid: unionId, name, title, avatarUrl, active } = member
  await upsertMember(tx, { id, unionId, name, title, avatarUrl, active, departmentIds: onItsWay ? null : departmentIds }, passId)
  if (before !== null && !onItsWay && !same(before.departmentIds, departmentIds)) await recordMove(tx, id, before.departmentIds, departmentIds)
}
