import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Settings } from '../settings.ts'
import type { HttpContext } from './http-env.ts'

export const idleMs = 30 * 60_000
export const absoluteMs = 12 * 60 * 60_000
const marker = 'remit-here'

/** The simulated platform on this machine is called over plain http, where a browser keeps no Secure cookie. */
const overPlainHttp = (settings: Settings) => settings.simulated && settings.publicUrl.startsWith('http:')
export const cookieName = (settings: Settings) => (overPlainHttp(settings) ? 'remit' : '__Host-remit')

/** The token that came along: in memory of the page where cookies get lost, in the cookie everywhere else. */
export function presentedToken(c: HttpContext, settings: Settings): string | null {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('Authorization') ?? '')
  return bearer?.[1] ?? getCookie(c, cookieName(settings)) ?? null
}

function options(settings: Settings) {
  return { path: '/', secure: !overPlainHttp(settings), sameSite: 'Strict' } as const
}

/** ASVS V3.3. Beside the session goes a marker that says nothing but "here", so that the page knows whether asking for data at once is worth it. */
export function giveSession(c: HttpContext, settings: Settings, token: string): void {
  const maxAge = absoluteMs / 1000
  setCookie(c, cookieName(settings), token, { ...options(settings), httpOnly: true, maxAge })
  setCookie(c, marker, '1', { ...options(settings), maxAge })
  if (c.req.header('X-Remit-Bearer') === 'wanted') c.header('X-Remit-Token', token)
}

export function takeSession(c: HttpContext, settings: Settings): void {
  deleteCookie(c, cookieName(settings), { ...options(settings), httpOnly: true })
  deleteCookie(c, marker, options(settings))
}
