import { element, button } from '../overlay/element.ts'
import { words } from '../words.ts'
import { addressOf, type Shown } from './shown.ts'

export interface Device {
  readonly node: HTMLElement
  /** Opens Remit anew, as on that person's own machine. */
  show(shown: Shown, hash?: string): void
  /** A phone or a window. */
  shape(shown: Shown): void
}

interface SimulatedClient {
  readonly back: () => void
}

function clientIn(frame: HTMLIFrameElement): SimulatedClient | undefined {
  const { contentWindow } = frame
  return contentWindow ? Reflect.get(contentWindow, '__container') : undefined
}

/** The client's bar reads the title of the page and carries the arrow; the page inside is as wide as a phone's. */
export function createDevice(arrived: (page: Window) => void): Device {
  const frame = element('iframe', { title: 'Remit' })
  const title = element('strong', {}, 'Remit')
  const arrow = button('', '‹', () => clientIn(frame)?.back(), { 'aria-label': words().backKey })
  const node = element('div', { class: 'device' }, element('div', { class: 'bar' }, arrow, title), frame)
  frame.addEventListener('load', () => {
    const page = frame.contentDocument
    if (!page || !frame.contentWindow) return
    const say = (): void => {
      title.textContent = page.title
    }
    say()
    new MutationObserver(say).observe(page.head, { childList: true, subtree: true, characterData: true })
    arrived(frame.contentWindow)
  })
  return {
    node,
    shape({ container }) {
      node.className = `device ${container === 'desktop' ? 'desktop' : 'phone'}`
    },
    show(shown, hash = '') {
      frame.contentWindow?.location.replace(`${addressOf(shown)}${hash}`)
    },
  }
}
