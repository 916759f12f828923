import { beforeAll, describe, inject, it } from 'vitest'
import { openDatabase, type Database } from '#server/store/database.ts'
import { truncateAll } from '#server/store/reset.ts'
import { buildTemplate } from '#server/store/template.ts'
import { whyNoPostgres } from './postgres-binaries.ts'
import './postgres-on-demand.ts'
import { databaseIn } from './throw-away-postgres.ts'

/** Hands over the database of this spec, emptied unless it is wanted as the last test left it; the kit closes it. */
export type Open = (how?: 'emptied' | 'as_left') => Promise<Database>

const openMs = 120_000
export const testLogKey = Buffer.alloc(32, 7)

async function openEmbedded(): Promise<Database> {
  await buildTemplate()
  return openDatabase({ kind: 'embedded', dataDir: null, logKey: testLogKey })
}

/** The address of this worker's own database in this run's PostgreSQL. */
export async function postgresUrl(): Promise<string> {
  const answer = await fetch(inject('postgresAt'))
  const server = await answer.text()
  if (!answer.ok) throw new Error(server)
  return databaseIn(server, `worker_${process.env['VITEST_POOL_ID'] ?? '0'}`)
}

const openPostgres = async (): Promise<Database> => openDatabase({ kind: 'postgres', url: await postgresUrl(), logKey: testLogKey })

/**
 * What a worker has opened stays open for all its files, which share their modules: an embedded database takes seconds until its
 * code is warm. It ends with the worker.
 */
function once(start: () => Promise<Database>): () => Promise<Database> {
  let opened: Promise<Database> | null = null
  return () => (opened ??= start())
}

const embedded = once(openEmbedded)
const postgres = once(openPostgres)

function describeOn(title: string, start: () => Promise<Database>, body: (open: Open) => void): void {
  describe(title, () => {
    let database: Database | null = null
    beforeAll(async () => {
      database = await start()
    }, openMs)
    body(async (how = 'emptied') => {
      if (database === null) throw new Error('the database is not open yet: call open() in a hook or a test')
      if (how === 'emptied') await database.transaction(truncateAll)
      return { ...database, close: async () => {} }
    })
  })
}

/** The same body on the embedded database and, where its server is installed, on PostgreSQL. */
export function describeOnEachDatabase(name: string, body: (open: Open) => void): void {
  const reason = whyNoPostgres()
  describeOn(reason === null ? `${name} (embedded)` : `${name} (embedded; ${reason})`, embedded, body)
  if (reason === null) describeOn(`${name} (PostgreSQL)`, postgres, body)
}

/** For what stands in front of the database and is the same whichever it is. */
export function describeOnEmbedded(name: string, body: (open: Open) => void): void {
  describeOn(name, embedded, body)
}

/** For what is long and the same on each: by day on PostgreSQL, or embedded where that is not installed; at night on both. */
export function describeOnOneDatabase(name: string, body: (open: Open) => void): void {
  if (process.env['REMIT_NIGHTLY'] === '1') describeOnEachDatabase(name, body)
  else if (whyNoPostgres() === null) describeOnPostgres(name, body)
  else describeOnEmbedded(name, body)
}

/** For races: the embedded database runs one transaction at a time and would hide them. */
export function describeOnPostgres(name: string, body: (open: Open) => void): void {
  const reason = whyNoPostgres()
  if (reason === null) describeOn(`${name} (PostgreSQL)`, postgres, body)
  else describe(name, () => void it(`is not proved here: ${reason}`, ({ skip }) => skip()))
}
