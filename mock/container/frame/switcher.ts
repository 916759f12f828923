import type { Platform } from '../bridges/bridge.ts'
import type { Persona } from '../control.ts'
import { button, element } from '../overlay/element.ts'
import { localeOfPage, words } from '../words.ts'
import { addressOf, type Shown } from './shown.ts'

export interface Switcher {
  readonly node: HTMLElement
  mark(shown: Shown): void
}

function personRow({ name, part, key }: Persona, choose: () => void): HTMLButtonElement {
  const text = element(
    'span',
    { class: 'stack' },
    element('strong', {}, name),
    element('span', { class: 'quiet' }, part[localeOfPage()] ?? part['en'] ?? key),
  )
  return button('', [text], choose, { 'data-as': key })
}

function setCurrent(node: Element, current: boolean): void {
  if (current) node.setAttribute('aria-current', 'true')
  else node.removeAttribute('aria-current')
}

/** Beside the frame: who sits at the client, and which client it is. */
export function createSwitcher(personas: readonly Persona[], choose: (choice: Partial<Shown>) => void): Switcher {
  const people = personas.map((persona) =>
    personRow(persona, () => {
      choose({ as: persona.key })
    }),
  )
  const platforms: [Platform, string][] = [
    ['android', 'Android'],
    ['ios', 'iOS'],
    ['harmony', 'HarmonyOS'],
    ['desktop', words().asDesktop],
  ]
  const devices = platforms.map(([container, label]) => button('', label, () => choose({ container }), { 'data-container': container }))
  const alone = element('a', {}, words().withoutFrame)
  const node = element(
    'nav',
    { 'aria-label': words().demo },
    element('h1', {}, `Remit · ${words().demo}`),
    element('p', {}, words().demoHint),
    element('h2', {}, words().people),
    element('ul', {}, ...people.map((row) => element('li', {}, row))),
    element('h2', {}, words().client),
    element('div', { class: 'devices' }, ...devices),
    alone,
  )
  return {
    node,
    mark(shown) {
      for (const row of people) setCurrent(row, row.getAttribute('data-as') === shown.as)
      for (const device of devices) setCurrent(device, device.getAttribute('data-container') === shown.container)
      alone.href = addressOf(shown)
    },
  }
}
