import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { addressReader } from './client-address.ts'
import type { HttpEnv } from './http-env.ts'

async function seen(trust: readonly string[], remoteAddress: string, forwarded?: string): Promise<string> {
  const read = addressReader(trust)
  const hono = new Hono<HttpEnv>().get('/', (c) => c.text(read(c)))
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
  const answer = await hono.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  return answer.text()
}

describe('the address that a limit counts', () => {
  it('is the socket when no proxy is named, whatever the caller claims', async () => {
    expect(await seen([], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7')
  })
  it('is the one that the named proxy saw', async () => {
    expect(await seen(['10.0.0.5'], '10.0.0.5', '198.51.100.1')).toBe('198.51.100.1')
    expect(await seen(['10.0.0.0/8'], '::ffff:10.9.8.7', '198.51.100.1')).toBe('198.51.100.1')
    expect(await seen(['fd00::/8'], 'fd00::1', '2001:db8::7')).toBe('2001:db8::7')
  })
  it('is not what the caller put in front of what the proxy saw', async () => {
    expect(await seen(['10.0.0.5'], '10.0.0.5', '1.2.3.4, 198.51.100.1')).toBe('198.51.100.1')
  })
  it('goes through a chain of named proxies and stops at the first stranger', async () => {
    expect(await seen(['10.0.0.0/8'], '10.0.0.5', '1.2.3.4, 198.51.100.1, 10.0.0.9')).toBe('198.51.100.1')
  })
  it('is the nearest known one when the header holds no address', async () => {
    expect(await seen(['10.0.0.5'], '10.0.0.5', 'unknown')).toBe('10.0.0.5')
    expect(await seen(['10.0.0.5'], '10.0.0.5')).toBe('10.0.0.5')
  })
  it('is the socket for a caller who is not the proxy', async () => {
    expect(await seen(['10.0.0.5'], '203.0.113.7', '198.51.100.1')).toBe('203.0.113.7')
  })
})
