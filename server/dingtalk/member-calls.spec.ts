import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import type { NewPlatformMember, Platform } from './platform.ts'

let small: SmallSimulator
let platform: Platform
beforeAll(async () => {
  small = await smallSimulator()
  platform = createWirePlatform(small.settings)
})
beforeEach(() => small.simulator.reset())
afterAll(() => small.close())

const mobile = '+853-66998877'
const lin: NewPlatformMember = {
  userid: 'lin',
  name: '林小姐',
  mobile,
  departmentIds: ['11', '20'],
  title: '接待员',
  managerUserid: 'ana',
  jobNumber: 'J900',
  email: 'lin@small.example',
}
const DISABLE = '/v1.0/contact/orgAccounts/disable'

test('a person joins, is found by her number, and leaves', async () => {
  expect(await platform.createMember(lin)).toEqual({ kind: 'joined', userid: 'lin' })
  expect(await platform.findByMobile(mobile)).toBe('lin')
  expect(await platform.getMember('lin')).toMatchObject({
    departmentIds: ['11', '20'],
    title: '接待员',
    managerUserid: 'ana',
    jobNumber: 'J900',
    email: 'lin@small.example',
    workPlace: '',
    orgAccount: false,
  })
  await platform.deleteMember('lin')
  expect(await platform.findByMobile(mobile)).toBeNull()
  await expect(platform.deleteMember('lin')).rejects.toMatchObject({ kind: 'refused', code: '33012' })
})

test('what is not known is not sent', async () => {
  await platform.createMember({ ...lin, title: null, managerUserid: null, jobNumber: null, email: null })
  expect(await platform.getMember('lin')).toMatchObject({ title: '', managerUserid: null, jobNumber: '', email: null })
})

test('where newcomers are asked first, she is invited', async () => {
  small.simulator.world.company.invitesFirst = true
  expect(await platform.createMember(lin)).toEqual({ kind: 'invited' })
  await expect(platform.getMember('lin')).rejects.toMatchObject({ kind: 'refused', code: '33012' })
})

test.each<[string, Partial<NewPlatformMember>]>([
  ['60102', { userid: 'ben' }],
  ['60103', { mobile: '1' }],
  ['60104', { mobile: '+853-66120003' }],
  ['60106', { email: 'ana@small.example' }],
  ['60003', { departmentIds: ['404'] }],
  ['empty_list', { departmentIds: [] }],
])('a refusal tells its code: %s', async (code, wrong) => {
  await expect(platform.createMember({ ...lin, ...wrong })).rejects.toMatchObject({ kind: 'refused', code })
})

test('a bad number is not an unknown one', async () => {
  await expect(platform.findByMobile('x')).rejects.toMatchObject({ kind: 'refused', code: '40104' })
})

test('an enterprise account is stopped and goes on', async () => {
  expect(await platform.getMember('ana')).toMatchObject({ orgAccount: true, email: 'ana@small.example', workPlace: '前台' })
  expect(await platform.accountStatus('ana')).toBe('enabled')
  await platform.disableAccount('ana', '休假')
  expect(await platform.accountStatus('ana')).toBe('disabled')
  await platform.enableAccount('ana')
  expect(await platform.accountStatus('ana')).toBe('enabled')
})

test('an ordinary account cannot be stopped, and says so when asked', async () => {
  expect(await platform.accountStatus('ben')).toBe('not_org_account')
  await expect(platform.disableAccount('ben', '休假')).rejects.toMatchObject({ kind: 'refused', code: 'not.exclusive.account' })
  await expect(platform.accountStatus('nobody')).rejects.toMatchObject({ kind: 'refused', code: '33012' })
})

test('the new generation’s failures are told apart, and a stale token is renewed once', async () => {
  for (const as of ['no_permission', 'qps', 'system_busy', 'invalid_token']) await small.fail(DISABLE, as)
  await expect(platform.disableAccount('ana', 'x')).rejects.toMatchObject({ kind: 'misconfigured' })
  await expect(platform.disableAccount('ana', 'x')).rejects.toMatchObject({ kind: 'throttled', retryAfterMs: 1_000 })
  await expect(platform.disableAccount('ana', 'x')).rejects.toMatchObject({ kind: 'unreachable' })
  await platform.disableAccount('ana', 'x')
  expect(await platform.accountStatus('ana')).toBe('disabled')
})
