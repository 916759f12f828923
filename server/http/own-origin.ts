import { isLoopback } from '../loopback.ts'
import type { Settings } from '../settings.ts'
import type { HttpContext } from './http-env.ts'

/**
 * The origins that count as ours. With the simulated platform one machine has several names, so the name it was called by counts too,
 * unless that name could be a foreign page's own domain pointed at this machine.
 */
export function ownOrigins(c: HttpContext, settings: Settings): readonly string[] {
  if (!settings.simulated) return [settings.publicUrl]
  const called = URL.parse(c.req.url)
  if (!called || (isLoopback(settings.host) && !isLoopback(called.hostname))) return [settings.publicUrl]
  return [settings.publicUrl, called.origin]
}

/** ASVS V3.5: SameSite=Strict alone is not trusted. A browser names where a call comes from; other clients send neither header. */
export function comesFromElsewhere(c: HttpContext, settings: Settings): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined && site !== 'same-origin') return true
  const origin = c.req.header('Origin')
  return origin !== undefined && !ownOrigins(c, settings).includes(origin)
}

/** A form or a `no-cors` fetch of another page cannot set a header of its own. */
export function isForeignWrite(c: HttpContext, settings: Settings): boolean {
  return c.req.header('X-Remit') !== '1' || comesFromElsewhere(c, settings)
}
