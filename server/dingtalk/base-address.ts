import { PlatformError } from './platform.ts'

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/

/** A base address without its closing slash. The app secret and tokens travel on it: plain http only to this machine. */
export function checkedBase(address: string): string {
  const base = URL.parse(address)
  if (!base) throw refusal(address, 'is not an address')
  const secure = base.protocol === 'https:' || (base.protocol === 'http:' && LOOPBACK.test(base.hostname))
  if (!secure) throw refusal(address, 'must use https (http is for loopback only)')
  if (base.username || base.password || base.search || base.hash) throw refusal(base.origin, 'must be host and path only')
  return `${base.origin}${base.pathname}`.replace(/\/+$/, '')
}

function refusal(address: string, why: string): PlatformError {
  return new PlatformError('misconfigured', 'insecure_base', 'settings', `${address} ${why}`)
}
