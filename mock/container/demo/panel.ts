import type { NativeClient } from '../native-client.ts'
import { button, element } from '../overlay/element.ts'
import { openFrame } from '../overlay/surface.ts'
import { words } from '../words.ts'
import type { DemoActions } from './actions.ts'
import { clientSection } from './client-section.ts'
import { clockSection } from './clock-section.ts'
import { noticeSection } from './notice-section.ts'
import { personaSection } from './persona-section.ts'

/** The page shows a strip that says it is simulated; a tap on it dispatches `remit-demo`. */
export function installDemoPanel(client: NativeClient, goBack: () => void): void {
  let opened = false
  document.addEventListener('remit-demo', () => {
    if (opened) return
    opened = true
    openPanel(client, goBack, () => {
      opened = false
    })
  })
}

function openPanel(client: NativeClient, goBack: () => void, closed: () => void): void {
  const close = (): void => {
    remove()
    closed()
  }
  const actions: DemoActions = { client, goBack, close }
  const head = element('div', { class: 'head' }, element('h2', {}, words().demo), button('link', words().close, close))
  const sections = [personaSection(actions), noticeSection(actions), clockSection(), clientSection(actions)]
  const remove = openFrame({
    className: 'panel',
    label: words().demo,
    content: [head, element('div', { class: 'body' }, element('p', { class: 'quiet' }, words().demoHint), ...sections)],
    dismiss: close,
  })
}
