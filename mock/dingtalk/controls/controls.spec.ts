import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { wireClient } from '../proof/wire-client.ts'

test('every answer is marked as simulated, whatever it is', async () => {
  const { simulator } = await wireClient()
  for (const path of ['/gettoken', '/nothing', '/__control/sent', '/v1.0/oauth2/jsapiTickets']) {
    expect((await simulator.app.request(path)).headers.get('x-sim')).toBe('1')
  }
  expect((await simulator.app.request('/v1.0/nothing')).status).toBe(404)
})

test('reset brings the company, the clock and the journal back, and keeps the ticket', async () => {
  const { control, old, get, seen } = await wireClient()
  const ticket = (await get('/get_jsapi_ticket'))['ticket']
  await old('/topapi/v2/user/update', { userid: 'ben', dept_id_list: '30' })
  await control('clock', { offsetMs: 5_000 })
  expect(await control('reset')).toMatchObject({ offsetMs: 0 })
  expect(await seen('sent')).toEqual([])
  expect(await old('/topapi/v2/user/get', { userid: 'ben' })).toMatchObject({ result: { dept_id_list: [11, 20] } })
  expect((await get('/get_jsapi_ticket'))['ticket']).toBe(ticket)
})

test('the clock is moved by steps or set', async () => {
  const { control, seen } = await wireClient()
  await control('clock', { advanceMs: 1_000 })
  expect(await control('clock', { advanceMs: 500 })).toMatchObject({ offsetMs: 1_500 })
  expect(await control('clock', { offsetMs: -60_000 })).toMatchObject({ offsetMs: -60_000 })
  const before = Date.now()
  const { now } = await seen<{ now: number }>('clock')
  expect(now).toBeGreaterThanOrEqual(before - 60_000)
  expect(now).toBeLessThanOrEqual(Date.now() - 60_000)
})

test('an authenticator app stays on its phone until the reset', async () => {
  const { control, seen } = await wireClient()
  await control('authenticators', { userid: 'ben', secret: 'JBSWY3DPEHPK3PXP' })
  expect(await seen('authenticators')).toEqual({ ben: 'JBSWY3DPEHPK3PXP' })
  await control('reset')
  expect(await seen('authenticators')).toEqual({})
})

test('planned faults hit the next calls of their method, then it is over; the journal tells', async () => {
  const { control, old, seen } = await wireClient()
  const method = '/topapi/user/listadmin'
  await control('fail', { method, times: 2, as: 'system_busy' })
  await control('fail', { method, as: { errcode: 60020, errmsg: 'not in white list' } })
  await control('fail', { method, as: 'no_permission' })
  const answers = [await old(method), await old(method), await old(method), await old(method), await old(method)]
  expect(answers).toMatchObject([{ errcode: -1 }, { errcode: -1 }, { errcode: 60020 }, { errcode: 88, sub_code: '60011' }, { errcode: 0 }])
  expect(await seen(`sent?method=${method}`)).toMatchObject(['-1', '-1', '60020', '60011', 'ok'].map((outcome) => ({ method, outcome })))
})

test('new-generation faults wear the new envelope', async () => {
  const { control, json } = await wireClient()
  const method = '/v1.0/oauth2/jsapiTickets'
  for (const as of ['no_permission', 'qps', 'invalid_token', 'system_busy']) await control('fail', { method, as })
  expect(await json(method, {})).toMatchObject({ status: 403, body: { accessdenieddetail: { requiredScopes: ['qyapi_base'] } } })
  expect(await json(method, {})).toMatchObject({ status: 403, body: { code: 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi' } })
  expect(await json(method, {})).toMatchObject({ status: 400, body: { code: 'InvalidAuthentication' } })
  expect(await json(method, {})).toMatchObject({ status: 500, body: { code: 'systemBusy' } })
})

test('an order that makes no sense is refused', async () => {
  const { control } = await wireClient()
  expect(await control('fail', { method: '/no/such', as: 'qps' })).toHaveProperty('error')
  expect(await control('fail', { method: '/gettoken', as: 'boo' })).toHaveProperty('error')
  expect(await control('clock', { advanceMs: 'soon' })).toHaveProperty('error')
  expect(await control('clock', { advanceMs: 1, other: 2 })).toHaveProperty('error')
  expect(await control('auth-code', { userid: 'nobody' })).toHaveProperty('error')
})

test('twenty calls a second for each API, the twenty-first is refused, unless switched off', async () => {
  const { control, old } = await wireClient()
  const burst = async (count: number) =>
    (await Promise.all(Array.from({ length: count }, () => old('/topapi/user/listadmin')))).map((answer) => answer['errcode'])
  expect(await burst(21)).toEqual([...Array<number>(20).fill(0), 90018])
  expect(await old('/topapi/v2/user/get', { userid: 'ana' })).toMatchObject({ errcode: 0 })
  await control('qps', { enforced: false })
  expect(await burst(30)).toEqual(Array<number>(30).fill(0))
})

test('the client checks dd.config against the live ticket', async () => {
  const { control, get } = await wireClient()
  const config = { noncestr: 'n', timestamp: '1', url: 'https://a.example/x?q=中#/inbox', agentId: '1001', corpId: 'ding-small-corp' }
  expect(await control('jsapi-check', { ...config, signature: 'x' })).toMatchObject({ ok: false, errorCode: '52011' })
  const text = `jsapi_ticket=${String((await get('/get_jsapi_ticket'))['ticket'])}&noncestr=n&timestamp=1&url=https://a.example/x?q=中`
  const digest = (name: string) => createHash(name).update(text).digest('hex')
  expect(await control('jsapi-check', { ...config, signature: digest('sha256') })).toEqual({ ok: true })
  expect(await control('jsapi-check', { ...config, signature: digest('sha1') })).toMatchObject({ ok: false, errorCode: '52013' })
  await control('jsapi-digest', { digest: 'sha1' })
  expect(await control('jsapi-check', { ...config, signature: digest('sha1') })).toEqual({ ok: true })
  expect(await control('jsapi-check', { ...config, agentId: '2', signature: 'x' })).toMatchObject({ errorCode: '52019' })
  expect(await control('jsapi-check', { ...config, corpId: 'x', signature: 'x' })).toMatchObject({ errorCode: '52010' })
})

test('the directory for the simulated pickers', async () => {
  const { seen } = await wireClient()
  const directory = await seen<{ departments: object[]; people: object[] }>('directory')
  expect(directory.departments[1]).toEqual({ id: 10, name: '前线', parentId: 1, headUserids: ['ana'], memberUserids: ['ana'] })
  expect(directory.people[2]).toMatchObject({ userid: 'ben', name: '陈斌', departmentIds: [11, 20], managerUserid: 'ana' })
})

test('old paths refuse the wrong verb and the wrong kind of body', async () => {
  const { simulator } = await wireClient()
  const answer = async (path: string, init?: RequestInit) => (await simulator.app.request(path, init)).json()
  expect(await answer('/topapi/user/listadmin')).toMatchObject({ errcode: 43002 })
  expect(await answer('/gettoken', { method: 'POST' })).toMatchObject({ errcode: 43001 })
  const token = simulator.world.credentials.token(Date.now())
  const post = (body: string, type: string) =>
    answer(`/topapi/v2/user/get?access_token=${token}`, { method: 'POST', body, headers: { 'content-type': type } })
  expect(await post('userid=ana', 'text/plain')).toMatchObject({ errcode: 43004 })
  expect(await post('{"userid":', 'application/json')).toMatchObject({ errcode: 43008 })
  expect(await post('[]', 'application/json')).toMatchObject({ errcode: 43008 })
})
