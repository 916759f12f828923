import { computed, onBeforeUnmount, onMounted, watch, type ComputedRef } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import { hasOpenLayer } from '#kit/back-stack.ts'
import { paths } from '#src/paths.ts'
import type { InboxTab } from './queries.ts'

export interface Row {
  readonly changeId: string
}

export function changePlace(changeId: string, tab: InboxTab): RouteLocationRaw {
  return { path: paths.change(changeId), query: tab === 'waiting' ? {} : { tab } }
}

function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/**
 * ↑ and ↓ move between the items of a pane; the first one opens by itself, so that the detail is never empty while something waits.
 * Returns the one that is open.
 */
export function useRowKeys(rows: ComputedRef<readonly Row[]>, tab: () => InboxTab): ComputedRef<string | null> {
  const route = useRoute()
  const router = useRouter()
  const selected = computed(() => {
    const { changeId } = route.params
    return typeof changeId === 'string' ? changeId : null
  })
  const open = (row: Row | undefined): void => {
    if (row) void router.replace(changePlace(row.changeId, tab()))
  }
  const listen = (event: KeyboardEvent): void => {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || writing(event.target) || hasOpenLayer() || rows.value.length === 0) return
    event.preventDefault()
    const place = rows.value.findIndex(({ changeId }) => changeId === selected.value)
    const next = place < 0 ? 0 : place + (event.key === 'ArrowDown' ? 1 : -1)
    open(rows.value[next])
  }
  onMounted(() => {
    document.addEventListener('keydown', listen)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', listen)
  })
  watch(
    [rows, () => route.path],
    () => {
      if (route.path === paths.inbox) open(rows.value[0])
    },
    { immediate: true },
  )
  return selected
}
