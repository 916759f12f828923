import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { cannedServer } from '#mock/dingtalk/proof/canned-server.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import { createLimiter } from './limiter.ts'

test('the place of a call is free again only a rest after its answer, however late that came', async () => {
  const [places, restMs] = [5, 100]
  const limited = createLimiter(places, restMs)
  const calls = await Promise.all(
    Array.from({ length: 15 }, (_, index) =>
      limited('api', async () => {
        const from = performance.now()
        await sleep(index % 3 === 0 ? 40 : 1)
        return { from, until: performance.now() }
      }),
    ),
  )
  // Whenever within its call the platform saw each of them, six are never within one rest.
  for (const [index, call] of calls.entries()) {
    const earlier = calls[index - places]
    if (earlier) expect(call.from - earlier.until).toBeGreaterThan(restMs - 2)
  }
})

test('each API has its own rate, and a lone caller does not wait', async () => {
  const forEver = 100_000_000
  const limited = createLimiter(2, forEver)
  for (const api of ['a', 'a', 'b', 'b']) expect(await limited(api, () => Promise.resolve(api))).toBe(api)
})

test('a call that fails frees its place', async () => {
  const limited = createLimiter(1, 10)
  await expect(limited('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await limited('a', () => Promise.resolve('yes'))).toBe('yes')
})

test('a paid package asks as often as it was bought for', async () => {
  const atOnce = 60
  const waiting: ServerResponse[] = []
  const server = await cannedServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url?.includes('/oauth2/')) response.end('{"accessToken":"0123456789","expireIn":7200}')
    // nobody is answered before all of them stand here: fewer at once would wait for ever
    else if (waiting.push(response) === atOnce) for (const one of waiting) one.end('{"errcode":0,"errmsg":"ok","result":[]}')
  })
  const app = { corpId: 'c', appKey: 'k', appSecret: 's', agentId: '1001' }
  const platform = createWirePlatform({ apiBase: server.url, oapiBase: server.url, ...app, callsPerSecond: atOnce })
  const answers = await Promise.all(Array.from({ length: atOnce }, () => platform.listAdmins()))
  expect(answers).toHaveLength(atOnce)
  await server.close()
})
