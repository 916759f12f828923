import type { Home } from '#contract/home.ts'
import { failureFrom, Offline } from '#api/failures.ts'
import { drawnLocale, drawnWorth, takeDrawnHome } from './drawn.ts'

declare global {
  interface Window {
    /** Started by a script in the page's head when the marker cookie says that there may be a session. */
    __remitHome?: Promise<Response>
    /** Starts it. */
    remitAskHome?: () => void
    /** Whom the simulated client plays; a session of somebody else answers 409. */
    __remitExpect?: string
  }
}

/** The first screen, when the session still holds; null when signing in has to come first. */
export async function readEarlyHome(): Promise<Home | null> {
  const drawn = takeDrawnHome()
  if (drawn) return drawn
  // the drawing was announced and did not come
  if (drawnWorth() === 'here' && drawnLocale() === '') window.remitAskHome?.()
  const begun = window.__remitHome
  if (!begun) return null
  delete window.__remitHome
  const answer = await begun.catch(() => {
    throw new Offline()
  })
  // 401: the session has ended · 409: it is another person's
  if (answer.status === 401 || answer.status === 409) return null
  const body: unknown = await answer.json().catch(() => null)
  if (!answer.ok || body === null) throw failureFrom(answer.status, body, answer.headers.get('X-Request-Id') ?? '')
  return body as Home
}
