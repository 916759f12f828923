import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('the port is 5190 unless said otherwise', () => {
  expect(readSettings({})).toEqual({ port: 5_190 })
  expect(readSettings({ MOCK_DINGTALK_PORT: '6000', DINGTALK_AGENT_ID: '7' })).toEqual({ port: 6_000, agentId: '7' })
})

test.each([
  { MOCK_DINGTALK_PORT: '0' },
  { MOCK_DINGTALK_PORT: '70000' },
  { MOCK_DINGTALK_PORT: 'x' },
  { DINGTALK_AGENT_ID: 'x' },
  { DINGTALK_APP_KEY: '' },
])('%o is refused by name', (env) => {
  expect(() => readSettings(env)).toThrow(Object.keys(env)[0])
})
