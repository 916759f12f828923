import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { Cover } from '#governance/cover.ts'
import type { CoverId, PersonId, RoleId } from '#governance/id.ts'
import { instant } from './columns.ts'

/** Who is away, from when until when, and who decides in her place. */
export const covers = pgTable(
  'covers',
  {
    id: text().$type<CoverId>().primaryKey(),
    absentId: text().$type<PersonId>().notNull(),
    coverId: text().$type<PersonId>(),
    fromAt: instant().notNull(),
    untilAt: instant().notNull(),
    highestRisk: text().$type<Cover['highestRisk']>().notNull(),
    roleIds: jsonb().$type<readonly RoleId[]>(),
    endedAt: instant(),
    /** The cover holds by itself; this says that what waited was looked at anew and the cover was told. */
    beginToldAt: instant(),
    /** The approved leave that it came from; null: said by hand. */
    leaveId: text(),
  },
  (table) => [
    index().on(table.absentId, table.untilAt),
    index().on(table.coverId, table.untilAt),
    index('covers_by_leave')
      .on(table.leaveId)
      .where(sql`${table.leaveId} is not null`),
    index('covers_begin_untold')
      .on(table.fromAt)
      .where(sql`${table.beginToldAt} is null`),
  ],
)

/** Who decides for somebody whenever an approved leave says that she is away. */
export const leaveCovers = pgTable('leave_covers', {
  personId: text().$type<PersonId>().primaryKey(),
  coverId: text().$type<PersonId>().notNull(),
  highestRisk: text().$type<Cover['highestRisk']>().notNull(),
  roleIds: jsonb().$type<readonly RoleId[]>(),
})

/** Leaves of the platform's approvals that were read, so that none is taken twice. */
export const leaves = pgTable(
  'leaves',
  {
    instanceId: text().primaryKey(),
    personId: text().$type<PersonId>(),
    untilAt: instant(),
    /** `passed`: nothing came of it. */
    state: text().$type<'open' | 'closed' | 'passed'>().notNull(),
    readAt: instant().notNull(),
  },
  (table) => [
    index('leaves_open')
      .on(table.untilAt)
      .where(sql`${table.state} = 'open'`),
  ],
)
