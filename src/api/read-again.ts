import type { EntryKey, QueryCache } from '@pinia/colada'

/**
 * After an act: what it changed is read again while the person goes on. A list that cannot be read just now stays marked as
 * stale; the act itself has taken place and is told so.
 */
export function readAgain(cache: QueryCache, stale: readonly EntryKey[]): void {
  for (const key of stale) cache.invalidateQueries({ key }).catch(() => undefined)
}
