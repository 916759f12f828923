import { expect, test } from 'vitest'
import { wireClient, type WireClient } from '../proof/wire-client.ts'

const crowd = (count: number) => Array.from({ length: count }, (_, index) => `crowd-${index}`).join(',')
const holders = async ({ old }: WireClient, roleId = '701') => (await old('/topapi/role/simplelist', { role_id: roleId }))['result']

test('role list: groups in pages, the built-in group among them', async () => {
  const { old } = await wireClient()
  const first = await old('/topapi/role/list')
  expect(first).toMatchObject({
    result: { hasMore: true, list: { length: 20, 0: { name: '默认' }, 1: { groupId: 700, roles: [{ id: 701, name: '班次主管' }, {}] } } },
  })
  expect(await old('/topapi/role/list', { size: '20', offset: '20' })).toMatchObject({ result: { hasMore: false, list: { length: 6 } } })
  expect(await old('/topapi/role/list', { size: '20' })).toMatchObject({ errcode: 400043 })
  expect(await old('/topapi/role/list', { size: '201', offset: '0' })).toMatchObject({ errcode: 40069 })
  expect(await old('/topapi/role/list', { size: '20', offset: '-1' })).toMatchObject({ errcode: 40068 })
  expect(await old('/topapi/role/getrole', { roleId: '701' })).toMatchObject({ role: { name: '班次主管', groupId: 700 } })
  expect(await old('/topapi/role/getrole', { roleId: '404' })).toMatchObject({ errcode: 33011 })
})

test('a role is given, scoped, read back and taken away', async () => {
  const client = await wireClient()
  const { old } = client
  expect(await old('/topapi/role/addrolesforemps', { roleIds: '701,702', userIds: 'ana,ben' })).toMatchObject({ errcode: 0 })
  await old('/topapi/role/scope/update', { userid: 'ana', role_id: '701', dept_ids: '10,20' })
  // Giving it again does not widen the scope.
  await old('/topapi/role/addrolesforemps', { roleIds: '701', userIds: 'ana' })
  const scopes = [
    { dept_id: 10, name: '前线' },
    { dept_id: 20, name: 'Finanças' },
  ]
  expect(await holders(client)).toEqual({
    hasMore: false,
    list: [
      { userid: 'ana', name: 'Ana Lopes', manageScopes: scopes },
      { userid: 'ben', name: '陈斌' },
    ],
  })
  expect(await old('/topapi/v2/user/get', { userid: 'ben' })).toMatchObject({
    result: { role_list: [{ id: 701, group_name: '职域' }, { id: 702 }] },
  })
  await old('/topapi/role/removerolesforemps', { roleIds: '701', userIds: 'ana,ben,boss' })
  expect(await holders(client)).toEqual({ hasMore: false, list: [] })
})

test('the trap: a scope without departments is the whole company', async () => {
  const client = await wireClient()
  await client.old('/topapi/role/addrolesforemps', { roleIds: '701', userIds: 'ana' })
  const noDepartments: readonly Record<string, string>[] = [{}, { dept_ids: '' }]
  for (const emptied of noDepartments) {
    await client.old('/topapi/role/scope/update', { userid: 'ana', role_id: '701', dept_ids: '10' })
    expect(await client.old('/topapi/role/scope/update', { userid: 'ana', role_id: '701', ...emptied })).toMatchObject({ errcode: 0 })
    expect(await holders(client)).toMatchObject({ list: [{ userid: 'ana' }] })
    expect(JSON.stringify(await holders(client))).not.toContain('manageScopes')
  }
})

test('a batch with one stranger gives nobody anything; sizes are kept', async () => {
  const client = await wireClient()
  const { old } = client
  const add = (userIds: string, roleIds = '701') => old('/topapi/role/addrolesforemps', { roleIds, userIds })
  expect(await add('ana,nobody')).toMatchObject({ errcode: 33012 })
  expect(await add(crowd(21))).toMatchObject({ errcode: 33012 })
  expect(await add('ana', '404')).toMatchObject({ errcode: 33011 })
  expect(await add('ana', '900000003')).toMatchObject({ errcode: 33011 })
  expect(await add('')).toMatchObject({ errcode: 33012 })
  expect(await holders(client)).toEqual({ hasMore: false, list: [] })
  expect(await add(crowd(20))).toMatchObject({ errcode: 0 })
  expect(await old('/topapi/role/removerolesforemps', { roleIds: '701', userIds: crowd(101) })).toMatchObject({ errcode: 33012 })
  expect(await old('/topapi/role/removerolesforemps', { roleIds: '701', userIds: crowd(100) })).toMatchObject({ errcode: 0 })
  expect(await holders(client, '900000003')).toMatchObject({ list: [{ userid: 'boss' }] })
})

test.each([
  [{ role_id: '701' }, 40003],
  [{ userid: 'nobody', role_id: '701' }, 46004],
  [{ userid: 'ana', role_id: '404' }, 60301],
  [{ userid: 'ben', role_id: '701' }, 34018],
  [{ userid: 'ana', role_id: '701', dept_ids: '404' }, 60003],
  [{ userid: 'ana', role_id: '701', dept_ids: Array.from({ length: 51 }, (_, index) => index + 1).join(',') }, 400002],
])('scope %o is refused with %i', async (fields, errcode) => {
  const { old } = await wireClient()
  await old('/topapi/role/addrolesforemps', { roleIds: '701', userIds: 'ana' })
  expect(await old('/topapi/role/scope/update', fields)).toMatchObject({ errcode })
})
