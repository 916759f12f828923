import { onBeforeUnmount, onMounted } from 'vue'
import { hasOpenLayer } from '#kit/back-stack.ts'

/** Where a letter is written, or chooses among what is offered. A box that is ticked takes none. */
function writing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return /^(TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable
}

/** false: there is nothing to do, and whoever listens next is asked. */
export type KeyAct = () => boolean
export interface KeyOptions {
  /** Before those who listen to the same keys on the page. */
  readonly first?: boolean
  /** Also while the key is held down. */
  readonly held?: boolean
}

/** Keys of the page: never while something is written or a sheet lies on it, and never with a key held that makes them the client's own. */
export function onKeys(keys: Readonly<Record<string, KeyAct>>, { first = false, held = false }: KeyOptions = {}): void {
  const acts = new Map(Object.entries(keys))
  const listen = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing, defaultPrevented, target } = event
    const act = acts.get(key.length === 1 ? key.toLowerCase() : key)
    if (act === undefined || ctrlKey || metaKey || altKey || shiftKey || isComposing || defaultPrevented) return
    if ((repeat && !held) || writing(target) || hasOpenLayer()) return
    if (act()) event.preventDefault()
  }
  onMounted(() => {
    document.addEventListener('keydown', listen, first)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', listen, first)
  })
}

/** Enter where it means nothing else: not on a control, not in a text, not while a sheet is open, and once each time it is pressed. */
export function onEnterKey(act: () => void): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.repeat || event.isComposing || event.defaultPrevented || hasOpenLayer()) return
    const { target } = event
    // a link of the list that was just followed keeps the focus; Enter on it would only open what is open
    const open = target instanceof HTMLElement && target.getAttribute('aria-current') !== null
    if (target instanceof HTMLElement && !open && /^(A|BUTTON|INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
    event.preventDefault()
    act()
  }
  onMounted(() => {
    document.addEventListener('keydown', listen)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', listen)
  })
}
