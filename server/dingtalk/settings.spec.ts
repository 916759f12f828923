import { expect, test } from 'vitest'
import { checkedBase } from './base-address.ts'
import { createWirePlatform } from './create-wire-platform.ts'

test.each([
  'https://api.dingtalk.com',
  'https://oapi.dingtalk.com/',
  'http://127.0.0.1:5190',
  'http://localhost:1',
  'http://[::1]:5190/oapi/',
])('%s is taken, without its closing slash', (address) => {
  expect(checkedBase(address)).toBe(address.replace(/\/$/, ''))
})

test.each([
  'http://api.dingtalk.com',
  'http://127.0.0.1.example.com',
  'http://10.0.0.1',
  'ftp://127.0.0.1',
  'https://user:pass@api.dingtalk.com',
  'https://api.dingtalk.com/?x=1',
  'nonsense',
])('%s is refused', (address) => {
  expect(() => checkedBase(address)).toThrow('insecure_base')
})

test.each([{ appKey: ' ' }, { appSecret: '' }, { corpId: '' }, { agentId: 'x' }])('%o is refused before any call', (changed) => {
  const base = 'https://api.dingtalk.com'
  const good = { apiBase: base, oapiBase: base, corpId: 'c', appKey: 'k', appSecret: 's', agentId: '1' }
  expect(() => createWirePlatform({ ...good, ...changed })).toThrow('misconfigured')
})
