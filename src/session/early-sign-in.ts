import type { Home } from '#contract/home.ts'
import { detectClient } from '#dingtalk/client.ts'
import { drawnWorth } from './drawn.ts'
import { signIn } from './sign-in.ts'

let begun: Promise<Home> | undefined

/** On a first visit: what it takes is two round trips, and they pass while the rest of the page is still on its way. */
export function beginSignIn(): void {
  const worth = drawnWorth()
  if (window.__remitHome || worth === 'here' || worth === 'elsewhere' || !detectClient().inside) return
  begun = signIn({ bearer: false })
  begun.catch(() => undefined) // whoever takes it hears of it
}

/** What was begun, for the one who asks first. */
export function takeEarlySignIn(): Promise<Home> | undefined {
  const taken = begun
  begun = undefined
  return taken
}
