import { computed, type ComputedRef } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'

export interface RowLink {
  readonly href: ComputedRef<string>
  readonly follow: (event: MouseEvent) => void
}

/**
 * A link of a long list's row: as a row scrolls into sight it costs a fraction of a RouterLink, which also works out whether it is
 * active. A tap with a key held is the browser's own, for a new tab.
 */
export function useRowLink(to: () => RouteLocationRaw): RowLink {
  const router = useRouter()
  return {
    href: computed(() => router.resolve(to()).href),
    follow(event) {
      const { metaKey, altKey, ctrlKey, shiftKey, button, defaultPrevented } = event
      if (metaKey || altKey || ctrlKey || shiftKey || button !== 0 || defaultPrevented) return
      event.preventDefault()
      void router.push(to())
    },
  }
}
