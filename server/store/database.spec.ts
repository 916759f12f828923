import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, it, vi } from 'vitest'
import { describeOnEachDatabase, describeOnPostgres, postgresUrl, testLogKey } from '#tests/kit/databases.ts'
import { openDatabase, type Announcement, type Database } from './database.ts'
import { appendEntry } from './log.ts'
import { truncateAll } from './reset.ts'
import { clockOffset, getSetting, setClockOffset, setSetting } from './settings.ts'
import { who } from './spec-company.ts'

const day = 24 * 60 * 60_000

describeOnEachDatabase('a transaction', (open) => {
  let database: Database
  beforeEach(async () => {
    database = await open()
  })
  const now = () => database.transaction(async (tx) => tx.now)

  it('knows one moment, the database’s own', async () => {
    const before = Date.now()
    const seen = await database.transaction(async (tx) => {
      await tx.db.execute(sql`select 1`)
      return tx.now
    })
    expect(seen).toBeGreaterThanOrEqual(before - 1000)
    expect(seen).toBeLessThanOrEqual(Date.now() + 1000)
    expect(Number.isSafeInteger(seen)).toBe(true)
  })

  it('moves with the offset of the mock mode, from the next one on', async () => {
    const start = await now()
    await database.transaction(async (tx) => {
      await setClockOffset(tx, 3 * day)
      expect(tx.now).toBeLessThan(start + day)
    })
    expect(await now()).toBeGreaterThanOrEqual(start + 3 * day)
    expect(await database.transaction(clockOffset)).toBe(3 * day)
  })

  it('is never before the last entry of the log: a clock set back brings no ended grant to life', async () => {
    await database.transaction((tx) => setClockOffset(tx, day))
    const seen = await database.transaction(async (tx) => {
      await appendEntry(tx, { actorId: null, action: 'a', objectKind: 'o', objectId: '1', requestId: null })
      return tx.now
    })
    await database.transaction((tx) => setClockOffset(tx, 0))
    expect(await now()).toBe(seen)
  })

  it('knows how much there is once it was tidied, where nothing else does that', async () => {
    const known = () =>
      database.transaction(async (tx) => {
        const { rows } = await tx.db.execute<{ count: number }>(
          sql`select reltuples::int as count from pg_class where oid = 'settings_values'::regclass`,
        )
        return rows[0]?.count
      })
    for (const count of [1_000, 3_000]) {
      await database.transaction(async (tx) => {
        await truncateAll(tx)
        await tx.db.execute(
          sql`insert into settings_values (key, value) select 'spec ' || n, to_jsonb(repeat('x', 100)) from generate_series(1, ${count}::int) n`,
        )
      })
      await database.tidy()
      if (database.kind === 'embedded') expect(await known()).toBe(count)
    }
  })

  it('takes back everything when its work fails, and tells nobody', async () => {
    const heard: Announcement[] = []
    const stop = await database.listen((announcement) => heard.push(announcement))
    const after = vi.fn<() => void>()
    const failed = database.transaction(async (tx) => {
      await setSetting(tx, 'a', 1)
      await tx.announce({ topic: 'inbox', changeId: null, personIds: 'all' })
      tx.afterCommit(after)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await database.transaction((tx) => tx.announce({ topic: 'sync', changeId: null, personIds: 'all' }))
    await vi.waitFor(() => expect(heard).toEqual([{ topic: 'sync', changeId: null, personIds: 'all' }]))
    expect(after).not.toHaveBeenCalled()
    expect(await database.transaction((tx) => getSetting(tx, 'a'))).toBeNull()
    await stop()
  })

  it('tells its listeners at the commit, until they stop', async () => {
    const heard: Announcement[] = []
    const stop = await database.listen((announcement) => heard.push(announcement))
    const one: Announcement = { topic: 'change', changeId: 'c1', personIds: [who('amy'), who('bob')] }
    const after = vi.fn<() => void>()
    await database.transaction(async (tx) => {
      tx.afterCommit(after)
      await tx.announce(one)
      await wait(20)
      expect([heard.length, after.mock.calls.length]).toEqual([0, 0])
    })
    await vi.waitFor(() => expect(heard).toEqual([one]))
    expect(after).toHaveBeenCalledOnce()
    await stop()
    await database.transaction((tx) => tx.announce(one))
    await wait(50)
    expect(heard).toHaveLength(1)
  })

  it('tells everybody when there are more to tell than a notification holds', async () => {
    const heard: Announcement[] = []
    const stop = await database.listen((announcement) => heard.push(announcement))
    const personIds = Array.from({ length: 2000 }, (_, at) => who(`person-${at}`))
    await database.transaction((tx) => tx.announce({ topic: 'domain', changeId: null, personIds }))
    await vi.waitFor(() => expect(heard).toEqual([{ topic: 'domain', changeId: null, personIds: 'all' }]))
    await stop()
  })

  it('can empty everything, and the log stays closed to everybody else', async () => {
    await database
      .transaction(async (tx) => {
        await appendEntry(tx, { actorId: null, action: 'a', objectKind: 'o', objectId: '1', requestId: null })
        await truncateAll(tx)
        const { rows } = await tx.db.execute<{ count: number }>(sql`select count(*)::int as count from log_entries`)
        expect(rows[0]?.count).toBe(0)
        expect(await appendEntry(tx, { actorId: null, action: 'a', objectKind: 'o', objectId: '1', requestId: null })).toBe(1)
        const refused = await tx.db.execute(sql`truncate log_entries`).catch((error: unknown) => error)
        expect(refused).toMatchObject({ cause: { code: '42501' } })
        throw new Error('rolled back')
      })
      .catch((error: unknown) => expect(error).toMatchObject({ message: 'rolled back' }))
  })
})

describeOnPostgres('PostgreSQL', (open) => {
  it('stops a statement after two seconds, a patient one later', async () => {
    const database = await open()
    const sleep = (patient: boolean) => database.transaction((tx) => tx.db.execute(sql`select pg_sleep(2.5)`), { patient })
    await expect(sleep(false)).rejects.toMatchObject({ cause: { code: '57014' } })
    await expect(sleep(true)).resolves.toBeDefined()
  })

  it('listens again after its connection was cut, and says that something may have been missed', async () => {
    const database = await open()
    const heard: Announcement[] = []
    const stop = await database.listen((announcement) => heard.push(announcement))
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen remit_live' and datname = current_database()`
    await database.transaction((tx) => tx.db.execute(cut))
    await vi.waitFor(() => expect(heard.map(({ topic }) => topic)).toContain('inbox'), { timeout: 5000 })
    heard.length = 0
    await database.transaction((tx) => tx.announce({ topic: 'me', changeId: null, personIds: [who('amy')] }))
    await vi.waitFor(() => expect(heard).toEqual([{ topic: 'me', changeId: null, personIds: ['amy'] }]))
    await stop()
  })

  it('is migrated once by many that open it together', async () => {
    await open()
    const url = await postgresUrl()
    const many = await Promise.all(Array.from({ length: 3 }, () => openDatabase({ kind: 'postgres', url, logKey: testLogKey })))
    await expect(many[0]?.transaction(async (tx) => tx.now)).resolves.toBeGreaterThan(0)
    await Promise.all(many.map((one) => one.close()))
  })
})
