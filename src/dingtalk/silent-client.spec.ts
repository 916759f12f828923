// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { configureClient } from './configure.ts'
import { pickPeople } from './pickers.ts'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'

it('opens no picker on a client that left the signature unanswered', async () => {
  const bridge = new ScriptedBridge('7.6.6')
  await import('./modules.ts')
  vi.useFakeTimers()
  const configuration = configureClient({ agentId: '1001', corpId: 'ding1', timeStamp: '1', nonceStr: 'n', signature: 's' })
  const picking = { corpId: 'ding1', agentId: '1001', title: 't', picked: [], multiple: true, max: 9 }
  const refused = expect(pickPeople(picking)).rejects.toMatchObject({ timedOut: true })
  await vi.advanceTimersByTimeAsync(8_000)
  expect(await configuration).toMatchObject({ errorCode: 'timed_out' })
  await refused
  expect(bridge.methods).toEqual(['runtime.permission.requestJsApis'])
})
