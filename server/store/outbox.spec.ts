import { beforeEach, describe, expect, it } from 'vitest'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import type { Database, Tx } from './database.ts'
import {
  byChange,
  complete,
  effectPriority,
  enqueue,
  openAggregates,
  lease,
  notNeeded,
  oldestWaiting,
  park,
  pauseBefore,
  retryLater,
  type Effect,
  type OutboxRow,
} from './outbox.ts'
import { setClockOffset } from './settings.ts'
import { changeId, who } from './spec-company.ts'

const minute = 60_000
const effect = (effectKey: string, more: Partial<Effect> = {}): Effect => ({
  effectKey,
  kind: 'label_role',
  aggregate: effectKey,
  payload: { of: effectKey },
  priority: effectPriority.act,
  changeId: changeId('c1'),
  personId: who('amy'),
  ...more,
})
const keys = (rows: readonly OutboxRow[]) => rows.map((row) => row.effectKey)

describeOnEachDatabase('the outbox', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const write = (...effects: Effect[]) =>
    run(async (tx) => {
      for (const one of effects) await enqueue(tx, one)
    })
  const take = (limit = 10) => run((tx) => lease(tx, limit, minute))
  const taken = async (): Promise<OutboxRow> => {
    const [row] = await take(1)
    if (!row) throw new Error('nothing to take')
    return row
  }
  const later = (ms: number) => run((tx) => setClockOffset(tx, ms))
  const state = async (key: string) => (await run((tx) => byChange(tx, changeId('c1')))).find((row) => row.effectKey === key)

  beforeEach(async () => {
    database = await open()
  })

  it('writes the same effect once', async () => {
    expect(await run((tx) => enqueue(tx, effect('e1')))).toBe(true)
    expect(await run((tx) => enqueue(tx, effect('e1', { payload: { other: true } })))).toBe(false)
    expect((await run((tx) => byChange(tx, changeId('c1')))).map((row) => row.payload)).toEqual([{ of: 'e1' }])
  })

  it('leaves with the transaction that wrote it', async () => {
    const failed = run(async (tx) => {
      await enqueue(tx, effect('e1'))
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await take()).toEqual([])
  })

  it('gives revocations first, then acts, then notices; within each what was due first', async () => {
    await write(
      effect('notice', { priority: effectPriority.notice }),
      effect('act 2', { dueAt: 2000 }),
      effect('act 1', { dueAt: 1000 }),
      effect('revocation', { priority: effectPriority.revocation }),
    )
    expect(keys(await take(3))).toEqual(['revocation', 'act 1', 'act 2'])
    expect(keys(await take(3))).toEqual(['notice'])
  })

  it('gives of one aggregate the oldest open effect only, however urgent the next', async () => {
    await write(
      effect('a1', { aggregate: 'a' }),
      effect('a2', { aggregate: 'a', priority: effectPriority.revocation }),
      effect('b1', { aggregate: 'b' }),
    )
    const first = await take()
    expect(keys(first)).toEqual(['a1', 'b1'])
    expect(await take()).toEqual([])
    for (const row of first) await run((tx) => complete(tx, row))
    expect(keys(await take())).toEqual(['a2'])
  })

  it('waits for its time', async () => {
    const now = await run(async (tx) => tx.now)
    await write(effect('e1', { dueAt: now + minute }))
    expect([await take(), await run(oldestWaiting)]).toEqual([[], null])
    await later(minute)
    expect(await run(oldestWaiting)).toBe(now + minute)
    expect(keys(await take())).toEqual(['e1'])
  })

  it('gives again what a dead worker held, and the late answer of that worker counts no more', async () => {
    await write(effect('e1'))
    const lost = await taken()
    expect(lost.attempts).toBe(1)
    expect(await take()).toEqual([])
    await later(minute + 1000)
    const again = await taken()
    expect([again.effectKey, again.attempts]).toEqual(['e1', 2])
    expect(await run((tx) => retryLater(tx, lost, 'late'))).toBe(false)
    expect(await run((tx) => complete(tx, lost))).toBe(false)
    expect((await state('e1'))?.state).toBe('leased')
    expect(await run((tx) => complete(tx, again))).toBe(true)
    expect(await run((tx) => complete(tx, again))).toBe(false)
    expect(await state('e1')).toMatchObject({ state: 'done', lastError: null, leasedUntil: null })
  })

  it.each([
    ['done', (tx: Tx, row: OutboxRow) => complete(tx, row), null],
    ['not_needed', (tx: Tx, row: OutboxRow) => notNeeded(tx, row, 'ended_meanwhile'), 'ended_meanwhile'],
    ['parked', (tx: Tx, row: OutboxRow) => park(tx, row, '60121'), '60121'],
  ] as const)('is over when %s, and the next of its aggregate goes on', async (name, settle, because) => {
    await write(effect('a1', { aggregate: 'a' }), effect('a2', { aggregate: 'a' }))
    const row = await taken()
    expect((await run((tx) => openAggregates(tx, ['a'], tx.now + 1))).has('a')).toBe(true)
    await run((tx) => settle(tx, row))
    expect(await state('a1')).toMatchObject({ state: name, lastError: because })
    expect((await state('a1'))?.doneAt).not.toBeNull()
    expect(keys(await take())).toEqual(['a2'])
    await later(60 * minute)
    expect(keys(await take())).toEqual(['a2'])
  })

  it('comes back after a pause, or when the platform said', async () => {
    await write(effect('e1'))
    const row = await taken()
    await run((tx) => retryLater(tx, row, 'throttled', 10 * minute))
    expect(await state('e1')).toMatchObject({ state: 'waiting', lastError: 'throttled' })
    await later(9 * minute)
    expect(await take()).toEqual([])
    await later(10 * minute + 5000)
    expect(keys(await take())).toEqual(['e1'])
  })
})

