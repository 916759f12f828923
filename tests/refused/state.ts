import { asc, isNull } from 'drizzle-orm'
import { standingGroupIds } from '#server/store/attendance.ts'
import { openCopies } from '#server/store/attendance-copies.ts'
import type { Tx } from '#server/store/database.ts'
import { attendanceEntries, attendanceGroups } from '#server/store/schema/attendance-tables.ts'
import { departments, members, memberships } from '#server/store/schema/directory-tables.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

/** Everything of people, departments and attendance groups that DingTalk has. */
export function onPlatform({ simulator: { world } }: TestRemit): unknown {
  const { people, departments: places } = world.company
  return structuredClone({
    people: [...people.values()],
    departments: [...places.values()],
    groups: [...world.attendance.groups.values()],
  })
}

/** The same as Remit shows it. */
export function inMirror({ app: { database } }: TestRemit): Promise<unknown> {
  return database.transaction(async (tx) => stateOf(tx))
}

async function stateOf(tx: Tx) {
  const { db } = tx
  const standing = await standingGroupIds(tx)
  return {
    members: await db
      .select({
        id: members.id,
        name: members.name,
        title: members.title,
        jobNumber: members.jobNumber,
        workPlace: members.workPlace,
        managerId: members.managerId,
        active: members.active,
        isEnabled: isNull(members.disabledAt),
        isHere: isNull(members.goneAt),
      })
      .from(members)
      .orderBy(asc(members.id)),
    memberships: await db.select().from(memberships).orderBy(asc(memberships.memberId), asc(memberships.position)),
    departments: await db
      .select({
        id: departments.id,
        name: departments.name,
        parentId: departments.parentId,
        headIds: departments.headIds,
        isHere: isNull(departments.goneAt),
      })
      .from(departments)
      .orderBy(asc(departments.id)),
    groups: await db
      .select({
        id: attendanceGroups.id,
        name: attendanceGroups.name,
        managerIds: attendanceGroups.managerIds,
        isHere: isNull(attendanceGroups.goneAt),
      })
      .from(attendanceGroups)
      .orderBy(asc(attendanceGroups.id)),
    entries: await db
      .select()
      .from(attendanceEntries)
      .orderBy(asc(attendanceEntries.groupId), asc(attendanceEntries.kind), asc(attendanceEntries.refId)),
    // of a group that stands nothing is offered
    kept: (await openCopies(tx)).filter(({ groupId }) => !standing.includes(groupId)).map(({ groupId, because }) => ({ groupId, because })),
  }
}
