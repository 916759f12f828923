import { expect, test } from 'vitest'
import { wireClient } from '../proof/wire-client.ts'

const CREATE = '/topapi/v2/user/create'
const DELETE = '/topapi/v2/user/delete'
const BY_MOBILE = '/topapi/v2/user/getbymobile'
const GET = '/topapi/v2/user/get'
const mobile = '+853-66998877'
const lin = { userid: 'lin', name: '林小姐', mobile, dept_id_list: '11,20' }

test('a person joins with her own userid, and is found by her number', async () => {
  const { old } = await wireClient()
  const all = { ...lin, title: '接待员', job_number: 'J900', email: 'lin@small.example', work_place: '前台', manager_userid: 'ana' }
  expect(await old(CREATE, all)).toMatchObject({ errcode: 0, result: { userid: 'lin', unionId: expect.any(String) as string } })
  expect(await old(GET, { userid: 'lin' })).toMatchObject({
    result: {
      name: '林小姐',
      state_code: '853',
      mobile: '66998877',
      dept_id_list: [11, 20],
      title: '接待员',
      job_number: 'J900',
      email: 'lin@small.example',
      work_place: '前台',
      manager_userid: 'ana',
      exclusive_account: false,
    },
  })
  expect(await old(BY_MOBILE, { mobile })).toMatchObject({ result: { userid: 'lin' } })
})

test('without a userid the platform makes one up; JSON does as well as a form', async () => {
  const { json } = await wireClient()
  const made = await json(CREATE, { name: '林小姐', mobile: '13800000001', dept_id_list: [11] })
  expect(made.body).toMatchObject({ errcode: 0, result: { userid: expect.stringMatching(/^\S{1,64}$/) as string } })
  expect((await json(BY_MOBILE, { mobile: '+86-13800000001' })).body['result']).toMatchObject({
    userid: (made.body['result'] as { userid: string }).userid,
  })
})

test.each([
  [{ userid: 'ben' }, 60102],
  [{ userid: 'l in' }, 40003],
  [{ name: '' }, 60112],
  [{ name: '林'.repeat(81) }, 60112],
  [{ mobile: '' }, 60103],
  [{ mobile: '66998877' }, 60103],
  [{ mobile: '+853-66120003' }, 60104],
  [{ dept_id_list: '' }, 40066],
  [{ dept_id_list: '404' }, 60003],
  [{ email: 'no' }, 60105],
  [{ email: 'ana@small.example' }, 60106],
  [{ job_number: 'J'.repeat(51) }, 60123],
  [{ manager_userid: 'nobody' }, 60128],
  [{ exclusive_account: 'true' }, 40035],
])('create with %j answers %i and makes nobody', async (wrong, errcode) => {
  const { old } = await wireClient()
  expect(await old(CREATE, { ...lin, ...wrong })).toMatchObject({ errcode })
  expect(await old(GET, { userid: 'lin' })).toMatchObject({ errcode: 33012 })
})

test('where newcomers are asked first, the person is a member only when she consents', async () => {
  const { old, control } = await wireClient()
  await control('invites-first', { enabled: true })
  expect(await old(CREATE, lin)).toMatchObject({ errcode: 40103 })
  expect(await old(CREATE, lin)).toMatchObject({ errcode: 40103 })
  expect(await old(GET, { userid: 'lin' })).toMatchObject({ errcode: 33012 })
  expect(await old(BY_MOBILE, { mobile })).toMatchObject({ errcode: 60121 })
  expect(await control('accept-invitation', { mobile })).toEqual({ userid: 'lin' })
  expect(await old(GET, { userid: 'lin' })).toMatchObject({ result: { dept_id_list: [11, 20] } })
  expect(await control('accept-invitation', { mobile })).toHaveProperty('error')
})

test('a person who is deleted is gone, as a head too', async () => {
  const { old } = await wireClient()
  expect(await old(DELETE, { userid: 'ana' })).toMatchObject({ errcode: 0 })
  expect(await old(GET, { userid: 'ana' })).toMatchObject({ errcode: 33012 })
  expect(await old('/topapi/v2/department/get', { dept_id: '10' })).toMatchObject({ result: { dept_manager_userid_list: [] } })
  expect(await old(DELETE, { userid: 'ana' })).toMatchObject({ errcode: 33012 })
})

test('a number that is none is refused, one that nobody has is not found', async () => {
  const { old } = await wireClient()
  expect(await old(BY_MOBILE, { mobile: 'x' })).toMatchObject({ errcode: 40104 })
  expect(await old(BY_MOBILE, { mobile })).toMatchObject({ errcode: 60121 })
})
