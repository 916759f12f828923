import { expect, test } from 'vitest'
import { wireClient } from '../proof/wire-client.ts'

const APP = { appKey: 'ding-demo-app', appSecret: 'ding-demo-secret' }
const HOUR = 3_600_000

test('the three token doors lead to one token, good on both hosts', async () => {
  const { get, json } = await wireClient()
  const old = await get('/gettoken?appkey=ding-demo-app&appsecret=ding-demo-secret')
  const modern = await json('/v1.0/oauth2/accessToken', APP)
  const unified = await json('/v1.0/oauth2/ding-small-corp/token', {
    client_id: APP.appKey,
    client_secret: APP.appSecret,
    grant_type: 'client_credentials',
  })
  expect(old).toMatchObject({ errcode: 0, errmsg: 'ok', expires_in: 7_200 })
  expect(modern).toEqual({ status: 200, body: { accessToken: old['access_token'], expireIn: 7_200 } })
  expect(unified).toEqual({ status: 200, body: { access_token: old['access_token'], expires_in: 7_200 } })
})

test('wrong credentials are refused in the envelope of their generation', async () => {
  const { get, json } = await wireClient()
  expect(await get('/gettoken?appkey=other&appsecret=ding-demo-secret')).toMatchObject({ errcode: 40089 })
  expect(await get('/gettoken?appkey=ding-demo-app&appsecret=other')).toMatchObject({ errcode: 40001 })
  expect(await get('/gettoken')).toMatchObject({ errcode: 40035 })
  expect(await json('/v1.0/oauth2/accessToken', { ...APP, appSecret: 'x' })).toMatchObject({
    status: 400,
    body: { code: 'invalidClientIdOrSecret' },
  })
  const unified = { client_id: APP.appKey, client_secret: APP.appSecret, grant_type: 'client_credentials' }
  expect(await json('/v1.0/oauth2/other-corp/token', unified)).toMatchObject({ status: 401, body: { code: 'unauthorized.client' } })
  expect(await json('/v1.0/oauth2/ding-small-corp/token', { ...unified, client_secret: '' })).toMatchObject({
    status: 400,
    body: { code: 'invalid.client' },
  })
  expect(await json('/v1.0/oauth2/ding-small-corp/token', { ...unified, grant_type: 'x' })).toMatchObject({
    body: { code: 'unsupported.grant.type' },
  })
})

test('a token lives two hours from the last time it was asked for', async () => {
  const { get, old, control } = await wireClient()
  const ask = () => get('/gettoken?appkey=ding-demo-app&appsecret=ding-demo-secret')
  const first = (await ask())['access_token']
  await control('clock', { advanceMs: 1.9 * HOUR })
  expect((await ask())['access_token']).toBe(first)
  await control('clock', { advanceMs: 1.9 * HOUR })
  expect(await old('/topapi/user/listadmin')).toMatchObject({ errcode: 0 })
  await control('clock', { advanceMs: 0.2 * HOUR })
  expect(await old('/topapi/user/listadmin')).toMatchObject({ errcode: 42001 })
  expect((await ask())['access_token']).not.toBe(first)
})

test('no token, a strange token', async () => {
  const { simulator } = await wireClient()
  const call = async (path: string, headers: Record<string, string> = {}) =>
    (await simulator.app.request(path, { method: 'POST', headers })).json()
  expect(await call('/topapi/user/listadmin')).toMatchObject({ errcode: 41001 })
  expect(await call('/topapi/user/listadmin?access_token=strange')).toMatchObject({ errcode: 40014 })
  expect(await call('/v1.0/oauth2/jsapiTickets')).toMatchObject({ code: 'InvalidAuthentication' })
})

test('a ticket is renewed while it lives, but its text lives a day at most', async () => {
  const { get, json, control, signIn } = await wireClient({ enforceQps: false })
  const first = await get('/get_jsapi_ticket')
  expect(first).toMatchObject({ errcode: 0, expires_in: 7_200 })
  expect(await json('/v1.0/oauth2/jsapiTickets', {})).toEqual({ status: 200, body: { jsapiTicket: first['ticket'], expireIn: 7_200 } })
  for (let hour = 1; hour < 24; hour += 1) {
    await control('clock', { advanceMs: HOUR })
    await signIn()
    expect((await get('/get_jsapi_ticket'))['ticket']).toBe(first['ticket'])
  }
  await control('clock', { advanceMs: HOUR })
  await signIn()
  expect((await get('/get_jsapi_ticket'))['ticket']).not.toBe(first['ticket'])
})

test('a sign-in code is good once, for five minutes, at its own door, for its own app and company', async () => {
  const { old, control } = await wireClient()
  const code = async (more: object = {}) => String((await control('auth-code', { userid: 'ana', ...more }))['code'])
  const redeem = (value: string) => old('/topapi/v2/user/getuserinfo', { code: value })

  const good = await code()
  expect(await redeem(good)).toMatchObject({
    errcode: 0,
    result: { userid: 'ana', unionid: 'union-ana', name: 'Ana Lopes', sys: true, sys_level: 2 },
  })
  expect(await redeem(good)).toMatchObject({ errcode: 40078 })
  expect(await redeem('')).toMatchObject({ errcode: 40078 })
  for (const wrong of [{ type: 'oauth' }, { type: 'sso' }, { clientId: 'other-app' }, { corpId: 'other-corp' }]) {
    expect(await redeem(await code(wrong))).toMatchObject({ errcode: 40078 })
  }
  const late = await code()
  await control('clock', { advanceMs: 5 * 60_000 })
  expect(await redeem(late)).toMatchObject({ errcode: 40078 })
})