describe('the pause before the next attempt', () => {
  it('doubles, is spread over its upper half, and ends at a quarter of an hour', () => {
    expect([1, 2, 3].map((attempts) => pauseBefore(attempts, 1))).toEqual([2000, 4000, 8000])
    expect([pauseBefore(1, 0), pauseBefore(1, 0.5)]).toEqual([1000, 1500])
    expect([pauseBefore(60, 1), pauseBefore(60, 0)]).toEqual([15 * minute, 7.5 * minute])
  })
})

describeOnPostgres('the outbox', (open) => {
  it('gives each effect to one of many workers, and never two of an aggregate at once', async () => {
    const database = await open()
    await database.transaction(async (tx) => {
      for (let at = 0; at < 60; at += 1) await enqueue(tx, effect(`e${at}`, { aggregate: `a${at % 20}` }))
    })
    const done: string[] = []
    const busy = new Set<string>()
    const worker = async (): Promise<void> => {
      for (;;) {
        const rows = await database.transaction((tx) => lease(tx, 4, minute))
        for (const row of rows) {
          expect(busy.has(row.aggregate), row.effectKey).toBe(false)
          busy.add(row.aggregate)
        }
        for (const row of rows) {
          done.push(row.effectKey)
          busy.delete(row.aggregate)
          await database.transaction((tx) => complete(tx, row))
        }
        if (done.length >= 60) return
      }
    }
    await Promise.all(Array.from({ length: 4 }, worker))
    expect(done).toHaveLength(60)
    expect(new Set(done).size).toBe(60)
    const place = (at: number) => done.indexOf(`e${at}`)
    for (let at = 0; at < 40; at += 1) expect(place(at)).toBeLessThan(place(at + 20))
  })

  it('skips what another worker is about to take instead of waiting for it', async () => {
    const database = await open()
    await database.transaction(async (tx) => {
      await enqueue(tx, effect('e1'))
      await enqueue(tx, effect('e2'))
    })
    await database.transaction(async (one) => {
      expect(keys(await lease(one, 1, minute))).toEqual(['e1'])
      expect(keys(await database.transaction((two) => lease(two, 5, minute)))).toEqual(['e2'])
    })
  })
})
