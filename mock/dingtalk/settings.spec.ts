import { expect, test } from 'vitest'
import { readSettings, readSize } from './settings.ts'

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

test('the company is as large as it is asked to be, with a department for each twenty people', () => {
  expect(readSize([])).toBeNull()
  expect(readSize(['--dev'])).toBeNull()
  expect(readSize(['--people', '1200'])).toEqual({ people: 1_200, departments: 60 })
  expect(readSize(['--people=10000', '--departments', '5000'])).toEqual({ people: 10_000, departments: 5_000 })
})

test.each([[['--people', 'many']], [['--people']], [['--people', '100001']], [['--departments', '60']]])('%o is refused', (args) => {
  expect(() => readSize(args)).toThrow(/^--/)
})
