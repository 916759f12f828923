import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { smallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import { signJsapi } from './sign-jsapi.ts'

const input = {
  ticket: 'ticket',
  nonce: 'Zn4zmLFKD0wzilzM',
  timestamp: 1_600_000_000,
  url: 'https://a.example/app/?corp=中#/inbox',
} as const

test.each(['sha256', 'sha1'] as const)('%s over the documented text', (digest) => {
  const text = 'jsapi_ticket=ticket&noncestr=Zn4zmLFKD0wzilzM&timestamp=1600000000&url=https://a.example/app/?corp=中'
  expect(signJsapi({ ...input, digest })).toBe(createHash(digest).update(text).digest('hex'))
})

test('the simulated client accepts what is signed with the platform’s ticket, and nothing else', async () => {
  const small = await smallSimulator()
  const ticket = await createWirePlatform(small.settings).jsapiTicket()
  const check = async (signature: string) => {
    const order = {
      signature,
      noncestr: input.nonce,
      timestamp: input.timestamp,
      url: input.url,
      agentId: '1001',
      corpId: 'ding-small-corp',
    }
    return (await small.simulator.app.request('/__control/jsapi-check', { method: 'POST', body: JSON.stringify(order) })).json()
  }
  expect(await check(signJsapi({ ...input, ticket, digest: 'sha256' }))).toEqual({ ok: true })
  expect(await check(signJsapi({ ...input, ticket, digest: 'sha1' }))).toMatchObject({ ok: false, errorCode: '52013' })
  expect(await check(signJsapi({ ...input, ticket: 'other', digest: 'sha256' }))).toMatchObject({ ok: false, errorCode: '52013' })
  await small.close()
})
