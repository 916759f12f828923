import { onScopeDispose } from 'vue'
import { closeTopLayer } from '#kit/back-stack.ts'

function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable)
}

/** `/` goes to the page's search, Esc closes what lies on top. */
export function listenPageKeys(): void {
  const listen = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && closeTopLayer()) event.preventDefault()
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return
    const search = document.querySelector<HTMLElement>('[data-search]')
    if (!search) return
    event.preventDefault()
    search.focus()
  }
  document.addEventListener('keydown', listen)
  onScopeDispose(() => {
    document.removeEventListener('keydown', listen)
  })
}
