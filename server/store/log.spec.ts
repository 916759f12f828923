import { sql } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import type { ChangeId, PersonId } from '#governance/id.ts'
import { describeOnEachDatabase, testLogKey } from '#tests/kit/databases.ts'
import type { Database, Tx } from './database.ts'
import { appendEntry, entriesOfChange, verifyLog, type Entry } from './log.ts'
import { openDatabase } from './database.ts'

const entry = (objectId: string, more: Partial<Entry> = {}): Entry => ({
  actorId: 'amy' as PersonId,
  action: 'grant.given',
  objectKind: 'grant',
  objectId,
  requestId: 'r1',
  ...more,
})

describeOnEachDatabase('the log', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  /** What somebody does who owns the database: the fence is down, the chain is what is left. */
  const behindTheFence = (statement: string) =>
    run(async (tx) => {
      await tx.db.execute(sql`alter table log_entries disable trigger log_entries_rewrite`)
      await tx.db.execute(sql.raw(statement))
      await tx.db.execute(sql`alter table log_entries enable trigger log_entries_rewrite`)
    })

  beforeEach(async () => {
    database = await open()
    await run(async (tx) => {
      await appendEntry(
        tx,
        entry('g1', { changeId: 'c1' as ChangeId, reason: '值班需要', facts: { until: 5, scope: { include: ['2', '1'] }, none: null } }),
      )
      await appendEntry(tx, entry('g2'))
    })
    await run((tx) => appendEntry(tx, entry('g3', { changeId: 'c1' as ChangeId })))
  })

  it('is a chain that verifies, numbered without a gap', async () => {
    await expect(run(verifyLog)).resolves.toEqual({ whole: true, entries: 3 })
    const entries = await run((tx) => entriesOfChange(tx, 'c1' as ChangeId))
    expect(entries.map(({ seq, objectId }) => [seq, objectId])).toEqual([
      [1, 'g1'],
      [3, 'g3'],
    ])
    expect(entries[0]?.facts).toEqual({ until: 5, scope: { include: ['2', '1'] }, none: null })
  })

  it('refuses to be updated, deleted or emptied', async () => {
    for (const statement of [`update log_entries set reason = 'other'`, 'delete from log_entries', 'truncate log_entries']) {
      const refused = await run((tx) => tx.db.execute(sql.raw(statement))).catch((error: unknown) => error)
      expect(refused, statement).toMatchObject({ cause: { code: '42501' } })
    }
    await expect(run(verifyLog)).resolves.toEqual({ whole: true, entries: 3 })
  })

  it.each([
    ['a changed reason', `update log_entries set reason = 'x' where seq = 2`, 2],
    ['a changed moment', `update log_entries set at = at + interval '1 millisecond' where seq = 2`, 2],
    ['a changed fact', `update log_entries set facts = '{"until":6}' where seq = 1`, 1],
    ['a changed actor', `update log_entries set actor_id = 'bob' where seq = 3`, 3],
    ['a changed hash', `update log_entries set hash = repeat('0', 64) where seq = 2`, 2],
    ['a changed seal', `update log_entries set mac = repeat('0', 64) where seq = 3`, 3],
    ['an entry taken out', 'delete from log_entries where seq = 2', 2],
    ['the last entry taken out', 'delete from log_entries where seq = 3', 3],
  ])('finds %s and says where', async (_what, statement, brokenAt) => {
    await behindTheFence(statement)
    await expect(run(verifyLog)).resolves.toEqual({ whole: false, brokenAt })
  })

  it('is sealed: the same hash under another key is not its own', async () => {
    await run(async (tx) => {
      const other: Tx = { ...tx, mac: (text) => `${tx.mac(text).slice(1)}0` }
      await expect(verifyLog(other)).resolves.toEqual({ whole: false, brokenAt: 1 })
    })
  })

  it('takes the entry back together with the transaction that wrote it', async () => {
    const failed = run(async (tx) => {
      await appendEntry(tx, entry('g4'))
      throw new Error('the effect failed')
    })
    await expect(failed).rejects.toThrow('the effect failed')
    await expect(run(verifyLog)).resolves.toEqual({ whole: true, entries: 3 })
  })

  it('stands in one order when many append at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, at) => run((tx) => appendEntry(tx, entry(`many-${at}`)))))
    await expect(run(verifyLog)).resolves.toEqual({ whole: true, entries: 15 })
  })
})

it('opens as many databases as a process needs, each with its own log', async () => {
  const other = await openDatabase({ kind: 'embedded', dataDir: null, logKey: testLogKey })
  await expect(other.transaction(verifyLog)).resolves.toEqual({ whole: true, entries: 0 })
  await other.close()
})
