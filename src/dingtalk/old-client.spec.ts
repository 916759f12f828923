// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { requestAuthCode } from './sign-in.ts'

it('asks a client older than the bound code the old way', async () => {
  const bridge = new ScriptedBridge('7.0.44')
  bridge.script({ 'runtime.permission.requestAuthCode': [{ ok: { code: 'old' } }] })
  expect(await requestAuthCode({ corpId: 'ding1', clientId: 'app' })).toBe('old')
  expect(bridge.methods).toEqual(['runtime.permission.requestAuthCode'])
})
