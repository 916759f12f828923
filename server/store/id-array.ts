import { sql, type AnyColumn, type SQL } from 'drizzle-orm'

/** The ids as one parameter, whatever their number; both drivers take an array in PostgreSQL's own spelling. */
export function idArray(ids: Iterable<string>): SQL {
  const quoted = Array.from(ids, (id) => `"${id.replace(/["\\]/g, '\\$&')}"`)
  return sql`${`{${quoted.join(',')}}`}::text::text[]`
}

/**
 * True for nobody when there are no ids: an empty list never means "everyone". A set that is looked into, not an array that is read and
 * gone through again for every row: a scope may hold thousands of departments.
 */
export function isAnyOf(column: AnyColumn | SQL, ids: Iterable<string>): SQL {
  return sql`${column} in (select unnest(${idArray(ids)}))`
}
