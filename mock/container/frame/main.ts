/** The page around the simulated client in a plain browser: a phone or a desktop window, and beside it who sits there. */
import { isPlatform } from '../bridges/all-bridges.ts'
import { control, type Persona } from '../control.ts'
import { element } from '../overlay/element.ts'
import { localeOfPage } from '../words.ts'
import { createDevice } from './device.ts'
import { roomForFrame, useFrame } from './narrow.ts'
import { addressOf, type Shown } from './shown.ts'
import { createSwitcher } from './switcher.ts'

function asked(personas: readonly Persona[]): Shown {
  const given = new URLSearchParams(location.search)
  const container = given.get('container')
  return { as: given.get('as') ?? personas[0]?.key ?? '', container: isPlatform(container) ? container : 'android' }
}

/** The person or the client may have been changed inside, on the simulator's own panel. */
function shownIn(page: Window, before: Shown, personas: readonly Persona[]): Shown {
  const person = personas.find(({ userid }) => userid === Reflect.get(page, '__remitExpect'))
  const container = new URLSearchParams(page.location.search).get('container')
  return { as: person?.key ?? before.as, container: isPlatform(container) ? container : before.container }
}

async function start(): Promise<void> {
  useFrame()
  document.documentElement.lang = localeOfPage()
  const personas = await control.personas()
  let shown = asked(personas)
  if (!window.matchMedia(roomForFrame).matches) {
    location.replace(`${addressOf(shown)}${location.hash}`)
    return
  }
  const remember = (): void => {
    switcher.mark(shown)
    device.shape(shown)
    history.replaceState(null, '', `${location.pathname}?as=${encodeURIComponent(shown.as)}&container=${shown.container}`)
  }
  const device = createDevice((page) => {
    shown = shownIn(page, shown, personas)
    remember()
  })
  const switcher = createSwitcher(personas, (choice) => {
    shown = { ...shown, ...choice }
    device.show(shown)
    remember()
  })
  const { hash } = location
  document.body.append(switcher.node, element('main', {}, device.node))
  device.show(shown, hash)
  remember()
}

void start()
