import type { Home } from '#contract/home.ts'
import { detectClient } from '#dingtalk/client.ts'
import { drawnWorth, putDrawn } from './drawn.ts'
import { signIn } from './sign-in.ts'

let begun: Promise<Home> | undefined

/** On a first visit: what it takes is two round trips, and they pass while the rest of the page is still on its way. */
export function beginSignIn(): void {
  const worth = drawnWorth()
  if (window.__remitHome || worth === 'here' || worth === 'elsewhere' || !detectClient().inside) return
  // in development the page is newer than what its server would draw with
  const phone = import.meta.env.PROD && !matchMedia('(min-width: 768px)').matches
  const signedIn = signIn({ bearer: false, ...(phone && { draw: 'phone' }) })
  signedIn.then(putDrawn).catch(() => undefined) // whoever takes it hears of it
  begun = signedIn
}

/** What was begun, for the one who asks first. */
export function takeEarlySignIn(): Promise<Home> | undefined {
  const taken = begun
  begun = undefined
  return taken
}
