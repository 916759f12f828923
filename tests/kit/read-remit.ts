import { sql } from 'drizzle-orm'
import type { CompanySeed } from '#mock/company/seed.ts'
import type { Database, Tx } from '#server/store/database.ts'
import type { Open } from './databases.ts'
import { startTestRemit, type TestRemit } from './remit.ts'

/** Databases that keep what the first reading of the demo's directory left, with the cookies of those who had signed in by then. */
const kept = new WeakMap<Open, ReadonlyMap<string, string>>()
/** The people most specs begin with. */
const usualRegulars = ['admin', 'manager', 'owner', 'global']

async function tableNames(tx: Tx): Promise<readonly string[]> {
  const { rows } = await tx.db.execute<{ name: string }>(sql`select tablename as name from pg_tables where schemaname = 'public'`)
  return rows.map(({ name }) => name)
}

async function keep(tx: Tx): Promise<void> {
  await tx.db.execute(sql`drop schema if exists kept cascade`)
  await tx.db.execute(sql`create schema kept`)
  for (const name of await tableNames(tx))
    await tx.db.execute(sql`create table kept.${sql.identifier(name)} as table public.${sql.identifier(name)}`)
}

/**
 * Row for row, with foreign keys and the log's fence looking away. In one statement, and by deleting: emptying a table as a whole
 * gives it a new file, which takes a server longer than the few rows that a test leaves.
 */
async function bringBack(tx: Tx): Promise<void> {
  await tx.db.execute(sql`set local session_replication_role = replica`)
  await tx.db.execute(sql`
    do $$
    declare name text;
    begin
      for name in select tablename from pg_tables where schemaname = 'public' loop
        execute format('delete from public.%I', name);
        execute format('insert into public.%I select * from kept.%I', name, name);
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

/**
 * `startTestRemit` with the directory read. The first test of a database reads it over the wire and prepares what is to be;
 * the others begin with what that one had then.
 */
export async function startReadRemit(open: Open, { seed, prepare, regulars = usualRegulars }: Beginning = {}): Promise<TestRemit> {
  const cookies = kept.get(open)
  if (cookies) {
    const asLeft = await open('as_left')
    await asLeft.transaction(bringBack)
    return startTestRemit(asLeft, seed, new Map(cookies))
  }
  const database: Database = await open()
  const remit = await startTestRemit(database, seed)
  await remit.readDirectory()
  await prepare?.(remit)
  const signedIn = new Map<string, string>()
  for (const userid of regulars) {
    const cookie = (await remit.signIn(userid)).cookie()
    if (cookie !== null) signedIn.set(userid, cookie)
  }
  await database.transaction(keep)
  kept.set(open, signedIn)
  return remit
}
