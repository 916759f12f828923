import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import * as access from './schema/access-tables.ts'
import * as attendance from './schema/attendance-tables.ts'
import * as authority from './schema/authority-tables.ts'
import * as change from './schema/change-tables.ts'
import * as conflict from './schema/conflict-tables.ts'
import * as cover from './schema/cover-tables.ts'
import * as directory from './schema/directory-tables.ts'
import * as factor from './schema/factor-tables.ts'
import * as log from './schema/log-tables.ts'
import * as sync from './schema/sync-tables.ts'
import * as work from './schema/work-tables.ts'
import type { Tx } from './tx.ts'

const tables = Object.values({
  ...access,
  ...authority,
  ...change,
  ...conflict,
  ...attendance,
  ...cover,
  ...directory,
  ...factor,
  ...log,
  ...sync,
  ...work,
}).filter((value) => is(value, PgTable))

/** Empties everything but the migrations. For the mock mode and for tests: nothing else may switch the log's fence off. */
export async function truncateAll(tx: Tx): Promise<void> {
  await tx.db.execute(sql`select set_config('remit.emptying_everything', 'yes', true)`)
  const names = tables.map((table) => sql.identifier(getTableName(table)))
  await tx.db.execute(sql`truncate ${sql.join(names, sql`, `)} restart identity`)
  await tx.db.execute(sql`select set_config('remit.emptying_everything', '', true)`)
  await tx.db.insert(log.logHead).values({ id: 1, seq: 0, hash: '', at: 0 })
}
