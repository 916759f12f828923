import { element, refill, type Child } from '../overlay/element.ts'
import { words } from '../words.ts'

async function show(card: HTMLElement, fill: () => Promise<Child[]>): Promise<void> {
  try {
    refill(card, await fill())
  } catch (fault) {
    refill(card, [element('p', { class: 'quiet' }, `${words().simulatorSilent}: ${fault instanceof Error ? fault.message : ''}`)])
  }
}

/** A titled card whose content comes from the simulator; when it does not come, the card says so. */
export function section(title: string, fill: () => Promise<Child[]>): HTMLElement {
  const card = element('div', { class: 'card' })
  void show(card, fill)
  return element('section', { 'aria-label': title }, element('h3', {}, title), card)
}
