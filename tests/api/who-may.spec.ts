import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { ownerPermissions } from '#governance/authorize.ts'
import type { Permission } from '#governance/permission.ts'
import { ask, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('who may do what in an area', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let owner: Somebody
  let manager: Somebody
  let global: Somebody
  let opened: string
  beforeEach(async () => {
    remit = await startReadRemit(open)
    ;[admin, owner, manager, global] = (await Promise.all(
      (['admin', 'owner', 'manager', 'global'] as const).map((userid) => remit.signIn(userid)),
    )) as [Somebody, Somebody, Somebody, Somebody]
    for (const proposal of (await global.call('getDomain', {})).proposals) {
      const change = await global.call('openDomain', { domainId: proposal.id, preset: 'front_line' })
      if (proposal.name === 'Food') opened = change.id
    }
  })
  afterEach(() => remit.close())

  const who = (by: Somebody, over: { permission?: Permission; q?: string; cursor?: string; area?: string } = {}) =>
    by.call('listRightHolders', over)
  const namesOf = (page: Output<'listRightHolders'>) => page.rows.map(({ person }) => person.id)
  const counts = async (by: Somebody) => new Map((await by.call('listPermissionHolders', {})).rows.map((row) => [row.permission, row]))
  const given = async (by: Somebody, over: Parameters<typeof ask>[0] = {}, decider = manager) =>
    decide(decider, await by.call('sendAsk', ask(over)), 'approve')

  it('names the owners first found and those whose domain was opened, each with where, since when, until when and why', async () => {
    const page = await who(owner)
    expect(namesOf(page)).toEqual(['global', 'owner'])
    const [root, food] = page.rows
    expect(root?.sources).toMatchObject([{ roleId: null, domainName: 'Small Resort', changeId: null, decidedBy: [] }])
    expect(food?.sources).toMatchObject([{ roleId: null, domainName: 'Food', changeId: opened }])
    for (const row of page.rows) {
      expect(row.sources[0]?.scope).toEqual({ include: [{ id: '20', name: 'Food' }], exclude: [], departmentCount: 4 })
      expect(row.sources[0]?.fromAt).not.toBeNull()
    }
    expect(page.permissions.ofOwners).toEqual(ownerPermissions)
    expect((await owner.call('getDomain', {})).rightHolderCount).toBe(2)
  })

  it('adds what comes from grants, with who approved it, and the permissions each role stands for', async () => {
    const held = await given(admin)
    const page = await who(owner)
    expect(namesOf(page)).toEqual(['admin', 'global', 'owner'])
    expect(page.rows[0]).toMatchObject({
      person: { id: 'admin', departmentName: 'Food' },
      risk: 'medium',
      sources: [{ roleId: 'shift_supervisor', domainName: null, changeId: held.id, decidedBy: [{ id: 'manager' }] }],
    })
    expect(page.permissions.byRole['shift_supervisor']).toEqual(['member.view', 'attendance_rule.view', 'member.move'])
    expect(page).toMatchObject({ areaName: 'Food', departmentCount: 4, total: 3 })
  })

  it('answers by permission: how many, and then who, by that alone', async () => {
    await given(admin)
    const rows = await counts(owner)
    expect(rows.get('member.move')).toMatchObject({ risk: 'medium', peopleCount: 1, names: ['ADMIN'] })
    expect(rows.get('grant.revoke')).toMatchObject({ peopleCount: 2, names: ['GLOBAL', 'OWNER'] })
    expect(rows.get('member.view')).toMatchObject({ peopleCount: 3 })
    expect(rows.get('member.delete')).toMatchObject({ peopleCount: 0, names: [] })
    expect(namesOf(await who(owner, { permission: 'member.move' }))).toEqual(['admin'])
    expect(namesOf(await who(owner, { permission: 'grant.revoke' }))).toEqual(['global', 'owner'])
    for (const [permission, { peopleCount }] of rows) expect((await who(owner, { permission })).total, permission).toBe(peopleCount)
  })

  it('shows of a wider or narrower right the part that lies here, and nothing of elsewhere', async () => {
    const twice = await remit.signIn('twice')
    const head = await remit.signIn('rest.head')
    const sent = await twice.call('sendAsk', ask({ roleId: 'dashboard', scope: { include: ['21', '30'], exclude: [] } }))
    await decide(head, sent, 'approve')
    const page = await who(owner)
    const hers = page.rows.find(({ person }) => person.id === 'twice')
    expect(hers?.sources).toMatchObject([
      { scope: { include: [{ name: 'Restaurant' }], departmentCount: 1 }, changeId: null, decidedBy: [] },
    ])
    expect(hers?.person.departmentName).toBe('Restaurant')
    expect(JSON.stringify(page)).not.toContain('Finance')
    const elsewhere = await given(
      await remit.signIn('clerk'),
      { roleId: 'dashboard', scope: { include: ['30'], exclude: [] } },
      await remit.signIn('fin.owner'),
    )
    expect(elsewhere.status).toBe('applied')
    expect(namesOf(await who(owner))).not.toContain('clerk')
    expect(namesOf(await who(await remit.signIn('fin.owner')))).toContain('clerk')
  })

  it('knows nothing of what has ended, has not begun, or is held by somebody who left', async () => {
    await given(admin)
    const barman = await remit.signIn('barman')
    const later = await barman.call(
      'sendAsk',
      ask({ roleId: 'dashboard', scope: { include: ['22'], exclude: [] }, startAt: (await owner.call('getHome', {})).now + 3 * dayMs }),
    )
    expect((await decide(owner, later, 'approve')).grant).toMatchObject({ phase: 'not_started' })
    expect(namesOf(await who(owner))).toEqual(['admin', 'global', 'owner'])
    await remit.advance(8 * dayMs)
    owner = await remit.signIn('owner')
    expect(namesOf(await who(owner, { permission: 'member.move' }))).toEqual([])
    expect(namesOf(await who(owner))).toEqual(['barman', 'global', 'owner'])
    await remit.simulator.app.request('/__control/person', { method: 'POST', body: JSON.stringify({ userid: 'barman', gone: true }) })
    global = await remit.signIn('global')
    await global.call('startSync', {})
    await remit.readDirectory()
    expect(namesOf(await who(owner))).toEqual(['global', 'owner'])
  })

  it('finds by name, and goes on where a page ended', async () => {
    await given(admin)
    expect(namesOf(await who(owner, { q: 'adm' }))).toEqual(['admin'])
    expect(await who(owner, { q: '%' })).toMatchObject({ rows: [], total: 0, nextCursor: null })
    const holdings = async (q: string) => (await owner.call('listHoldings', { q })).rows.map(({ person }) => person.id)
    expect([await holdings('adm'), await holdings('owner')]).toEqual([['admin'], []])
  })

  it('answers alike for an area that is not hers and one where she may not see who holds what', async () => {
    await given(admin)
    for (const by of [admin, await remit.signIn('waiter')]) {
      expect(await refusalOf(who(by))).toBe('not_found')
      expect(await refusalOf(by.call('listPermissionHolders', {}))).toBe('not_found')
    }
    expect(await refusalOf(who(owner, { area: 's:30' }))).toBe('not_found')
    expect((await admin.call('getDomain', {})).rightHolderCount).toBeNull()
  })
})
