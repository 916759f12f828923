import { computed, nextTick, watch, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { onKeys } from '#pieces/keys/on-keys.ts'
import { paths } from '#src/paths.ts'

/** The link of a row takes the focus as it is moved to, so that a screen reader tells of it and it scrolls into sight. */
function focusRow(changeId: string): void {
  const row = Array.from(document.querySelectorAll<HTMLElement>('[data-change]')).find(({ dataset }) => dataset['change'] === changeId)
  row?.querySelector('a')?.focus()
}

/**
 * ↑ and ↓, k and j move between the items of a pane; the first one opens by itself, so that the detail is never empty while something waits.
 * Returns the one that is open.
 */
export function useRowKeys(rows: ComputedRef<readonly string[]>): ComputedRef<string | null> {
  const route = useRoute()
  const router = useRouter()
  /** The list stays as it is in the address. */
  const place = (changeId: string) => ({ path: paths.change(changeId), query: route.query })
  const selected = computed(() => {
    const { changeId } = route.params
    return typeof changeId === 'string' ? changeId : null
  })
  async function open(changeId: string): Promise<void> {
    await router.replace(place(changeId))
    await nextTick()
    focusRow(changeId)
  }
  const move = (by: number) => (): boolean => {
    const at = selected.value === null ? -1 : rows.value.indexOf(selected.value)
    const next = rows.value[at < 0 ? 0 : at + by]
    if (next !== undefined) void open(next)
    return rows.value.length > 0
  }
  onKeys({ ArrowDown: move(1), ArrowUp: move(-1), j: move(1), k: move(-1) }, { held: true })
  watch(
    [rows, () => route.path],
    ([[first]]) => {
      if (route.path === paths.inbox && first !== undefined) void router.replace(place(first))
    },
    { immediate: true },
  )
  return selected
}
