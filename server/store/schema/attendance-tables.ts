import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { AttendanceGroup } from '#governance/attendance-group.ts'
import type { AttendanceGroupId, ChangeId, DepartmentId, PersonId } from '#governance/id.ts'
import { instant } from './columns.ts'

/** The platform's attendance groups as they were read last: by which rules people clock in. */
export const attendanceGroups = pgTable('attendance_groups', {
  id: text().$type<AttendanceGroupId>().primaryKey(),
  name: text().notNull(),
  type: text().$type<AttendanceGroup['type']>().notNull(),
  ownerId: text().$type<PersonId>(),
  managerIds: jsonb().$type<readonly PersonId[]>().notNull(),
  shiftIds: jsonb().$type<readonly string[]>().notNull(),
  workDays: jsonb().$type<readonly string[]>().notNull(),
  places: jsonb().$type<readonly string[]>().notNull(),
  wifis: jsonb().$type<readonly string[]>().notNull(),
  /** Where it worked while anybody was in it: when nobody is, it still belongs there. */
  remembered: jsonb().$type<readonly DepartmentId[]>().notNull(),
  /** When it was first met: one that is made anew is known by being younger than the wish for it. */
  knownSince: instant().notNull(),
  goneAt: instant(),
})

/** Who is in a group: departments with everything below them, and members by themselves. */
export const attendanceEntries = pgTable(
  'attendance_entries',
  {
    groupId: text().$type<AttendanceGroupId>().notNull(),
    kind: text().$type<'d' | 'p' | 'x'>().notNull(),
    refId: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.kind, table.refId] }), index().on(table.refId)],
)

export const attendanceShifts = pgTable('attendance_shifts', {
  id: text().primaryKey(),
  name: text().notNull(),
  times: jsonb().$type<readonly { readonly on: string; readonly off: string }[]>().notNull(),
})

/** A group as it stood before it was emptied or deleted, to be brought back from. */
export const attendanceCopies = pgTable(
  'attendance_copies',
  {
    id: text().primaryKey(),
    groupId: text().$type<AttendanceGroupId>().notNull(),
    because: text().$type<'emptied' | 'deleted'>().notNull(),
    /** null: it happened on the platform itself. */
    changeId: text().$type<ChangeId>(),
    content: jsonb().$type<AttendanceGroup>().notNull(),
    keptAt: instant().notNull(),
    /** The change that brings it back; null: nobody has. */
    restoredBy: text().$type<ChangeId>(),
    /** The group that stands in its place: the platform gives a new number. */
    restoredAs: text().$type<AttendanceGroupId>(),
  },
  (table) => [
    index().on(table.groupId),
    index('attendance_copies_open')
      .on(table.keptAt)
      .where(sql`${table.restoredBy} is null`),
  ],
)
