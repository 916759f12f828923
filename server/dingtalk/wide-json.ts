/**
 * Reads JSON whose numbers may be 64-bit ids: an integer that a JavaScript number cannot hold exactly arrives as its
 * own digits. Everything smaller stays a number.
 */
export function parseWideJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { readonly source?: string }) => {
    if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
    const source = context?.source ?? ''
    return /^-?\d+$/.test(source) ? source : value
  })
}

/** An id that goes out as a number, with all its digits. */
export const wideNumber = (digits: string): string => `\u0000${digits}`

/** Writes JSON whose numbers may be 64-bit ids. No text of ours has the sign that marks them. */
export function toWideJson(value: object): string {
  return JSON.stringify(value).replace(/"\\u0000(\d{1,20})"/g, '$1')
}
