export type Facts = Readonly<Record<string, string | number>>

const place = /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g

/** `{name}` is the fact; `{n:day|days}` is the first form when the fact is 1, otherwise the second. */
export function fill(words: string, fact: (name: string) => unknown): string {
  return words.replace(place, (whole: string, name: string, one: string | undefined, many: string | undefined) => {
    const value = fact(name)
    if (one !== undefined && many !== undefined) return Number(value) === 1 ? one : many
    return value === undefined || value === null ? whole : String(value)
  })
}
