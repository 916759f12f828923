import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { smallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
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
  const limited = createLimiter(2, 5_000)
  const from = performance.now()
  for (const api of ['a', 'a', 'b', 'b']) await limited(api, () => Promise.resolve(0))
  expect(performance.now() - from).toBeLessThan(1_000)
})

test('a call that fails frees its place', async () => {
  const limited = createLimiter(1, 10)
  await expect(limited('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await limited('a', () => Promise.resolve('yes'))).toBe('yes')
})

test('a paid package goes faster', async () => {
  const small = await smallSimulator({ enforceQps: false })
  const platform = createWirePlatform({ ...small.settings, callsPerSecond: 100 })
  const from = performance.now()
  await Promise.all(Array.from({ length: 60 }, () => platform.listAdmins()))
  expect(performance.now() - from).toBeLessThan(1_000)
  await small.close()
})
