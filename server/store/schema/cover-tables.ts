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
  },
  (table) => [
    index().on(table.absentId, table.untilAt),
    index().on(table.coverId, table.untilAt),
    index('covers_begin_untold')
      .on(table.fromAt)
      .where(sql`${table.beginToldAt} is null`),
  ],
)
