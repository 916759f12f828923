import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import type { ChangeId } from '#governance/id.ts'
import { findChange } from '#server/store/changes.ts'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { decide, causeOf, refusalOf } from '#tests/kit/asks.ts'
import { crew, crewAsks, resortWithCrew } from '#tests/kit/crew.ts'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import { unhurried, type Somebody, type TestRemit } from '#tests/kit/remit.ts'

type Group = Output<'listAlike'>['groups'][number]
type Row = Group['alike'][number]

const day = 24 * 60
const shown = ({ changeId, version, contentHash }: Row) => ({ changeId, version, contentHash })
const yes = (rows: readonly Row[]) => ({ items: rows.map(shown), answer: 'approve' as const, reason: null })

/** The terrace's crew has asked: four alike, one for much longer, one for all of Food. */
const prepare = async (remit: TestRemit): Promise<void> => {
  await foodWith()(remit)
  await crewAsks(remit, { crew2: { lengthMinutes: 7 * day }, crew5: { scope: { include: ['20'], exclude: [] } } })
}

async function groupOf(who: Somebody): Promise<Group> {
  const [group] = (await who.call('listAlike', {})).groups
  if (group === undefined) throw new Error('nothing is alike')
  return group
}

describeOnEachDatabase('many alike are decided at once', (open) => {
  let remit: TestRemit
  let chef: Somebody
  let group: Group
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: resortWithCrew, prepare, regulars: ['chef', 'rest.head', 'crew1', 'crew3'] })
    chef = await remit.signIn('chef')
    group = await groupOf(chef)
  })
  afterEach(() => remit.close())

  const stored = (id: ChangeId) => remit.app.database.transaction((tx) => findChange(tx, id))
  const inLog = (id: ChangeId) => remit.app.database.transaction((tx) => entriesOfChange(tx, id))
  const whole = () => expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  const holds = async (userid: string) => (await (await remit.signIn(userid)).call('getMe', {})).grants.map(({ phase }) => phase)

  it('the group names the odd ones and why, and the first screen how many there are', async () => {
    expect(group).toMatchObject({ roleId: 'shift_supervisor', risk: 'medium', stage: 'manager' })
    expect(group.alike.map(({ requester }) => requester.id)).toEqual(['crew1', 'crew3', 'crew4', 'crew6'])
    expect(group.odd.map(({ requester, oddities }) => [requester.id, oddities])).toEqual([
      ['crew2', [{ code: 'longer', usual: 240 }]],
      ['crew5', [{ code: 'wider', usual: 1 }]],
    ])
    const { key, roleId } = group
    expect((await chef.call('getHome', {})).inbox.alike).toEqual([{ key, roleId, alikeCount: 4, oddCount: 2 }])
    expect((await (await remit.signIn('crew1')).call('listAlike', {})).groups).toEqual([])
  })

  it('each has its own decision, right and log, and all of them can be taken back', async () => {
    const { rows } = await chef.call('decideSeveral', yes(group.alike), { key: 'one-tap' })
    expect(rows.map(({ outcome, changeId }) => [outcome, changeId])).toEqual(group.alike.map(({ changeId }) => ['done', changeId]))
    expect(await chef.call('decideSeveral', yes(group.alike), { key: 'one-tap' })).toEqual({ rows })
    for (const row of rows) {
      expect(row).toMatchObject({ status: 'applied', undoUntilAt: expect.any(Number) })
      expect((await inLog(row.changeId)).map(({ action }) => action)).toEqual(['change.sent', 'change.approved', 'grant.given'])
    }
    expect(await holds('crew1')).toEqual(['active'])
    // two are left, which are no group
    expect((await chef.call('getHome', {})).inbox).toMatchObject({ waitingCount: 2, alike: [] })

    const ids = rows.map(({ changeId }) => changeId)
    expect((await chef.call('takeBackSeveral', { changeIds: ids })).rows).toEqual(ids.map((changeId) => ({ outcome: 'done', changeId })))
    expect(await holds('crew1')).toEqual([])
    expect((await groupOf(chef)).alike).toHaveLength(4)
    await whole()
  })

  it('what moved, what is over, what is odd, what is not hers and what is not there is left as it is, with why', async () => {
    const [first, second, third, fourth] = group.alike
    const odd = group.odd[0]
    if (!first || !second || !third || !fourth || !odd) throw new Error('four are alike and two odd')
    const his = await remit.signIn('crew1')
    await his.call('editChange', {
      changeId: first.changeId,
      version: 1,
      scope: { include: ['24'], exclude: [] },
      lengthMinutes: 120,
      startAt: null,
      reason: 'Shorter is enough',
    })
    await decide(await remit.signIn('rest.head'), { id: second.changeId, ...second }, 'refuse', 'Not this week')
    const missing = { ...fourth, changeId: 'no-such-change' as ChangeId }
    const { rows } = await chef.call('decideSeveral', yes([first, second, third, odd, missing]))
    expect(rows).toMatchObject([
      { outcome: 'left', changeId: first.changeId, because: 'change_moved' },
      { outcome: 'left', changeId: second.changeId, because: 'change_not_pending' },
      { outcome: 'done', changeId: third.changeId },
      { outcome: 'left', changeId: odd.changeId, because: 'not_alike', oddities: [{ code: 'longer', usual: expect.any(Number) }] },
      { outcome: 'left', changeId: 'no-such-change', because: 'not_found' },
    ])
    expect(await stored(first.changeId)).toMatchObject({ status: 'pending', version: 2, decisions: [] })
    expect(await stored(odd.changeId)).toMatchObject({ status: 'pending', decisions: [] })
    // not listed, and in no case for oneself
    expect((await his.call('decideSeveral', yes([fourth]))).rows).toMatchObject([{ outcome: 'left', because: 'not_found' }])
    const own = { ...first, version: 2, contentHash: (await stored(first.changeId))?.contentHash ?? '' }
    expect((await his.call('decideSeveral', yes([own]))).rows).toMatchObject([
      { outcome: 'left', because: 'not_allowed', verdict: { causes: [{ code: 'self_approval' }] } },
    ])
    await whole()
  })

  it('a no takes a reason, which all of them read', async () => {
    const no = { ...yes(group.alike), answer: 'refuse' as const }
    expect(await causeOf(chef.call('decideSeveral', no))).toEqual(['reason_missing'])
    const { rows } = await chef.call('decideSeveral', { ...no, reason: 'The season is over' })
    expect(rows.every((row) => row.outcome === 'done' && row.status === 'refused')).toBe(true)
    const steps = (await (await remit.signIn('crew3')).call('getChange', { changeId: group.alike[1]?.changeId ?? '' })).steps
    expect(steps.at(-1)).toMatchObject({ action: 'change.refused', reason: 'The season is over' })
  })

  it('is taken back by nobody else, and not after fifteen minutes', async () => {
    const ids = (await chef.call('decideSeveral', yes(group.alike))).rows.map(({ changeId }) => changeId)
    const outcomes = async (by: Somebody) => (await by.call('takeBackSeveral', { changeIds: ids })).rows.map(({ outcome }) => outcome)
    expect(new Set(await outcomes(await remit.signIn('rest.head')))).toEqual(new Set(['not_allowed']))
    expect(new Set(await outcomes(await remit.signIn('clerk')))).toEqual(new Set(['not_found']))
    await remit.advance(15 * 60_000)
    const late = (await (await remit.signIn('chef')).call('takeBackSeveral', { changeIds: ids })).rows
    expect(late).toMatchObject(ids.map(() => ({ outcome: 'not_allowed', verdict: { causes: [{ code: 'undo_too_late' }] } })))
  })

  it('nothing twice, and not more than a hundred', async () => {
    const [first] = group.alike
    if (!first) throw new Error('four are alike')
    expect(await refusalOf(chef.call('decideSeveral', yes([first, first])))).toBe('bad_input')
    const many = Array.from({ length: 101 }, (_, index) => ({ ...first, changeId: `c-${index}` as ChangeId }))
    expect(await refusalOf(chef.call('decideSeveral', yes(many)))).toBe('bad_input')
  })
})

