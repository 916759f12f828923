import { PlatformError } from './platform.ts'

/**
 * Old calls take lists as one text with commas. A comma inside an id would add somebody nobody named; an empty list
 * would mean "everyone" on some calls; a list over the limit fails as a whole.
 */
export function idList(method: string, ids: readonly string[], limit: number): string {
  if (ids.length === 0) throw new PlatformError('refused', 'empty_list', method, 'an empty list is never sent')
  if (ids.length > limit) throw new PlatformError('refused', 'list_too_long', method, `at most ${limit}, not ${ids.length}`)
  for (const id of ids) {
    if (!/^[^\s,]{1,64}$/.test(id)) throw new PlatformError('refused', 'bad_id', method, 'an id is empty, too long or has a comma')
  }
  return [...new Set(ids)].join(',')
}
