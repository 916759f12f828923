import type { Output } from '#contract/endpoints.ts'

type Row = Output<'listDomains'>['rows'][number]
export interface NestedRow {
  readonly row: Row
  readonly depth: number
}

/** Each domain below the one around it, by name. What lies around nothing listed begins a tree of its own. */
export function nested(rows: readonly Row[]): readonly NestedRow[] {
  const below = (id: Row['id'] | null, depth: number): NestedRow[] =>
    rows
      .filter(({ aroundId }) => aroundId === id)
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((row) => [{ row, depth }, ...below(row.id, depth + 1)])
  return below(null, 0)
}
