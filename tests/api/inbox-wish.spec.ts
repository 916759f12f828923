/** What waits is looked for on the whole list, not on the page of it that is open; on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import { ask, dayMs } from '#tests/kit/asks.ts'
import { crew, resortWithCrew } from '#tests/kit/crew.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const terrace = { include: ['24'], exclude: [] }
const wishes = [
  { roleId: 'shift_supervisor', scope: terrace, reason: 'Two are away' },
  { roleId: 'address_book', scope: terrace, reason: 'New colleagues' },
  { roleId: 'dashboard', scope: terrace, reason: 'Figures for 50% of May' },
  { roleId: 'dashboard', scope: { include: ['20'], exclude: ['22'] }, reason: 'Figures of all' },
]

/** Twenty-four wait for the chef, four from each of the crew: more than one page. */
const prepare = async (remit: TestRemit): Promise<void> => {
  await foodWith()(remit)
  for (const wish of wishes)
    for (const userid of crew) await (await remit.signIn(userid)).call('sendAsk', ask({ ...wish, lengthMinutes: 240 }))
}

describeOnEachDatabase('what somebody looks for in the inbox', (open) => {
  let remit: TestRemit
  let chef: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: resortWithCrew, prepare, regulars: ['chef', 'rest.head', 'crew1', 'crew6', 'owner'] })
    chef = await remit.signIn('chef')
  })
  afterEach(() => remit.close())

  type Wish = Omit<Input<'listInbox'>, 'tab'>
  const look = (wish: Wish, by = chef, tab: 'waiting' | 'mine' | 'ending' = 'waiting') => by.call('listInbox', { tab, ...wish })
  const count = async (wish: Wish, by = chef, tab: 'waiting' | 'mine' = 'waiting') => (await look(wish, by, tab)).total

  it('is found by person, role in any language, department and reason, each word of it, beyond the first page', async () => {
    expect(await look({})).toMatchObject({ total: 24, changes: { length: 20 } })
    const counts = {
      CREW6: 4,
      crew6: 4,
      班次主管: 6,
      'shift superv': 6,
      terrace: 18,
      // an excluded department stands on the card as well
      bar: 6,
      'away crew2': 1,
      '50%': 6,
      '%': 6,
      _: 0,
      nobody: 0,
      '"{}\\': 0,
    }
    for (const [q, total] of Object.entries(counts)) expect([q, await count({ q })]).toEqual([q, total])
    const found = await look({ q: 'crew6 figures all' })
    expect(found.changes.map(({ requester, subject }) => [requester.id, subject])).toMatchObject([
      ['crew6', { kind: 'ask_for_role', reason: 'Figures of all' }],
    ])
  })

  it('kind, risk and order narrow it, page by page', async () => {
    expect(await count({ kind: 'ask_for_role', risk: 'low' })).toBe(12)
    expect(await count({ kind: 'remove_member' })).toBe(0)
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof look>> = await look({ order: 'newest', ...(cursor !== null && { cursor }) })
      ids.push(...page.changes.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    const longest = (await look({ order: 'longest' })).changes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(24)
    expect(ids.toReversed().slice(0, 20)).toEqual(longest)
    expect(longest).toEqual((await look({})).changes.map(({ id }) => id))
  })

  it('one’s own list is looked through the same way, and nobody finds what is not hers', async () => {
    const crew6 = await remit.signIn('crew6')
    expect([await count({ q: 'terrace' }, crew6, 'mine'), await count({ q: 'crew1' }, crew6, 'mine')]).toEqual([3, 0])
    expect([await count({ q: 'crew1' }, crew6), await count({}, await remit.signIn('owner'))]).toEqual([0, 0])
    expect((await look({ q: 'figures' }, crew6, 'ending')).grants).toEqual([])
  })

  it('what one decides for another is told from one’s own; for somebody whom one does not cover there is nothing', async () => {
    const owner = await remit.signIn('owner')
    const { now } = await chef.call('getHome', {})
    await chef.call('nameCover', {
      absentId: 'chef',
      coverId: 'owner',
      fromAt: null,
      untilAt: now + dayMs,
      highestRisk: 'high',
      roleIds: ['dashboard'],
    })
    const of = async (decideFor: string) => count({ decideFor }, owner)
    expect([await count({}, owner), await of('chef'), await of('owner'), await of('rest.head')]).toEqual([12, 12, 0, 0])
    expect([await count({ decideFor: 'chef' }), await count({ decideFor: 'rest.head' })]).toEqual([24, 0])
  })
})
