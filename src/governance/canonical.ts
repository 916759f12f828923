/**
 * Canonical JSON after RFC 8785 for the values Remit hashes: objects with sorted keys, arrays, strings, booleans, null and
 * integers. Throws on anything else (fractions, undefined, lone surrogates), so that two spellings never share a meaning.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return integer(value)
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) return `[${Array.from(value, (item: unknown) => canonicalJson(item)).join(',')}]`
  if (isRecord(value)) return object(value)
  throw new TypeError(`canonical JSON has no spelling for ${typeof value}`)
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`canonical JSON takes whole numbers only, not ${value}`)
  return JSON.stringify(value)
}

// With the `u` flag a surrogate pair is one character: only a lone one matches.
const loneSurrogate = /[\uD800-\uDFFF]/u

/** RFC 8785 §3.2.2.2 escapes as JSON.stringify does. */
function text(value: string): string {
  if (loneSurrogate.test(value)) throw new TypeError('canonical JSON takes no lone surrogate')
  return JSON.stringify(value)
}

/** RFC 8785 §3.2.3: keys in the order of their UTF-16 code units, which is what sort() does without a comparer. */
function object(value: Record<string, unknown>): string {
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${text(key)}:${canonicalJson(value[key])}`).join(',')}}`
}

/** A plain object; an instance of a class (Date, Map) would lose its meaning. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
