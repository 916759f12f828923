const colours = 8

/** The last two characters of a Chinese name; the initials of one written with spaces. */
export function markOf(name: string): string {
  const trimmed = name.trim()
  const words = trimmed.split(/\s+/)
  if (/^[\u0000-\u024f\s'’.-]+$/.test(trimmed)) {
    const first = words[0] ?? ''
    const last = words.length > 1 ? (words[words.length - 1] ?? '') : ''
    return (first.slice(0, 1) + last.slice(0, 1)).toUpperCase()
  }
  return Array.from(trimmed).slice(-2).join('')
}

/** The same name has the same colour everywhere and for ever. */
export function colourOf(name: string): number {
  let sum = 0
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return sum % colours
}
