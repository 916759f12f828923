import { expect, test } from 'vitest'
import { wireClient } from '../proof/wire-client.ts'

test('departments: direct children, ids, chains, and the one that is not there', async () => {
  const { old, json } = await wireClient()
  const ids = { result: { dept_id_list: [10, 20, 30] } }
  expect(await old('/topapi/v2/department/listsubid', { dept_id: '1' })).toMatchObject(ids)
  expect((await json('/topapi/v2/department/listsubid', { dept_id: 1 })).body).toMatchObject(ids)
  expect(await old('/topapi/v2/department/listsub')).toMatchObject({ result: [{ dept_id: 10, parent_id: 1, name: '前线' }, {}, {}] })
  expect(await old('/topapi/v2/department/listparentbydept', { dept_id: '11' })).toMatchObject({ result: { parent_id_list: [11, 10, 1] } })
  expect(await old('/topapi/v2/department/listparentbyuser', { userid: 'ben' })).toMatchObject({
    result: { parent_list: [{ parent_dept_id_list: [11, 10, 1] }, { parent_dept_id_list: [20, 1] }] },
  })
  expect(await old('/topapi/v2/department/listparentbyuser', { userid: 'nobody' })).toMatchObject({ errcode: 33012 })
  for (const call of ['listsub', 'listsubid', 'get', 'listparentbydept']) {
    expect(await old(`/topapi/v2/department/${call}`, { dept_id: '404' })).toMatchObject({ errcode: 60003 })
    expect(await old(`/topapi/v2/department/${call}`, { dept_id: 'ten' })).toMatchObject({ errcode: 400002 })
  }
})

test('a department tells its heads and how many are in it; the root has no parent', async () => {
  const { old } = await wireClient()
  const front = await old('/topapi/v2/department/get', { dept_id: '10' })
  expect(front['result']).toMatchObject({ dept_manager_userid_list: ['ana'], member_count: 2, owning_member_count: 1 })
  const root = await old('/topapi/v2/department/get', { dept_id: '1', language: 'en_US' })
  expect(root['result']).not.toHaveProperty('parent_id')
  expect(await old('/topapi/v2/department/get', { dept_id: '1', language: 'pt' })).toMatchObject({ errcode: 400002 })
})

test('people: what is empty is absent, and only user/get tells the manager', async () => {
  const { old } = await wireClient()
  const { result } = await old('/topapi/v2/user/get', { userid: 'ben' })
  expect(result).toMatchObject({
    userid: 'ben',
    manager_userid: 'ana',
    mobile: '66120003',
    state_code: '853',
    dept_id_list: [11, 20],
    leader_in_dept: [
      { dept_id: 11, leader: false },
      { dept_id: 20, leader: false },
    ],
  })
  for (const field of ['title', 'email', 'extension', 'avatar']) expect(result).not.toHaveProperty(field)
  const page = await old('/topapi/v2/user/list', { dept_id: '10', cursor: '0', size: '100' })
  expect(page).toMatchObject({ result: { has_more: false, list: [{ userid: 'ana', leader: true, admin: true }] } })
  expect(JSON.stringify(page)).not.toContain('manager_userid')
  expect(await old('/topapi/v2/user/get', { userid: 'nobody' })).toMatchObject({ errcode: 33012 })
  expect(await old('/topapi/v2/user/get')).toMatchObject({ errcode: 400002 })
})

test('member pages run on to the end, in either order', async () => {
  const { old } = await wireClient()
  const page = (cursor: number, more: object = {}) =>
    old('/topapi/user/listsimple', { dept_id: '30', cursor: String(cursor), size: '100', ...more })
  expect(await page(0)).toMatchObject({ result: { has_more: true, next_cursor: 100 } })
  const last = await page(200)
  expect(last).toMatchObject({ result: { has_more: false } })
  expect(last['result']).not.toHaveProperty('next_cursor')
  expect(await page(0, { order_field: 'entry_desc' })).toMatchObject({
    result: { list: expect.arrayContaining([{ userid: 'crowd-229', name: '员工229' }]) },
  })
  expect(await old('/topapi/user/listid', { dept_id: '30' })).toMatchObject({ result: { userid_list: { length: 230 } } })
})

