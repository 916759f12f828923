import fc from 'fast-check'
import { beforeEach, expect, it } from 'vitest'
import { endOf, phaseOf, type Grant } from '#governance/grant.ts'
import type { DepartmentId } from '#governance/id.ts'
import { scopeContains } from '#governance/scope.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import type { Database, Tx } from './database.ts'
import { orgTree } from './directory.ts'
import { grantsToRecordEnd, grantsToRecordStart, markEndRecorded, markStartRecorded } from './grant-records.ts'
import {
  activeGrantCounts,
  endingSoon,
  grantById,
  grantOfChange,
  grantsOf,
  grantsOverlapping,
  holdersOf,
  insertGrant,
  lockGrant,
  revokeGrant,
} from './grants.ts'
import { changeId, dept, depts, grant, grantId, role, smallCompany, who } from './spec-company.ts'

describeOnEachDatabase('grants', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const save = (...grants: Grant[]) =>
    run(async (tx) => {
      for (const one of grants) await insertGrant(tx, one)
    })
  const ids = (found: readonly Grant[]) => found.map(({ id }) => id)
  const overlapping = (scope: ReadonlySet<DepartmentId>, wanted = {}) =>
    run((tx) => grantsOverlapping(tx, scope, { personId: null, q: null, cursor: null, limit: 10, now: 1500, ...wanted }))

  beforeEach(async () => {
    database = await open()
    await run(smallCompany)
  })

  it('come back as they were saved', async () => {
    const one = grant('g1', { scope: { include: [dept(2), dept(3)], exclude: [dept(22)] }, origin: 'break_glass' })
    await save(one)
    for (const found of [grantById, lockGrant]) expect(await run((tx) => found(tx, one.id))).toEqual(one)
    expect(await run((tx) => grantsOf(tx, who('amy')))).toEqual([one])
    expect(await run((tx) => grantOfChange(tx, one.changeId))).toEqual(one)
    expect(await run((tx) => grantOfChange(tx, changeId('other')))).toBeNull()
  })

  it('are refused without a department: an empty scope never means everywhere', async () => {
    await expect(save(grant('g1', { scope: { include: [], exclude: [dept(22)] } }))).rejects.toThrow('empty scope')
    expect(await run((tx) => grantById(tx, grantId('g1')))).toBeNull()
  })

  it.each([
    [999, 'before its start', []],
    [1000, 'at its start', ['g1']],
    [1999, 'just before its end', ['g1']],
    [2000, 'at its end', []],
  ])('at %i, %s, hold %s', async (now, _when, expected) => {
    await save(grant('g1'))
    expect(ids(await run((tx) => holdersOf(tx, role('keeper'), depts(21), now)))).toEqual(expected)
    expect((await run((tx) => activeGrantCounts(tx, depts(21), [who('amy')], now))).get(who('amy')) ?? 0).toBe(expected.length)
    expect(ids((await overlapping(depts(21), { now })).rows)).toEqual(now < 2000 ? ['g1'] : [])
  })

  it('end at the moment of their revocation, never later than they would anyway, and are revoked once', async () => {
    await save(grant('g1'), grant('g2'))
    await run((tx) => revokeGrant(tx, grantId('g1'), 1500))
    await run((tx) => revokeGrant(tx, grantId('g1'), 1900))
    await run((tx) => revokeGrant(tx, grantId('g2'), 2500))
    expect((await run((tx) => grantById(tx, grantId('g1'))))?.revokedAt).toBe(1500)
    const holding = async (now: number) => ids(await run((tx) => holdersOf(tx, role('keeper'), depts(2), now)))
    expect([await holding(1499), await holding(1500), await holding(2000)]).toEqual([['g2', 'g1'], ['g2'], []])
  })

  it('reach into exactly the departments that the rules say', async () => {
    const anyDepartments = fc.uniqueArray(fc.constantFrom(1, 2, 21, 22, 3, 31, 99).map(dept), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(
        anyDepartments.filter((some) => some.length > 0),
        anyDepartments,
        anyDepartments,
        async (include, exclude, asked) => {
          database = await open()
          await run(smallCompany)
          await save(grant('g1', { scope: { include, exclude } }))
          const tree = await run(orgTree)
          const reaches = asked.some((id) => scopeContains({ include, exclude }, id, tree))
          expect((await overlapping(new Set(asked))).total).toBe(reaches ? 1 : 0)
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)

  it('are listed page by page, the first to end first, for one person or all', async () => {
    await save(
      grant('g1', { untilAt: 5000 }),
      grant('g2', { untilAt: 4000, personId: who('bob') }),
      grant('g3', { untilAt: 6000, revokedAt: 3000 }),
      grant('g4', { untilAt: 4000 }),
      grant('g5', { fromAt: 2500, untilAt: 9000 }),
      grant('g6', { untilAt: 1500 }),
      grant('g7', { untilAt: 9000, scope: { include: [dept(31)], exclude: [] } }),
    )
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof overlapping>> = await overlapping(depts(21, 22), { cursor, limit: 2 })
      expect(page.total).toBe(5)
      seen.push(...ids(page.rows))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual(['g3', 'g2', 'g4', 'g1', 'g5'])
    expect(ids((await overlapping(depts(21, 22), { personId: who('bob') })).rows)).toEqual(['g2'])
    expect((await overlapping(depts())).total).toBe(0)
  })

  it('say which end soon', async () => {
    await save(
      grant('g1', { untilAt: 1700 }),
      grant('g2', { untilAt: 1601 }),
      grant('g3', { untilAt: 1600 }),
      grant('g4', { untilAt: 1500 }),
    )
    expect(ids(await run((tx) => endingSoon(tx, who('amy'), 1500, 101)))).toEqual(['g3', 'g2'])
  })

  it('are recorded once at their start and once at their end', async () => {
    await save(grant('g1'), grant('g2', { fromAt: 1600 }), grant('g3', { revokedAt: 1400 }))
    const due = (now: number) =>
      run(async (tx) => {
        const started = await grantsToRecordStart(tx, now, 10)
        const ended = await grantsToRecordEnd(tx, now, 10)
        for (const one of started) await markStartRecorded(tx, one.id, now)
        for (const one of ended) {
          expect([phaseOf(one, now), endOf(one) <= now]).toEqual(['ended', true])
          await markEndRecorded(tx, one.id, now)
        }
        return [ids(started), ids(ended)]
      })
    expect(await due(1500)).toEqual([['g1'], ['g3']])
    expect(await due(1500)).toEqual([[], []])
    expect(await due(2000)).toEqual([[], ['g1', 'g2']])
    expect(await due(9000)).toEqual([[], []])
  })
})
