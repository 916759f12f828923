import type { DrawnScreen, DrawnToken, Home } from '#contract/home.ts'

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
    /** What a drawing for this person is worth here and now; from then on what is tapped is kept. In index.html. */
    remitDrawn?: (personId: string) => Worth
  }
}

const svg = 'http://www.w3.org/2000/svg'

type Worth = 'here' | 'elsewhere' | 'other'

export function drawnWorth(): Worth | null {
  const said = document.documentElement.getAttribute('data-drawn')
  return said === 'here' || said === 'elsewhere' || said === 'other' ? said : null
}

/** The language that it was drawn in, while nothing has taken it over. */
export const drawnLocale = (): string | undefined => document.getElementById('app')?.lang

function elementOf({ tag, with: attributes }: Extract<DrawnToken, { tag: string }>, inside: Node): Element {
  const drawn = tag === 'svg' || (inside instanceof Element && inside.namespaceURI === svg)
  const element = drawn ? document.createElementNS(svg, tag) : document.createElement(tag)
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name] ?? '')
  return element
}

/** Node by node, as the server's renderer wrote them: no HTML is inserted anywhere. */
function built(tokens: readonly DrawnToken[]): DocumentFragment {
  const whole = document.createDocumentFragment()
  let inside: Node = whole
  for (const token of tokens) {
    if (token === null) inside = inside.parentNode ?? whole
    else if (typeof token === 'string') inside.appendChild(document.createTextNode(token))
    else if ('note' in token) inside.appendChild(document.createComment(token.note))
    else inside = inside.appendChild(elementOf(token, inside))
  }
  return whole
}

/** Before the application is there: the first screen as it came with the answer to signing in, in the place of its shape. */
export function putDrawn({ person, drawn }: { readonly person: Home['person']; readonly drawn?: DrawnScreen | undefined }): void {
  const place = document.querySelector('#app > .starting')?.parentElement
  if (!place || !drawn || window.remitDrawn?.(person.id) !== 'here') return
  place.textContent = ''
  place.appendChild(built(drawn.tokens))
  place.lang = drawn.locale
  document.documentElement.lang = drawn.locale
  document.documentElement.setAttribute('data-drawn', 'here')
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
  place?.removeAttribute('lang')
  if (place) place.textContent = ''
}

/** The application has taken the drawn screen over: what was tapped meanwhile happens now, each button once. Links went by themselves. */
export function drawnIsTaken(): void {
  document.documentElement.removeAttribute('data-drawn')
  document.getElementById('app')?.removeAttribute('lang')
  document.getElementById('undrawn')?.remove()
  const buttons = forgetTaps().map((target) => (target instanceof Element ? target.closest('button') : null))
  for (const button of new Set(buttons)) if (button?.isConnected) button.click()
}

const form = 'remit-form'

/** The server draws the phone's form only, and for those who had it the last time. */
export function keepForm(desktop: boolean): void {
  document.cookie = `${form}=${desktop ? 'desktop' : 'phone'}; Path=/; Max-Age=31536000; SameSite=Strict`
}