test('member pages refuse what the documentation refuses', async () => {
  const { old } = await wireClient()
  const paging = { dept_id: '30', cursor: '0', size: '100' }
  expect(await old('/topapi/user/listsimple', { ...paging, size: '101' })).toMatchObject({ errcode: 40069 })
  expect(await old('/topapi/user/listsimple', { ...paging, cursor: '-1' })).toMatchObject({ errcode: 40068 })
  expect(await old('/topapi/user/listsimple', { ...paging, dept_id: '404' })).toMatchObject({ errcode: 60003 })
  expect(await old('/topapi/v2/user/list', { ...paging, size: '101' })).toMatchObject({ errcode: 40035 })
  expect(await old('/topapi/v2/user/list', { ...paging, dept_id: '404' })).toMatchObject({ errcode: 60019 })
  expect(await old('/topapi/user/listid', { dept_id: '404' })).toMatchObject({ errcode: 60003 })
})

test('administrators and the range of the app', async () => {
  const { old, get } = await wireClient()
  expect((await old('/topapi/user/listadmin'))['result']).toEqual([
    { userid: 'boss', sys_level: 1 },
    { userid: 'ana', sys_level: 2 },
  ])
  expect(await get('/auth/scopes')).toMatchObject({
    errcode: 0,
    auth_org_scopes: { authed_dept: [1], authed_user: [] },
    condition_field: [],
  })
})

test('a move takes the headship of the old department with it', async () => {
  const { old } = await wireClient()
  expect(await old('/topapi/v2/user/update', { userid: 'ana', dept_id_list: '20,30' })).toMatchObject({ errcode: 0 })
  expect(await old('/topapi/v2/user/get', { userid: 'ana' })).toMatchObject({ result: { dept_id_list: [20, 30] } })
  expect((await old('/topapi/v2/department/get', { dept_id: '10' }))['result']).toMatchObject({ dept_manager_userid_list: [] })
})

test('an update changes what is named and nothing else', async () => {
  const { old, json } = await wireClient()
  const update = (fields: Record<string, string>) => old('/topapi/v2/user/update', { userid: 'ben', ...fields })
  await json('/topapi/v2/user/update', { userid: 'ben', title: '领班', extension: { 爱好: '茶' }, hide_mobile: true })
  await update({ extension: '{"店":"一"}', ext_attrs_update_mode: '1', email: 'ben@example.com' })
  const { result } = await old('/topapi/v2/user/get', { userid: 'ben' })
  expect(result).toMatchObject({
    title: '领班',
    email: 'ben@example.com',
    hide_mobile: true,
    manager_userid: 'ana',
    dept_id_list: [11, 20],
  })
  expect(result).toMatchObject({ extension: '{"爱好":"茶","店":"一"}' })
  await update({ manager_userid: '' })
  expect((await old('/topapi/v2/user/get', { userid: 'ben' }))['result']).toHaveProperty('manager_userid')
  await update({ force_update_fields: 'manager_userid' })
  expect((await old('/topapi/v2/user/get', { userid: 'ben' }))['result']).not.toHaveProperty('manager_userid')
})

test.each([
  [{ userid: 'nobody', name: 'x' }, 60121],
  [{ userid: 'ben', dept_id_list: '404' }, 60003],
  [{ userid: 'ben', dept_id_list: '' }, 40066],
  [{ userid: 'ben', dept_id_list: Array.from({ length: 101 }, (_, index) => index + 1).join(',') }, 60110],
  [{ userid: 'ben', manager_userid: 'nobody' }, 60128],
  [{ userid: 'ben', name: '' }, 60112],
  [{ userid: 'ben', email: 'no' }, 60105],
  [{ userid: 'ben', mobile: '+853-60000000' }, 40035],
  [{ userid: 'ben', extension: '[]' }, 60122],
])('update refuses %o with %i and changes nothing', async (fields, errcode) => {
  const { old } = await wireClient()
  const before = (await old('/topapi/v2/user/get', { userid: 'ben' }))['result']
  expect(await old('/topapi/v2/user/update', { title: 'changed', ...fields })).toMatchObject({ errcode })
  expect((await old('/topapi/v2/user/get', { userid: 'ben' }))['result']).toEqual(before)
})
