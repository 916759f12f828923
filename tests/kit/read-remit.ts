import { sql } from 'drizzle-orm'
import type { CompanySeed } from '#mock/company/seed.ts'
import type { Database, Tx } from '#server/store/database.ts'
import type { Open } from './databases.ts'
import { startTestRemit, type TestRemit } from './remit.ts'
import { smallResort } from './small-resort.ts'

/** What a test may begin with, kept in a schema of its own beside the tables that tests write into. */
interface Kept {
  readonly database: Database['kind']
  readonly beginning: Required<Beginning>
  readonly schema: string
  readonly keptAt: number
  /** Of those who had signed in by then. */
  readonly cookies: ReadonlyMap<string, string>
}

/** Of this worker's databases, which stay open for all its files. */
const kept: Kept[] = []
/** The people most specs begin with. */
const usualRegulars = ['admin', 'manager', 'owner', 'global']
const nothingMore = async (): Promise<void> => {}

async function tableNames(tx: Tx): Promise<readonly string[]> {
  const { rows } = await tx.db.execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public'`)
  return rows.map(({ name }) => name)
}

async function keep(tx: Tx, schema: string): Promise<void> {
  const into = sql.identifier(schema)
  await tx.db.execute(sql`drop schema if exists ${into} cascade`)
  await tx.db.execute(sql`create schema ${into}`)
  for (const name of await tableNames(tx))
    await tx.db.execute(sql`create table ${into}.${sql.identifier(name)} as table public.${sql.identifier(name)}`)
}

/**
 * Row for row, with foreign keys and the log's fence looking away. In one statement, and by deleting: emptying a table as a whole
 * gives it a new file, which takes a server longer than the few rows that a test leaves.
 */
async function bringBack(tx: Tx, schema: string): Promise<void> {
  await tx.db.execute(sql`set local session_replication_role = replica`)
  await tx.db.execute(sql`
    do $$
    declare name text;
    begin
      for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('delete from public.%I', name);
        execute format('insert into public.%I select * from ${sql.raw(schema)}.%I', name, name);
      end loop;
    end $$`)
  await tx.db.execute(sql`select setval(pg_get_serial_sequence('outbox', 'seq'), (select coalesce(max(seq), 0) + 1 from outbox))`)
  await tx.db.execute(sql`set local session_replication_role = origin`)
}

export interface Beginning {
  readonly seed?: CompanySeed
  /** What has happened before each test. Only what Remit keeps is kept: nothing here may settle, so that the platform hears of nothing. */
  readonly prepare?: (remit: TestRemit) => Promise<void>
  /** Who has signed in before each test. */
  readonly regulars?: readonly string[]
}

const isSame = (one: Required<Beginning>, other: Required<Beginning>): boolean =>
  one.seed === other.seed && one.prepare === other.prepare && one.regulars.join() === other.regulars.join()

/** A grant that was given in it has so much less time left: no test counts on less than a minute. */
const agesAfterMs = 30_000
const isStale = ({ beginning, keptAt }: Kept): boolean => beginning.prepare !== nothingMore && performance.now() - keptAt > agesAfterMs

/** Begins as it was kept, and null where it never was, or too long ago. */
async function again(open: Open, beginning: Required<Beginning>): Promise<TestRemit | null> {
  const database = await open('as_left')
  const found = kept.find((one) => one.database === database.kind && isSame(one.beginning, beginning))
  if (found === undefined || isStale(found)) return null
  await database.transaction((tx) => bringBack(tx, found.schema))
  return startTestRemit(database, beginning.seed, new Map(found.cookies))
}

/** The directory read over the wire, on an empty database. */
async function read(open: Open, seed: CompanySeed): Promise<TestRemit> {
  const remit = await startTestRemit(await open(), seed)
  await remit.readDirectory()
  return remit
}

async function keepFor(beginning: Required<Beginning>, remit: TestRemit, cookies: ReadonlyMap<string, string>): Promise<void> {
  const { database } = remit.app
  const before = kept.findIndex((one) => one.database === database.kind && isSame(one.beginning, beginning))
  const at = before < 0 ? kept.length : before
  const schema = `kept_${at}`
  await database.transaction((tx) => keep(tx, schema))
  kept[at] = { database: database.kind, beginning, schema, keptAt: performance.now(), cookies }
}

/** The company that most specs live in is read once; what else there is begins from that. */
async function first(open: Open, beginning: Required<Beginning>): Promise<TestRemit> {
  const bare = { seed: beginning.seed, prepare: nothingMore, regulars: [] }
  const isUsual = beginning.seed === smallResort
  const before = isUsual ? await again(open, bare) : null
  const remit = before ?? (await read(open, beginning.seed))
  if (isUsual && before === null) await keepFor(bare, remit, new Map())
  if (isSame(bare, beginning)) return remit
  await beginning.prepare(remit)
  const cookies = new Map<string, string>()
  for (const userid of beginning.regulars) {
    const cookie = (await remit.signIn(userid)).cookie()
    if (cookie !== null) cookies.set(userid, cookie)
  }
  await keepFor(beginning, remit, cookies)
  return remit
}

/**
 * `startTestRemit` with the directory read. The first test of a worker that wants this beginning reads and prepares it, also for other
 * files; the others begin with what that one had then.
 */
export async function startReadRemit(open: Open, wished: Beginning = {}): Promise<TestRemit> {
  const beginning = { seed: wished.seed ?? smallResort, prepare: wished.prepare ?? nothingMore, regulars: wished.regulars ?? usualRegulars }
  return (await again(open, beginning)) ?? first(open, beginning)
}
