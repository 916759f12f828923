import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { NOTICE_BYTES, noticeMessage } from './notice-message.ts'
import type { Platform, PlatformNotice } from './platform.ts'
import { createWirePlatform } from './create-wire-platform.ts'

let small: SmallSimulator
let platform: Platform
beforeAll(async () => {
  small = await smallSimulator()
  platform = createWirePlatform(small.settings)
})
beforeEach(() => small.simulator.reset())
afterAll(() => small.close())

const notice: PlatformNotice = {
  title: '请批：班次主管',
  head: 'Remit',
  form: [{ key: '谁', value: '陈斌' }],
  content: '内容',
  phoneUrl: 'dingtalk://dingtalkclient/action/openapp?corpid=c&redirect_url=https%3A%2F%2Fa.example%2F',
  desktopUrl: 'https://a.example/d',
}

test('a notice arrives as it was written', async () => {
  const task = await platform.sendNotice(['ana', 'ben'], notice)
  expect(await platform.noticeResult(task)).toEqual({ done: true, undelivered: {} })
  expect(small.simulator.world.notices.of('ben')).toMatchObject([{ ...notice, delivered: true }])
})

test('acceptance is not delivery: the result names who did not get it and why', async () => {
  await platform.sendNotice(['ana'], notice)
  const task = await platform.sendNotice(['ana', 'ben', 'nobody'], notice)
  expect(await platform.noticeResult(task)).toEqual({ done: true, undelivered: { ana: '143106', nobody: 'invalid' } })
})

test('content too long for the wire is cut between characters, and says so', async () => {
  const family = '👨‍👩‍👧'
  await platform.sendNotice(['ana'], { ...notice, content: family.repeat(400) })
  const [delivered] = small.simulator.world.notices.of('ana')
  expect(delivered?.content).toMatch(new RegExp(`^(${family})+…$`))
  const bytes = Buffer.byteLength(noticeMessage('send', { ...notice, content: '字'.repeat(2_000) }))
  expect(bytes).toBeGreaterThan(NOTICE_BYTES - 4)
  expect(bytes).toBeLessThanOrEqual(NOTICE_BYTES)
})

const send = (userids: string[], more: Partial<PlatformNotice> = {}) => platform.sendNotice(userids, { ...notice, ...more })

test('what cannot be cut is refused before any call, and so is a list of nobody or too many', async () => {
  await expect(send(['ana'], { title: '字'.repeat(700) })).rejects.toMatchObject({ kind: 'refused', code: 'notice_too_long' })
  await expect(send([])).rejects.toMatchObject({ kind: 'refused', code: 'empty_list' })
  await expect(send(Array.from({ length: 101 }, (_, index) => `crowd-${index}`))).rejects.toMatchObject({ code: 'list_too_long' })
  expect(small.calls('/topapi/message/corpconversation/asyncsend_v2')).toBe(0)
})

test('another app’s agent id is a setting to put right', async () => {
  await expect(createWirePlatform({ ...small.settings, agentId: '7' }).sendNotice(['ana'], notice)).rejects.toMatchObject({
    kind: 'misconfigured',
    code: '40056',
  })
  await expect(platform.noticeResult('1')).rejects.toMatchObject({ kind: 'refused', code: '40035' })
})
