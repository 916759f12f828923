import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Locale } from '#governance/role.ts'
import { instant } from './columns.ts'

export const departments = pgTable(
  'departments',
  {
    id: text().$type<DepartmentId>().primaryKey(),
    name: text().notNull(),
    parentId: text().$type<DepartmentId>(),
    headIds: jsonb().$type<readonly PersonId[]>().notNull().default([]),
    /** The pass that saw it last: what a full pass did not see is gone. */
    seenInPass: text(),
    goneAt: instant(),
  },
  (table) => [index().on(table.parentId)],
)

/** Every department under each of its ancestors, itself included at depth 0. */
export const departmentClosure = pgTable(
  'department_closure',
  {
    ancestorId: text().$type<DepartmentId>().notNull(),
    descendantId: text().$type<DepartmentId>().notNull(),
    depth: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ancestorId, table.descendantId] }), index().on(table.descendantId)],
)

export const members = pgTable(
  'members',
  {
    id: text().$type<PersonId>().primaryKey(),
    /** The natural person behind the account. */
    unionId: text().notNull(),
    name: text().notNull(),
    title: text().notNull(),
    jobNumber: text().notNull().default(''),
    workPlace: text().notNull().default(''),
    avatarUrl: text(),
    managerId: text().$type<PersonId>(),
    /** As the platform has it, or had it before the account was stopped. */
    active: boolean().notNull(),
    /** Stopped from here: what is held rests until she is brought back. No reading of the directory knows of it. */
    disabledAt: instant(),
    locale: text().$type<Locale>(),
    seenInPass: text(),
    goneAt: instant(),
  },
  (table) => [
    // Lists are ordered by code point: both databases and every locale of theirs then agree on a page's end.
    index('members_by_name').on(sql`${table.name} collate "C"`, table.id),
    index().on(table.managerId),
  ],
)

export const memberships = pgTable(
  'memberships',
  {
    memberId: text().$type<PersonId>().notNull(),
    departmentId: text().$type<DepartmentId>().notNull(),
    /** 0: her first department. */
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.memberId, table.departmentId] }), index().on(table.departmentId)],
)
