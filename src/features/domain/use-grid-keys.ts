import { ref, type Ref } from 'vue'

interface Size {
  readonly rows: number
  readonly columns: number
}
interface GridKeys {
  readonly tabindex: (row: number, column: number) => 0 | -1
  readonly onKey: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

/**
 * Keys of a grid (WAI-ARIA Authoring Practices, grid pattern): one stop for Tab, arrows from cell to cell, Home and End along the row,
 * with Ctrl from corner to corner. Each cell's control says where it stands in `data-at`, as `row:column`.
 */
export function useGridKeys(table: Readonly<Ref<HTMLElement | undefined>>, size: () => Size): GridKeys {
  const at = ref({ row: 0, column: 0 })

  function go(row: number, column: number): void {
    const { rows, columns } = size()
    at.value = { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) }
    table.value?.querySelector<HTMLElement>(`[data-at="${at.value.row}:${at.value.column}"]`)?.focus()
  }

  function onKey(event: KeyboardEvent): void {
    const { row, column } = at.value
    const { rows, columns } = size()
    const wide = event.ctrlKey || event.metaKey
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [wide ? 0 : row, 0],
      End: [wide ? rows - 1 : row, columns - 1],
    }
    const next = to[event.key]
    if (next === undefined || event.altKey || event.shiftKey) return
    event.preventDefault()
    // the page has keys of its own
    event.stopPropagation()
    go(...next)
  }

  function onFocus({ target }: FocusEvent): void {
    const place = target instanceof HTMLElement ? target.dataset['at'] : undefined
    const [row, column] = (place ?? '').split(':').map(Number)
    if (row !== undefined && column !== undefined) at.value = { row, column }
  }

  /** What was stood on may be gone with a column. */
  const current = (): { readonly row: number; readonly column: number } => ({
    row: Math.min(at.value.row, size().rows - 1),
    column: Math.min(at.value.column, size().columns - 1),
  })
  return { tabindex: (row, column) => (current().row === row && current().column === column ? 0 : -1), onKey, onFocus }
}
