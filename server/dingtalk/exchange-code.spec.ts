import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import type { Platform } from './platform.ts'

let small: SmallSimulator
let platform: Platform
beforeAll(async () => {
  small = await smallSimulator()
  platform = createWirePlatform(small.settings)
})
afterAll(() => small.close())

const refusedCode = { kind: 'refused', code: '40078' }

test('a code is good once', async () => {
  const code = await small.code({ userid: 'ana' })
  expect(await platform.exchangeCode(code)).toMatchObject({ userid: 'ana' })
  await expect(platform.exchangeCode(code)).rejects.toMatchObject(refusedCode)
})

test.each([{ type: 'oauth' }, { type: 'sso' }, { clientId: 'another-app' }, { corpId: 'another-corp' }])(
  'a code made for %o opens nothing',
  async (made) => {
    await expect(platform.exchangeCode(await small.code({ userid: 'ana', ...made }))).rejects.toMatchObject(refusedCode)
  },
)

test('a code dies after five minutes', async () => {
  const [young, old] = [await small.code({ userid: 'ana' }), await small.code({ userid: 'ana' })]
  await small.advance(5 * 60_000 - 1_000)
  expect(await platform.exchangeCode(young)).toMatchObject({ userid: 'ana' })
  await small.advance(1_000)
  await expect(platform.exchangeCode(old)).rejects.toMatchObject(refusedCode)
})

test('a hundred at once with one code: exactly one gets in, and the rate is kept', async () => {
  const code = await small.code({ userid: 'ben' })
  const results = await Promise.allSettled(Array.from({ length: 100 }, () => platform.exchangeCode(code)))
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
  expect(codes).toEqual(Array<string>(99).fill('40078'))
})
