import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import type { Permission } from '#governance/permission.ts'
import { ask, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const opened = async (remit: TestRemit): Promise<void> => {
  const global = await remit.signIn('global')
  for (const { id } of (await global.call('getDomain', {})).proposals)
    await global.call('openDomain', { domainId: id, preset: 'front_line' })
}
const prepare = async (remit: TestRemit): Promise<void> => {
  await opened(remit)
  const [admin, manager, chef] = [await remit.signIn('admin'), await remit.signIn('manager'), await remit.signIn('chef')]
  await decide(manager, await admin.call('sendAsk', ask({ scope: { include: ['21', '22'], exclude: [] } })), 'approve')
  await decide(
    await remit.signIn('owner'),
    await chef.call('sendAsk', ask({ roleId: 'dashboard', scope: { include: ['23'], exclude: [] } })),
    'approve',
  )
}

describeOnEachDatabase('the picture of who may do what', (open) => {
  let remit: TestRemit
  let owner: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare, regulars: ['owner', 'admin', 'manager', 'global', 'waiter'] })
    owner = await remit.signIn('owner')
  })
  afterEach(() => remit.close())

  const rows = async (by: Somebody, where: Input<'listRightRows'> = {}) => (await by.call('listRightRows', where)).rows
  const cellOf = async (by: Somebody, id: string, permission: Permission, where: Input<'listRightRows'> = {}) => {
    const row = (await rows(by, where)).find(({ person }) => person.id === id)
    return row?.cells.find((cell) => cell.permission === permission)
  }
  const why = (by: Somebody, personId: string, permission: Permission, where: Input<'listPermissionHolders'> = {}) =>
    by.call('explainRight', { personId, permission, ...where })

  it('gives each person a cell for whatever she may, with how far and from which of her sources', async () => {
    const found = await owner.call('listRightRows', {})
    expect(found).toMatchObject({ total: 4, departmentCount: 4, nextCursor: null })
    expect(found.rows.map(({ person }) => person.id)).toEqual(['admin', 'chef', 'global', 'owner'])
    const [admin, , , owning] = found.rows
    expect(admin?.cells).toEqual([
      { permission: 'member.view', departmentCount: 2, from: [0] },
      { permission: 'attendance_rule.view', departmentCount: 2, from: [0] },
      { permission: 'member.move', departmentCount: 2, from: [0] },
    ])
    expect(owning?.cells.find(({ permission }) => permission === 'grant.revoke')).toEqual({
      permission: 'grant.revoke',
      departmentCount: 4,
      from: [0],
    })
  })

  it('counts a department once that two grants reach', async () => {
    const admin = await remit.signIn('admin')
    await decide(
      await remit.signIn('manager'),
      await admin.call('sendAsk', ask({ roleId: 'dashboard', scope: { include: ['21', '23'], exclude: [] } })),
      'approve',
    )
    expect(await cellOf(owner, 'admin', 'member.view')).toMatchObject({ departmentCount: 3, from: [0, 1] })
  })

  it('agrees with the lists, person by person and permission by permission, wherever it is looked at from', async () => {
    const asked = new Set<Permission>(['member.view', 'member.move', 'grant.revoke', 'member.delete'])
    for (const where of [{}, { departmentId: '21' }, { memberId: 'twice' }]) {
      const all = await rows(owner, where)
      for (const { permission, peopleCount } of (await owner.call('listPermissionHolders', where)).rows) {
        const held = all.filter(({ cells }) => cells.some((cell) => cell.permission === permission)).map(({ person }) => person.id)
        expect(held.length, permission).toBe(peopleCount)
        if (!asked.has(permission)) continue
        const listed = await owner.call('listRightHolders', { ...where, permission })
        expect(listed.rows.map(({ person }) => person.id)).toEqual(held)
      }
    }
  })

  it('is asked of one department by itself, without what lies below, and of the departments of one person', async () => {
    expect((await rows(owner, { departmentId: '20' })).map(({ person }) => person.id)).toEqual(['global', 'owner'])
    expect((await rows(owner, { departmentId: '22' })).map(({ person }) => person.id)).toEqual(['admin', 'global', 'owner'])
    const toBarman = await owner.call('listRightHolders', { memberId: 'barman', permission: 'member.move' })
    expect(toBarman).toMatchObject({ departmentCount: 1, total: 1, rows: [{ person: { id: 'admin' } }] })
    expect(toBarman.rows[0]?.sources[0]?.scope).toEqual({ include: [{ id: '22', name: 'Bar' }], exclude: [], departmentCount: 1 })
  })

  it('takes of a person in two departments whoever may in both of those that are in sight', async () => {
    const global = await remit.signIn('global')
    expect((await global.call('listRightHolders', { memberId: 'twice' })).rows.map(({ person }) => person.id)).toEqual(['global'])
    expect((await owner.call('listRightHolders', { memberId: 'twice' })).rows.map(({ person }) => person.id)).toEqual([
      'admin',
      'global',
      'owner',
    ])
  })

  it('says why she may and why not, and for the rest of where she may in part', async () => {
    const may = await why(owner, 'admin', 'member.move')
    expect(may).toMatchObject({ departmentCount: 2, verdict: { allowed: true, causes: [{ code: 'grant_permits' }] } })
    expect(may.rest?.causes).toMatchObject([{ code: 'outside_scope', departmentIds: ['20', '23'] }])
    expect(may.sources).toMatchObject([{ roleId: 'shift_supervisor', decidedBy: [{ id: 'manager' }] }])
    const not = await why(owner, 'admin', 'member.delete')
    expect(not).toMatchObject({ departmentCount: 0, rest: null, sources: [], mayAsk: false })
    expect(not.verdict).toMatchObject({ allowed: false, causes: [{ code: 'no_grant_permits' }] })
    expect(await why(owner, 'global', 'member.view')).toMatchObject({ verdict: { causes: [{ code: 'owner_permits' }] } })
    expect(await why(owner, 'owner', 'member.move', { departmentId: '21' })).toMatchObject({ mayAsk: true })
  })

  it('finds the smallest request for whom one may ask, and nothing for anybody else', async () => {
    const smallest = (by: Somebody, personId: string) =>
      by.call('previewSmallestAsk', { personId, permission: 'member.move', departmentIds: ['21'] })
    expect((await smallest(await remit.signIn('rest.head'), 'waiter')).ask).toMatchObject({ roleId: 'shift_supervisor' })
    expect((await smallest(owner, 'waiter')).ask).toBeNull()
    expect((await smallest(owner, 'nobody')).ask).toBeNull()
  })

  it('answers alike for what is not there and what is not hers to see', async () => {
    const [waiter, admin] = [await remit.signIn('waiter'), await remit.signIn('admin')]
    for (const by of [waiter, admin]) expect(await refusalOf(rows(by))).toBe('not_found')
    for (const where of [
      { departmentId: '30' },
      { departmentId: '999' },
      { memberId: 'clerk' },
      { memberId: 'nobody' },
      { area: 'd:none' },
    ]) {
      expect(await refusalOf(rows(owner, where)), JSON.stringify(where)).toBe('not_found')
      expect(await refusalOf(why(owner, 'admin', 'member.move', where)), JSON.stringify(where)).toBe('not_found')
    }
    for (const id of ['clerk', 'nobody']) expect(await refusalOf(why(owner, id, 'member.move'))).toBe('not_found')
    expect(JSON.stringify(await rows(owner, { memberId: 'twice' }))).not.toContain('Finance')
  })
})
