import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import type { Platform } from './platform.ts'

let small: SmallSimulator
let platform: Platform
beforeAll(async () => {
  small = await smallSimulator()
  platform = createWirePlatform(small.settings)
})
beforeEach(() => small.simulator.reset())
afterAll(() => small.close())

const ADMINS = '/topapi/user/listadmin'
const TOKEN = '/v1.0/oauth2/accessToken'
const TICKET = '/v1.0/oauth2/jsapiTickets'
const UPDATE = '/topapi/v2/user/update'

test.each([
  ['system_busy', 'unreachable', '-1', null],
  ['qps', 'throttled', '90018', 1_000],
  ['no_permission', 'misconfigured', '60011', null],
  ['http_500', 'unreachable', '500', null],
  ['ban_page', 'throttled', 'banned', 300_000],
  ['drop_connection', 'unreachable', 'network', null],
  ['truncated', 'unreachable', 'bad_answer', null],
  [{ errcode: 60011, errmsg: 'x' }, 'misconfigured', '60011', null],
  [{ errcode: 60020, errmsg: 'x' }, 'misconfigured', '60020', null],
  [{ errcode: 50004, errmsg: 'x' }, 'misconfigured', '50004', null],
  [{ errcode: 90020, errmsg: 'x' }, 'throttled', '90020', 3_600_000],
  [{ errcode: 60121, errmsg: 'x' }, 'refused', '60121', null],
])('old generation: %o is %s %s', async (as, kind, code, retryAfterMs) => {
  await small.fail(ADMINS, as)
  await expect(platform.listAdmins()).rejects.toMatchObject({ kind, code, retryAfterMs, method: ADMINS })
  expect(await platform.listAdmins()).toHaveLength(2)
})

test.each([
  ['system_busy', 'unreachable', 'systemBusy', null],
  ['qps', 'throttled', 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi', 1_000],
  ['no_permission', 'misconfigured', 'Forbidden.AccessDenied.AccessTokenPermissionDenied', null],
  ['http_500', 'unreachable', '500', null],
  ['ban_page', 'throttled', 'banned', 300_000],
  ['drop_connection', 'unreachable', 'network', null],
  ['truncated', 'unreachable', 'bad_answer', null],
])('new generation: %s is %s %s', async (as, kind, code, retryAfterMs) => {
  const fresh = createWirePlatform(small.settings)
  await small.fail(TICKET, as)
  await expect(fresh.jsapiTicket()).rejects.toMatchObject({ kind, code, retryAfterMs, method: TICKET })
  expect(await fresh.jsapiTicket()).toMatch(/^[0-9a-f]{32}$/)
})

test('after five seconds nobody waits any longer', async () => {
  await small.fail(ADMINS, 'slow', { delayMs: 5_600 })
  await expect(platform.listAdmins()).rejects.toMatchObject({ kind: 'unreachable', code: 'timeout' })
})

test('a connection dropped after the act: unknown to the caller, done on the platform', async () => {
  await small.fail(UPDATE, 'drop_after_effect')
  await expect(platform.setMemberDepartments('ben', ['30'])).rejects.toMatchObject({ kind: 'unreachable', code: 'network' })
  expect((await platform.getMember('ben')).departmentIds).toEqual(['30'])
  expect(small.calls(UPDATE)).toBe(1)
})

test('a token that is suddenly no good is replaced once, and only once', async () => {
  await small.fail(ADMINS, 'invalid_token')
  expect(await platform.listAdmins()).toHaveLength(2)
  await small.fail(ADMINS, 'invalid_token', { times: 2 })
  await expect(platform.listAdmins()).rejects.toMatchObject({ kind: 'misconfigured', code: '40014' })
  expect(small.calls(ADMINS)).toBe(4)
})

test('wrong credentials', async () => {
  await expect(createWirePlatform({ ...small.settings, appSecret: 'wrong' }).listAdmins()).rejects.toMatchObject({
    kind: 'misconfigured',
    code: 'invalidClientIdOrSecret',
    method: TOKEN,
  })
})

test('no error tells a secret or a token', async () => {
  await small.fail(ADMINS, 'drop_connection')
  const error: unknown = await platform.listAdmins().catch((reason: unknown) => reason)
  const token = small.simulator.world.credentials.token(Date.now())
  expect(String(error)).not.toContain(token)
  expect(JSON.stringify(error)).not.toContain('access_token')
})

test('nobody listens', async () => {
  const gone = await smallSimulator()
  await gone.close()
  await expect(createWirePlatform(gone.settings).listAdmins()).rejects.toMatchObject({ kind: 'unreachable', code: 'network' })
})
