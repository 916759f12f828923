import { onBeforeUnmount, onMounted } from 'vue'
import { hasOpenLayer } from '#kit/back-stack.ts'

/** Enter where it means nothing else: not on a control, not in a text, not while a sheet is open. */
export function onEnterKey(act: () => void): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || hasOpenLayer()) return
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
