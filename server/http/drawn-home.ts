import { setTimeout as wait } from 'node:timers/promises'
import { getCookie } from 'hono/cookie'
import type { Home } from '#contract/home.ts'
import type { Door } from './door.ts'
import { homeText } from './get-home.ts'
import type { HttpContext } from './http-env.ts'
import type { ComingFirst, DrawnFirst } from './index-page.ts'
import { ownOrigins } from './own-origin.ts'
import { presentedToken } from './session-cookie.ts'

/** A page that begins empty is better than one that is waited for. */
const patienceMs = 2_000
const longestAddress = 2000

/** Only a window that opens the page, of somebody with a session, who had the phone's form the last time. */
function isWorthIt(c: HttpContext, { app, drawer }: Door): boolean {
  const mode = c.req.header('Sec-Fetch-Mode')
  const opens = c.req.method === 'GET' && (mode === undefined || mode === 'navigate')
  return (
    drawer.built &&
    opens &&
    c.req.url.length < longestAddress &&
    getCookie(c, 'remit-form') === 'phone' &&
    presentedToken(c, app.settings) !== null
  )
}

/** The address as the page will name it: that is what the client checks the signature against. */
function pageUrlOf(c: HttpContext, { app }: Door): string {
  const { pathname, search } = new URL(c.req.url)
  return `${ownOrigins(c, app.settings).at(-1) ?? app.settings.publicUrl}${pathname}${search}`
}

/**
 * The first screen of whom the session names, drawn into the page that she opens (docs/decisions/0026). Whose it is comes first, so that
 * the page's head is on its way while the rest is read and drawn. null: nobody's; the page then begins empty and says what there is to say.
 */
export function drawnHome(door: Door): (c: HttpContext) => Promise<ComingFirst | null> {
  async function drawn(c: HttpContext, hear: (personId: string) => void): Promise<DrawnFirst | null> {
    const digest = getCookie(c, 'remit-digest') === 'other' ? ({ digest: 'other' } as const) : {}
    const outcome = await homeText(c, door, { value: { pageUrl: pageUrlOf(c, door), ...digest }, raw: '' }, hear)
    if ('no' in outcome) return null
    return { data: outcome.value, drawing: await door.drawer.draw(c, JSON.parse(outcome.value) as Home) }
  }

  return (c) => {
    if (!isWorthIt(c, door)) return Promise.resolve(null)
    return new Promise((resolve) => {
      const drawing = drawn(c, (personId) => {
        resolve({ personId, rest: whole })
      }).catch((error: unknown) => {
        door.app.logger.error({ err: error, requestId: c.get('requestId') }, 'no first screen for a page that was opened; it begins empty')
        return null
      })
      const whole = Promise.race([drawing, wait(patienceMs, null, { ref: false })])
      void whole.then(() => resolve(null))
    })
  }
}
