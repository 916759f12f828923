import { z } from 'zod'

export interface Page<T> {
  readonly rows: readonly T[]
  /** How many there are on all pages. */
  readonly total: number
  readonly nextCursor: string | null
}

export interface PageWanted {
  readonly cursor: string | null
  readonly limit: number
}

/** Where a page ended: the value it is ordered by, and the id that breaks ties. */
export type Position<V extends string | number> = readonly [V, string]

export function writeCursor(position: Position<string | number>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** A cursor nobody wrote begins at the start. */
export function readCursor<V extends string | number>(cursor: string | null, value: z.ZodType<V>): Position<V> | null {
  if (cursor === null) return null
  try {
    return z.tuple([value, z.string()]).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
  } catch {
    return null
  }
}

/** Of one row more than wanted, the page and where the next one begins. */
export function pageOf<T>(found: readonly T[], limit: number, total: number, position: (row: T) => Position<string | number>): Page<T> {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, total, nextCursor: last !== undefined && found.length > limit ? writeCursor(position(last)) : null }
}
