import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import { Client, Pool } from 'pg'
import { listenOnPostgres } from './postgres-listener.ts'
import { migrationsFolder } from './migrations-folder.ts'
import { runTransaction } from './run-transaction.ts'
import type { Database } from './tx.ts'

const statementMs = 2000
const patientMs = 10_000
/** Any number, the same in every process: whoever migrates holds it. */
const migrationLock = 7_361_648

/** The moments in jsonb and text are read in UTC, whatever the server's own zone. */
const inUtc = '-c timezone=UTC'

/** One process migrates, the others wait for it. */
async function migrateOnce(url: string): Promise<void> {
  const client = new Client({ connectionString: url, options: inUtc })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`set statement_timeout = ${patientMs}`)
    await migrate(drizzle({ client }), { migrationsFolder })
  } finally {
    // The lock goes with the connection.
    await client.end()
  }
}

export async function openPostgres(url: string, logKey: Buffer): Promise<Database> {
  await migrateOnce(url)
  const pool = new Pool({
    connectionString: url,
    max: 10,
    options: inUtc,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that breaks has left the pool already; the next query opens another or fails by itself.
  pool.on('error', () => {})
  const db = drizzle({ client: pool, casing: 'snake_case' })
  const listeners = new Set<() => Promise<void>>()
  return {
    kind: 'postgres',
    dump: null,
    tidy: () => Promise.resolve(),
    transaction: (work, options) =>
      runTransaction(
        (inside) =>
          db.transaction(async (tx) => {
            if (options?.patient) await tx.execute(sql.raw(`set local statement_timeout = ${patientMs}`))
            return inside(tx)
          }),
        logKey,
        work,
      ),
    async listen(handler) {
      const stop = await listenOnPostgres(url, handler)
      listeners.add(stop)
      return async () => {
        listeners.delete(stop)
        await stop()
      }
    },
    async close() {
      await Promise.all(Array.from(listeners, (stop) => stop()))
      await pool.end()
    },
  }
}
