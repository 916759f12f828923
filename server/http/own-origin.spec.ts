import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../settings.ts'
import type { HttpEnv } from './http-env.ts'
import { isForeignWrite } from './own-origin.ts'

const real = readSettings({
  DINGTALK_CORP_ID: 'ding1234567890',
  DINGTALK_APP_KEY: 'dingabcdef',
  DINGTALK_APP_SECRET: 'a-long-enough-secret',
  DINGTALK_AGENT_ID: '2000001',
  PUBLIC_URL: 'https://remit.example.com',
})
const simulated = readSettings({})

async function foreign(settings: typeof real, url: string, headers: Record<string, string>): Promise<boolean> {
  const hono = new Hono<HttpEnv>().post('/x', (c) => c.json({ foreign: isForeignWrite(c, settings) }))
  const answer: { foreign: boolean } = await (await hono.request(url, { method: 'POST', headers })).json()
  return answer.foreign
}
const at = (origin: string) => foreign(simulated, `${origin}/x`, { 'X-Remit': '1', Origin: origin })
const ours = { 'X-Remit': '1', Origin: 'https://remit.example.com', 'Sec-Fetch-Site': 'same-origin' }

describe('a write', () => {
  it('passes from our own page, and from a client that is no browser', async () => {
    expect(await foreign(real, 'https://remit.example.com/x', ours)).toBe(false)
    expect(await foreign(real, 'https://remit.example.com/x', { 'X-Remit': '1' })).toBe(false)
  })

  it.each([
    ['without our header', { Origin: ours.Origin, 'Sec-Fetch-Site': 'same-origin' }],
    ['from another origin', { ...ours, Origin: 'https://evil.example' }],
    ['from a sandboxed frame', { ...ours, Origin: 'null' }],
    ['from a sibling domain', { 'X-Remit': '1', 'Sec-Fetch-Site': 'same-site' }],
    ['from another site', { 'X-Remit': '1', 'Sec-Fetch-Site': 'cross-site' }],
    ['typed into the address bar', { 'X-Remit': '1', 'Sec-Fetch-Site': 'none' }],
    ['over http instead of https', { ...ours, Origin: 'http://remit.example.com' }],
  ])('is refused %s', async (_, headers) => {
    expect(await foreign(real, 'https://remit.example.com/x', headers)).toBe(true)
  })

  it('may use any name of this machine with the simulated platform, but no name that points here from outside', async () => {
    expect(await at('http://127.0.0.1:5180')).toBe(false)
    expect(await at('http://localhost:5173')).toBe(false)
    expect(await at('http://rebound.evil.example:5180')).toBe(true)
  })

  it('does not get its own host name believed by a real installation', async () => {
    expect(await foreign(real, 'http://localhost:5180/x', { 'X-Remit': '1', Origin: 'http://localhost:5180' })).toBe(true)
  })
})
