import { onScopeDispose } from 'vue'
import { closeTopLayer, hasOpenLayer } from '#kit/back-stack.ts'

function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
}

/** What a key goes to on the page of now. */
const targets: Readonly<Record<string, string>> = { '/': '[data-search]', '?': '[data-help]' }

/** `/` goes to the page's search, `?` asks what the page is for, Esc closes what lies on top. */
export function listenPageKeys(): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && closeTopLayer()) event.preventDefault()
    const target = targets[event.key]
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return
    const found = hasOpenLayer() ? null : document.querySelector<HTMLElement>(target)
    if (!found) return
    event.preventDefault()
    found.focus()
    if (event.key === '?') found.click()
  }
  document.addEventListener('keydown', listen)
  onScopeDispose(() => {
    document.removeEventListener('keydown', listen)
  })
}
