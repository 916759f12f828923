import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'

let small: SmallSimulator
beforeAll(async () => {
  small = await smallSimulator({ enforceQps: false })
})
beforeEach(() => small.simulator.reset())
afterAll(() => small.close())

const TOKEN = '/v1.0/oauth2/accessToken'
const TICKET = '/v1.0/oauth2/jsapiTickets'
const SECOND = 1_000

test('many who come at once share one token and one ticket', async () => {
  const fresh = createWirePlatform(small.settings)
  await Promise.all([...Array.from({ length: 10 }, () => fresh.listAdmins()), fresh.jsapiTicket(), fresh.jsapiTicket()])
  expect([small.calls(TOKEN), small.calls(TICKET)]).toEqual([1, 1])
})

test('renewed at nine tenths of its life, before the platform would refuse it', async () => {
  const fresh = createWirePlatform(small.settings)
  await fresh.jsapiTicket()
  await small.advance(6_479 * SECOND)
  await fresh.listAdmins()
  await fresh.jsapiTicket()
  expect([small.calls(TOKEN), small.calls(TICKET)]).toEqual([1, 1])
  await small.advance(2 * SECOND)
  await fresh.listAdmins()
  await fresh.jsapiTicket()
  expect([small.calls(TOKEN), small.calls(TICKET)]).toEqual([2, 2])
})

test('one whose clock stands still is told by the platform, and recovers', async () => {
  const stuck = createWirePlatform({ ...small.settings, now: () => 0 })
  await stuck.listAdmins()
  await small.advance(7_201 * SECOND)
  expect(await stuck.listAdmins()).toHaveLength(2)
  expect(small.calls(TOKEN)).toBe(2)
})

test('a lost token takes the ticket with it', async () => {
  const fresh = createWirePlatform(small.settings)
  await fresh.jsapiTicket()
  await small.fail('/topapi/user/listadmin', 'invalid_token')
  await fresh.listAdmins()
  await fresh.jsapiTicket()
  expect(small.calls(TICKET)).toBe(2)
})

test('a failure to get a token is not remembered', async () => {
  const fresh = createWirePlatform(small.settings)
  await small.fail(TOKEN, 'http_500')
  await expect(fresh.listAdmins()).rejects.toMatchObject({ kind: 'unreachable', method: TOKEN })
  expect(await fresh.listAdmins()).toHaveLength(2)
})
