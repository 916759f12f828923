import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { lockDirectory } from './lock-file.ts'
import { migrationsFolder } from './migrations-folder.ts'
import { liveChannel, runTransaction } from './run-transaction.ts'
import { readTemplate } from './template.ts'
import type { Database } from './tx.ts'
import { readAnnouncement } from './announcement.ts'

/** With a template there is nothing to create; where none was built the database makes itself. */
async function start(directory: string | null): Promise<PGlite> {
  const fresh = directory === null || !existsSync(join(directory, 'PG_VERSION'))
  const template = fresh ? readTemplate() : null
  return PGlite.create({ ...(directory === null ? {} : { dataDir: directory }), ...(template ? { loadDataDir: template } : {}) })
}

/** In bytes. A table below it is read whole, whatever the planner knows of it. */
const smallTable = 64 * 1024

async function tidy(client: PGlite): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) >= $1`,
    [smallTable],
  )
  if (rows.length > 0) await client.exec(`vacuum (analyze) ${rows.map(({ name }) => name).join(', ')}`)
}

/** PGlite: one process, one transaction at a time, no fsync. For demo, development and one-box trials. */
export async function openEmbedded(dataDir: string | null, logKey: Buffer): Promise<Database> {
  const unlock = dataDir === null ? () => {} : lockDirectory(dataDir)
  const client = await start(dataDir === null ? null : join(dataDir, 'database')).catch((error: unknown) => {
    unlock()
    throw error
  })
  const db = drizzle({ client, casing: 'snake_case' })
  await migrate(db, { migrationsFolder })
  return {
    kind: 'embedded',
    transaction: (work) => runTransaction((inside) => db.transaction(inside), logKey, work),
    listen: (handler) => client.listen(liveChannel, (payload) => handler(readAnnouncement(payload))),
    dump: () => client.dumpDataDir('gzip'),
    tidy: () => tidy(client),
    async close() {
      await client.close()
      unlock()
    },
  }
}
