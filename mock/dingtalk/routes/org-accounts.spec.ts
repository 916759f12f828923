import { expect, test } from 'vitest'
import { wireClient } from '../proof/wire-client.ts'

const path = (call: string) => `/v1.0/contact/orgAccounts/${call}`

/** The new generation takes its token in a header only. */
async function client() {
  const { simulator, json, old, get } = await wireClient()
  const token = String((await get('/gettoken?appkey=ding-demo-app&appsecret=ding-demo-secret'))['access_token'])
  const status = async (userid: string) => {
    const answer = await simulator.app.request(`${path('status')}?userId=${userid}`, { headers: { 'x-acs-dingtalk-access-token': token } })
    return { status: answer.status, body: await answer.json() }
  }
  return { json, old, status }
}

test('an enterprise account is stopped and goes on', async () => {
  const { json, old, status } = await client()
  expect(await status('ana')).toEqual({ status: 200, body: { disable: false } })
  expect(await json(path('disable'), { userId: 'ana', reason: '休假' })).toEqual({ status: 200, body: { result: true } })
  expect(await status('ana')).toEqual({ status: 200, body: { disable: true } })
  expect(await old('/topapi/v2/user/get', { userid: 'ana' })).toMatchObject({ result: { exclusive_account: true } })
  expect(await json(path('enable'), { userId: 'ana' })).toEqual({ status: 200, body: { result: true } })
  expect(await status('ana')).toEqual({ status: 200, body: { disable: false } })
})

test.each([
  [{ userId: 'ben' }, 'not.exclusive.account'],
  [{ userId: 'nobody' }, 'employee.not.exist'],
  [{}, 'invalid.param'],
  [{ userId: 'ana', dept: 1 }, 'invalid.param'],
])('stopping %j is refused in the new envelope', async (order, code) => {
  const { json, status } = await client()
  expect(await json(path('disable'), order)).toMatchObject({ status: 400, body: { code, requestid: expect.any(String) as string } })
  expect(await json(path('enable'), order)).toMatchObject({ status: 400, body: { code } })
  expect(await status('ben')).toMatchObject({ status: 400, body: { code: 'not.exclusive.account' } })
})
