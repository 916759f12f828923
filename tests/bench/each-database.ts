import { openDatabase, type Database } from '#server/store/database.ts'
import { buildTemplate } from '#server/store/template.ts'
import { postgresBinaries, whyNoPostgres } from '../kit/postgres-binaries.ts'
import { startPostgres } from '../kit/throw-away-postgres.ts'

const logKey = Buffer.alloc(32, 7)

/** The same work on the embedded database and, where its server is installed, on PostgreSQL. */
export async function onEachDatabase<T>(work: (database: Database, name: string) => Promise<T>): Promise<T[]> {
  await buildTemplate()
  const done: T[] = []
  const embedded = await openDatabase({ kind: 'embedded', dataDir: null, logKey })
  done.push(await work(embedded, 'embedded, in memory').finally(() => embedded.close()))
  const reason = whyNoPostgres()
  if (reason !== null) {
    console.warn(`\n*** ${reason}: PostgreSQL is not measured. ***`)
    return done
  }
  const server = await startPostgres(postgresBinaries() ?? '')
  try {
    const postgres = await openDatabase({ kind: 'postgres', url: server.url, logKey })
    done.push(await work(postgres, 'PostgreSQL, without fsync').finally(() => postgres.close()))
  } finally {
    await server.stop()
  }
  return done
}
