// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { configureClient, configured, refusalOf } from './configure.ts'
import { grantedMethods } from './granted-methods.ts'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'

const signature = { agentId: '1001', corpId: 'ding1', timeStamp: '1', nonceStr: 'n', signature: 's' }

it('signs once for every method, and gives a second call the first answer', async () => {
  const bridge = new ScriptedBridge('7.6.6')
  bridge.script({ 'runtime.permission.requestJsApis': [{ ok: {} }] })
  expect(await configured()).toBeUndefined()
  expect(await configureClient(signature)).toBe('ready')
  expect(await configureClient({ ...signature, signature: 'other' })).toBe('ready')
  expect(bridge.methods).toEqual(['runtime.permission.requestJsApis'])
  expect(bridge.calls[0]?.params).toMatchObject({ ...signature, jsApiList: [...grantedMethods] })
})

it.each([
  [{ errorCode: 3, message: '权限校验失败 {"errorCode":52013}' }, '52013'],
  [{ errorCode: '52011', errorMessage: 'ticket' }, '52011'],
  [{ errorCode: 3, errorMessage: '权限校验失败' }, '3'],
  [new Error('bridge gone'), 'unknown'],
])('finds the code that matters in %j', (raw, errorCode) => {
  expect(refusalOf(raw).errorCode).toBe(errorCode)
})
