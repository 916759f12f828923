import { setTimeout as wait } from 'node:timers/promises'
import { getCookie } from 'hono/cookie'
import type { Home } from '#contract/home.ts'
import type { Door } from './door.ts'
import { homeText } from './get-home.ts'
import type { HttpContext } from './http-env.ts'
import type { DrawnFirst } from './index-page.ts'
import { ownOrigins } from './own-origin.ts'
import { presentedToken } from './session-cookie.ts'

/** A page that begins empty is better than one that is waited for. */
const patienceMs = 2_000
const longestAddress = 2000

/** Only a window that opens the page, of somebody with a session, who had the phone's form the last time. */
function isWorthIt(c: HttpContext, { app }: Door): boolean {
  const mode = c.req.header('Sec-Fetch-Mode')
  const opens = c.req.method === 'GET' && (mode === undefined || mode === 'navigate')
  return opens && c.req.url.length < longestAddress && getCookie(c, 'remit-form') === 'phone' && presentedToken(c, app.settings) !== null
}

/** The address as the page will name it: that is what the client checks the signature against. */
function pageUrlOf(c: HttpContext, { app }: Door): string {
  const { pathname, search } = new URL(c.req.url)
  return `${ownOrigins(c, app.settings).at(-1) ?? app.settings.publicUrl}${pathname}${search}`
}

/**
 * The first screen of whom the session names, drawn into the page that she opens (docs/decisions/0026). null: there is no session, or
 * anything is in the way; the page then begins empty and says what there is to say.
 */
export function drawnHome(door: Door): (c: HttpContext) => Promise<DrawnFirst | null> {
  async function drawn(c: HttpContext): Promise<DrawnFirst | null> {
    const digest = getCookie(c, 'remit-digest') === 'other' ? ({ digest: 'other' } as const) : {}
    const outcome = await homeText(c, door, { value: { pageUrl: pageUrlOf(c, door), ...digest }, raw: '' })
    if ('no' in outcome) return null
    const home = JSON.parse(outcome.value) as Home
    const drawing = await door.draw(c, home)
    return drawing && { ...drawing, personId: home.person.id, data: outcome.value }
  }

  return async (c) => {
    if (!isWorthIt(c, door)) return null
    const drawing = drawn(c).catch((error: unknown) => {
      door.app.logger.error({ err: error, requestId: c.get('requestId') }, 'no first screen for a page that was opened; it begins empty')
      return null
    })
    return Promise.race([drawing, wait(patienceMs, null, { ref: false })])
  }
}
