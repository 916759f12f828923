import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input, Output } from '#contract/endpoints.ts'
import type { PersonId } from '#governance/id.ts'
import { enterSession } from '#server/http/login-entries.ts'
import { ask, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Page = Output<'listLog'>

describeOnEachDatabase('the log of an area', (open) => {
  let remit: TestRemit
  let food: Somebody
  let finance: Somebody
  let global: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open)
    global = await remit.signIn('global')
    const { proposals } = await global.call('getDomain', {})
    for (const { id, name } of proposals)
      await global.call('openDomain', { domainId: id, preset: name === 'Food' ? 'front_line' : 'finance' })
    food = await remit.signIn('owner')
    finance = await remit.signIn('fin.owner')
  })
  afterEach(() => remit.close())

  /** Something of everything in each of two areas. */
  async function aDayInBoth(): Promise<{ readonly asked: string; readonly moved: string }> {
    const [admin, manager, clerk] = await Promise.all(['admin', 'manager', 'clerk'].map((userid) => remit.signIn(userid)))
    if (!admin || !manager || !clerk) throw new Error('somebody is missing')
    const asked = await admin.call('sendAsk', ask())
    await decide(manager, asked, 'approve')
    const moved = await admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' })
    const scope = { include: ['30'], exclude: [] }
    const other = await clerk.call('sendAsk', ask({ roleId: 'dashboard', scope, reason: 'month end closing', lengthMinutes: 1440 }))
    await decide(finance, other, 'approve')
    expect(await refusalOf(clerk.call('startSync', {}))).toBe('not_allowed')
    await remit.settle()
    return { asked: asked.id, moved: moved.id }
  }
  const all = async (by: Somebody, wanted: Input<'listLog'> = {}): Promise<Page['rows']> => {
    const rows: Page['rows'] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await by.call('listLog', { ...wanted, ...(cursor !== '' && { cursor }) })
      rows.push(...page.rows)
      cursor = page.nextCursor
    }
    return rows
  }
  const everywhere = async (): Promise<string> =>
    (await global.call('getDomain', {})).areas.find(({ scope }) => scope.include.some(({ id }) => id === '1'))?.key ?? ''
  const comes = (userid: string) =>
    remit.app.database.transaction((tx) => enterSession(tx, { action: 'session.began', personId: userid as PersonId, requestId: 'r' }))
  const actionsOf = (rows: Page['rows']) => rows.map(({ lines }) => lines.map(({ action }) => action))

  it('tells each change as one story, from its proposal to its delivery', async () => {
    const { asked, moved } = await aDayInBoth()
    const rows = await all(food, { topic: 'rights' })
    expect(rows.map(({ changeId, status, delivery }) => [changeId, status, delivery])).toEqual([[asked, 'applied', 'done']])
    expect(rows[0]?.lines.map(({ action, actor, person }) => [action, actor?.id ?? null, person?.id])).toEqual([
      ['change.sent', 'admin', 'admin'],
      ['change.approved', 'manager', 'admin'],
      ['grant.given', 'manager', 'admin'],
      ['grant.began', null, 'admin'],
    ])
    const [move] = await all(food, { topic: 'people' })
    expect(move).toMatchObject({ changeId: moved, delivery: 'done', lines: [{ actor: { id: 'admin' }, person: { id: 'waiter' } }] })
    expect(move?.lines[0]).toMatchObject({ from: ['Restaurant'], to: ['Kitchen'] })
  })

  it('of two areas, says nothing of one to the other', async () => {
    await aDayInBoth()
    const ofFood = JSON.stringify(await all(food))
    const ofFinance = JSON.stringify(await all(finance))
    for (const foreign of ['clerk', 'CLERK', 'fin.owner', 'Finance', 'month end']) expect(ofFood, foreign).not.toContain(foreign)
    for (const foreign of ['waiter', 'WAITER', 'manager', 'Restaurant', 'Kitchen', 'colleagues'])
      expect(ofFinance, foreign).not.toContain(foreign)
    expect(ofFood).toContain('WAITER')
    expect(ofFinance).toContain('CLERK')
  })

  it('finds nothing outside by person, text or kind either', async () => {
    await aDayInBoth()
    expect(await all(food, { personId: 'clerk' })).toEqual([])
    expect(await all(food, { q: 'clerk' })).toEqual([])
    expect(await all(food, { q: 'Finance' })).toEqual([])
    expect(await all(food, { q: 'month end' })).toEqual([])
    expect(await all(food, { topic: 'denied' })).toEqual([])
    expect(await refusalOf(food.call('listLog', { area: 's:30' }))).toBe('not_found')
  })

  it('is found by person, kind, text and days', async () => {
    const { asked, moved } = await aDayInBoth()
    const ids = (rows: Page['rows']) => rows.map(({ changeId }) => changeId)
    expect(ids(await all(food, { personId: 'waiter', topic: 'people' }))).toEqual([moved])
    expect(ids(await all(food, { personId: 'manager', topic: 'rights' }))).toEqual([asked])
    expect(ids(await all(food, { q: 'two colleagues' }))).toEqual([asked])
    expect(ids(await all(food, { q: 'waiter', topic: 'people' }))).toEqual([moved])
    expect(ids(await all(food, { q: 'kitchen' }))).toContain(moved)
    const [story] = await all(food, { topic: 'people' })
    const at = story?.at ?? 0
    expect(ids(await all(food, { topic: 'people', fromAt: String(at), untilAt: String(at + 1) }))).toEqual([moved])
    expect(await all(food, { topic: 'people', untilAt: String(at) })).toEqual([])
    expect(await all(food, { fromAt: String(at + dayMs) })).toEqual([])
  })

  it('tells of a denial with what was missing, to those whose person it was', async () => {
    const admin = await remit.signIn('admin')
    await decide(await remit.signIn('manager'), await admin.call('sendAsk', ask({ roleId: 'dashboard' })), 'approve')
    const move = { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' }
    expect(await refusalOf(admin.call('moveMember', move))).toBe('not_allowed')
    const [story] = await all(food, { topic: 'denied' })
    expect(story?.lines).toMatchObject([
      { action: 'access.denied', actor: { id: 'admin' }, reason: null, denied: { act: 'moveMember', permission: 'member.move' } },
    ])
    expect(await all(finance, { topic: 'denied' })).toEqual([])
  })

  it('tells of the end that nobody made', async () => {
    await aDayInBoth()
    await remit.advance(8 * dayMs)
    await remit.settle()
    const owner = await remit.signIn('owner')
    const [story] = await all(owner, { topic: 'rights' })
    expect(story?.lines.at(-1)).toMatchObject({ action: 'grant.ended', actor: null, person: { id: 'admin' }, roleId: 'shift_supervisor' })
  })

  it('leaves somebody’s past where it happened when she moves on', async () => {
    const { asked } = await aDayInBoth()
    await remit.simulator.app.request('/__control/person', {
      method: 'POST',
      body: JSON.stringify({ userid: 'admin', departmentIds: [30] }),
    })
    await global.call('startSync', {})
    await remit.readDirectory()
    expect((await all(food, { personId: 'admin', topic: 'rights' })).map(({ changeId }) => changeId)).toEqual([asked])
    expect(actionsOf(await all(finance, { personId: 'admin' }))).toEqual([['directory.member_moved']])
  })

  it('tells a leaver’s going where she worked', async () => {
    await remit.simulator.app.request('/__control/person', { method: 'POST', body: JSON.stringify({ userid: 'chef', gone: true }) })
    await global.call('startSync', {})
    await remit.readDirectory()
    expect(actionsOf(await all(food, { personId: 'chef' }))).toEqual([['directory.member_gone']])
  })

  it('is all there for who reads it everywhere, what the system did included', async () => {
    await aDayInBoth()
    const actions = new Set(actionsOf(await all(global, { area: await everywhere() })).flat())
    for (const action of [
      'role.defined',
      'directory.read',
      'session.began',
      'domain.opened',
      'access.denied',
      'member.moved',
      'grant.given',
    ])
      expect(actions).toContain(action)
    expect(actions).not.toContain('other')
    expect(new Set(actionsOf(await all(food)).flat())).not.toContain('role.defined')
  })

  it('is not there for who may not read it', async () => {
    expect(await refusalOf((await remit.signIn('chef')).call('listLog', {}))).toBe('not_found')
    expect((await (await remit.signIn('chef')).call('getDomain', {})).logVisible).toBe(false)
    expect((await food.call('getDomain', {})).logVisible).toBe(true)
    // a right to see members makes an area, and none to its log
    const admin = await remit.signIn('admin')
    await decide(await remit.signIn('manager'), await admin.call('sendAsk', ask({ roleId: 'dashboard' })), 'approve')
    expect((await admin.call('getDomain', {})).logVisible).toBe(false)
    expect(await refusalOf(admin.call('listLog', {}))).toBe('not_found')
  })

  it('goes on page by page, newest first, each story once', async () => {
    await aDayInBoth()
    for (let count = 0; count < 40; count++) await comes(count % 2 === 0 ? 'waiter' : 'clerk')
    const area = await everywhere()
    const first = await global.call('listLog', { area })
    expect(first.rows).toHaveLength(30)
    const rows = await all(global, { area })
    const places = rows.map(({ seq }) => seq)
    expect(places).toEqual(places.toSorted((a, b) => b - a))
    const changes = rows.flatMap(({ changeId }) => changeId ?? [])
    expect(new Set(changes).size).toBe(changes.length)
    const seqs = rows.flatMap(({ lines }) => lines.map(({ seq }) => seq))
    expect(new Set(seqs).size).toBe(seqs.length)
    expect(seqs.length).toBe(Math.max(...seqs))
  })
})
