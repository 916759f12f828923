import type { Home } from '#contract/home.ts'

/**
 * Where somebody is signed in already, the server may have drawn the first screen into the page and put its data beside it. A script in
 * the page's head says what that is worth on this visit: `here` is taken over as it stands; `elsewhere` is the right person's, but the
 * address or the window asks for another page; `other` was drawn for somebody else.
 */
declare global {
  interface Window {
    /** What was tapped on the drawn screen before the application could hear it. */
    remitTaps?: EventTarget[]
    remitTap?: (event: Event) => void
  }
}

type Worth = 'here' | 'elsewhere' | 'other'

export function drawnWorth(): Worth | null {
  const said = document.documentElement.getAttribute('data-drawn')
  return said === 'here' || said === 'elsewhere' || said === 'other' ? said : null
}

/** The data that came with the page; once, because it ages. */
export function takeDrawnHome(): Home | null {
  const data = document.getElementById('remit-home')
  data?.remove()
  const worth = drawnWorth()
  if (!data || (worth !== 'here' && worth !== 'elsewhere')) return null
  const home: unknown = JSON.parse(data.textContent)
  return home as Home
}

function forgetTaps(): readonly EventTarget[] {
  const { remitTap: hear, remitTaps: taps = [] } = window
  if (hear) document.removeEventListener('click', hear, true)
  delete window.remitTap
  delete window.remitTaps
  return taps
}

/** Away with what stands there: the page is made from the beginning. */
export function clearDrawn(): void {
  forgetTaps()
  document.documentElement.removeAttribute('data-drawn')
  document.getElementById('undrawn')?.remove()
  const place = document.getElementById('app')
  if (place) place.textContent = ''
}

/** The application has taken the drawn screen over: what was tapped meanwhile happens now, each button once. Links went by themselves. */
export function drawnIsTaken(): void {
  document.documentElement.removeAttribute('data-drawn')
  document.getElementById('undrawn')?.remove()
  const buttons = forgetTaps().map((target) => (target instanceof Element ? target.closest('button') : null))
  for (const button of new Set(buttons)) if (button?.isConnected) button.click()
}

const form = 'remit-form'

/** The server draws the phone's form only, and for those who had it the last time. */
export function keepForm(desktop: boolean): void {
  document.cookie = `${form}=${desktop ? 'desktop' : 'phone'}; Path=/; Max-Age=31536000; SameSite=Strict`
}