describeOnPostgres('two managers decide overlapping sets at once', (open) => {
  it(
    'each request has exactly one outcome, and neither waits for ever',
    async () => {
      const remit = await startReadRemit(open, {
        seed: resortWithCrew,
        prepare: async (fresh) => {
          await foodWith()(fresh)
          await crewAsks(fresh)
        },
        regulars: ['chef', 'rest.head'],
      })
      const [chef, head] = await Promise.all([remit.signIn('chef'), remit.signIn('rest.head')])
      const { alike } = await groupOf(chef)
      expect(alike).toHaveLength(crew.length)
      const answers = await Promise.all([
        chef.call('decideSeveral', yes(alike.slice(0, 5))),
        head.call('decideSeveral', { ...yes([...alike].reverse().slice(0, 5)), answer: 'refuse', reason: 'Too many' }),
        chef.call('decideSeveral', yes([...alike].reverse())),
      ])
      const done = answers.flatMap(({ rows }) => rows.filter(({ outcome }) => outcome === 'done').map(({ changeId }) => changeId))
      expect(done.sort()).toEqual(alike.map(({ changeId }) => changeId).sort())
      for (const { changeId } of alike) {
        const change = await remit.app.database.transaction((tx) => findChange(tx, changeId))
        expect([change?.decisions.length, change?.status]).toEqual([1, change?.decisions[0]?.answer === 'approve' ? 'applied' : 'refused'])
      }
      await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
      await remit.close()
    },
    unhurried,
  )
})
