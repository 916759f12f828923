import { beforeEach, expect, it } from 'vitest'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { forgetCodes, recordCode } from './codes.ts'
import type { Database, Tx } from './database.ts'
import { begin, finish, forgetKeys } from './idempotency.ts'
import { forgetRates, hit, peek } from './rates.ts'
import { createSession, endSession, endSessionsOf, forgetSessions, useSession } from './sessions.ts'
import { setClockOffset } from './settings.ts'
import { who } from './spec-company.ts'

const minute = 60_000
const hour = 60 * minute

describeOnEachDatabase('access', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const later = (ms: number) => run((tx) => setClockOffset(tx, ms))
  const amy = who('amy')
  beforeEach(async () => {
    database = await open()
  })

  it('takes a code once', async () => {
    expect(await run((tx) => recordCode(tx, 'h1'))).toBe(true)
    expect(await run((tx) => recordCode(tx, 'h1'))).toBe(false)
    await run((tx) => forgetCodes(tx, hour))
    expect(await run((tx) => recordCode(tx, 'h1'))).toBe(false)
    await later(2 * hour)
    await run((tx) => forgetCodes(tx, hour))
    expect(await run((tx) => recordCode(tx, 'h1'))).toBe(true)
  })

  it('knows a session while it is used, and not after a silence or at its end', async () => {
    await run((tx) => createSession(tx, 's1', amy, 2 * hour))
    const used = () => run((tx) => useSession(tx, 's1', 30 * minute))
    expect([await used(), await run((tx) => useSession(tx, 's2', 30 * minute))]).toEqual([amy, null])
    for (const passed of [29, 58, 87, 116]) {
      await later(passed * minute)
      expect(await used(), `after ${passed} minutes`).toBe(amy)
    }
    await later(121 * minute)
    expect(await used(), 'after its longest time').toBeNull()
  })

  it('forgets a session that was silent, was ended, or whose person left', async () => {
    await run((tx) => createSession(tx, 's1', amy, 12 * hour))
    await run((tx) => createSession(tx, 's2', amy, 12 * hour))
    const used = (token: string) => run((tx) => useSession(tx, token, 30 * minute))
    await run((tx) => endSession(tx, 's1'))
    expect([await used('s1'), await used('s2')]).toEqual([null, amy])
    await run((tx) => endSessionsOf(tx, amy))
    expect(await used('s2')).toBeNull()
    await run((tx) => createSession(tx, 's3', amy, 12 * hour))
    await later(31 * minute)
    expect(await used('s3')).toBeNull()
    await later(24 * hour)
    await run((tx) => forgetSessions(tx, hour))
    await run((tx) => createSession(tx, 's1', amy, hour))
  })

  it('answers a repeated request with what was stored, and tells another body apart', async () => {
    const ask = (body = 'b1', person = amy) => run((tx) => begin(tx, person, 'k1', body))
    expect(await ask()).toBe('new')
    expect(await ask()).toBe('in_flight')
    await run((tx) => finish(tx, amy, 'k1', 200, { id: 'c1', of: [1, null] }))
    expect(await ask()).toEqual({ stored: { status: 200, answer: { id: 'c1', of: [1, null] } } })
    expect(await ask('b2')).toBe('other_body')
    expect(await ask('b2', who('bob'))).toBe('new')
    await later(24 * hour - minute)
    await run(forgetKeys)
    expect(await ask()).toMatchObject({ stored: { status: 200 } })
    await later(24 * hour + minute)
    expect(await ask('b3')).toBe('new')
  })

  it('remembers nothing of a request that was rolled back', async () => {
    const failed = run(async (tx) => {
      await begin(tx, amy, 'k1', 'b1')
      throw new Error('refused')
    })
    await expect(failed).rejects.toThrow('refused')
    expect(await run((tx) => begin(tx, amy, 'k1', 'b2'))).toBe('new')
  })

  it('lets so many through a window, says when to come back, and then begins again', async () => {
    const now = await run(async (tx) => tx.now)
    await later(minute - (now % minute))
    const one = (key = 'k') => run((tx) => hit(tx, key, 60, 2))
    expect([await one(), await one()]).toEqual([{ allowed: true }, { allowed: true }])
    const refused = await one()
    expect(refused).toMatchObject({ allowed: false })
    expect(!refused.allowed && refused.retryAfterSeconds > 50 && refused.retryAfterSeconds <= 60).toBe(true)
    expect(await one('other')).toEqual({ allowed: true })
    await later(2 * minute - (now % minute))
    expect(await one()).toEqual({ allowed: true })
  })

  it('can look without counting', async () => {
    const look = () => run((tx) => peek(tx, 'k', 3600, 1))
    expect([await look(), await look()]).toEqual([{ allowed: true }, { allowed: true }])
    await run((tx) => hit(tx, 'k', 3600, 1))
    expect(await look()).toMatchObject({ allowed: false })
    await later(3 * hour)
    await run((tx) => forgetRates(tx, hour))
    expect(await look()).toEqual({ allowed: true })
  })
})

describeOnPostgres('access', (open) => {
  it('does not wait for a twin that is still running', async () => {
    const database = await open()
    const twin = () => database.transaction((tx) => begin(tx, who('amy'), 'k1', 'b1'))
    await database.transaction(async (tx) => {
      expect(await begin(tx, who('amy'), 'k1', 'b1')).toBe('new')
      expect(await twin()).toBe('in_flight')
      await finish(tx, who('amy'), 'k1', 200, 'yes')
    })
    expect(await twin()).toEqual({ stored: { status: 200, answer: 'yes' } })
  })

  it('takes a code from one of many that come together', async () => {
    const database = await open()
    const all = await Promise.all(Array.from({ length: 30 }, () => database.transaction((tx) => recordCode(tx, 'h1'))))
    expect(all.filter(Boolean)).toHaveLength(1)
  })
})
