import { expect, test } from 'vitest'
import { wireClient } from '../proof/wire-client.ts'

const path = (call: string) => `/topapi/v2/department/${call}`

test('a department is made below another, with an id of the platform', async () => {
  const { old, json } = await wireClient()
  const made = await old(path('create'), { name: '夜班', parent_id: '10' })
  const id = (made['result'] as { dept_id: number }).dept_id
  expect(await old(path('get'), { dept_id: String(id) })).toMatchObject({ result: { name: '夜班', parent_id: 10, member_count: 0 } })
  expect((await json(path('create'), { name: '早班', parent_id: 10 })).body).toMatchObject({ errcode: 0 })
  expect(await old(path('create'), { name: '夜班', parent_id: '10' })).toMatchObject({ errcode: 60021 })
  expect(await old(path('create'), { name: '夜班', parent_id: '20' })).toMatchObject({ errcode: 0 })
})

test.each([
  [{ parent_id: '10' }, 60001],
  [{ name: 'x'.repeat(65), parent_id: '10' }, 60001],
  [{ name: 'a-b', parent_id: '10' }, 60009],
  [{ name: '甲，乙', parent_id: '10' }, 60009],
  [{ name: 'x', parent_id: '404' }, 60004],
  [{ name: 'x' }, 40035],
  [{ name: 'x', parent_id: '10', order: '3' }, 40035],
])('create %j answers %i', async (fields, errcode) => {
  const { old } = await wireClient()
  expect(await old(path('create'), fields)).toMatchObject({ errcode })
})

test('a department is renamed, moved and given heads; what is absent stays', async () => {
  const { old } = await wireClient()
  const now = async () => (await old(path('get'), { dept_id: '11' }))['result']
  const before = await now()
  expect(await old(path('update'), { dept_id: '11', name: '礼宾部' })).toMatchObject({ errcode: 0 })
  expect(await now()).toEqual({ ...(before as object), name: '礼宾部' })
  expect(await old(path('update'), { dept_id: '11', parent_id: '20' })).toMatchObject({ errcode: 0 })
  expect(await now()).toMatchObject({ parent_id: 20, name: '礼宾部' })
  expect(await old(path('update'), { dept_id: '11', dept_manager_userid_list: 'ben' })).toMatchObject({ errcode: 0 })
  expect(await now()).toMatchObject({ dept_manager_userid_list: ['ben'] })
  expect(await old(path('update'), { dept_id: '11', dept_manager_userid_list: '' })).toMatchObject({ errcode: 0 })
  expect(await now()).toMatchObject({ dept_manager_userid_list: ['ben'] })
  const forced = { dept_id: '11', dept_manager_userid_list: '', force_update_fields: 'dept_manager_userid_list' }
  expect(await old(path('update'), forced)).toMatchObject({ errcode: 0 })
  expect(await now()).toMatchObject({ dept_manager_userid_list: [] })
})

test.each([
  [{ dept_id: '404', name: 'x' }, 60003],
  [{ dept_id: '1', name: 'x' }, 60018],
  [{ dept_id: '10', parent_id: '11' }, 60010],
  [{ dept_id: '10', parent_id: '10' }, 60010],
  [{ dept_id: '11', parent_id: '404' }, 60004],
  [{ dept_id: '11', name: 'a,b' }, 60009],
  [{ dept_id: '11', dept_manager_userid_list: 'ana' }, 40031],
  [{ dept_id: '11', force_update_fields: 'name' }, 40035],
  [{ dept_id: '11', code: 'x' }, 40035],
])('update %j answers %i and changes nothing', async (fields, errcode) => {
  const { old } = await wireClient()
  const before = await old(path('get'), { dept_id: '11' })
  expect(await old(path('update'), fields)).toMatchObject({ errcode })
  expect((await old(path('get'), { dept_id: '11' }))['result']).toEqual(before['result'])
})

test('only an empty department is deleted, never the root', async () => {
  const { old } = await wireClient()
  expect(await old(path('delete'), { dept_id: '1' })).toMatchObject({ errcode: 60007 })
  expect(await old(path('delete'), { dept_id: '10' })).toMatchObject({ errcode: 60006 })
  expect(await old(path('delete'), { dept_id: '11' })).toMatchObject({ errcode: 60005 })
  const made = await old(path('create'), { name: '夜班', parent_id: '10' })
  const id = String((made['result'] as { dept_id: number }).dept_id)
  expect(await old(path('delete'), { dept_id: id })).toMatchObject({ errcode: 0 })
  expect(await old(path('delete'), { dept_id: id })).toMatchObject({ errcode: 60003 })
})
