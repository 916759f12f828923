import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/styles/tokens.css', 'utf8')

/** Colours of one set; the dark one says only what differs. */
function coloursOf(opening: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(opening)).split('}')[0] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]))
}
const light = coloursOf(':root {')
const sets = { light, dark: new Map([...light, ...coloursOf(":root[data-theme='dark'] {")]) }

/** WCAG 2.2: relative luminance. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(digits.slice(from, from + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const grounds = ['page', 'card', 'raised', 'field', 'plain', 'blue-tint', 'danger-tint', 'warning-tint', 'success-tint']
const pairs: readonly (readonly [string, string])[] = [
  ...['text-1', 'text-2', 'blue-text', 'danger-text', 'success-text', 'warning-text'].flatMap((text) =>
    [...grounds, 'plain-press'].map((ground) => [text, ground] as const),
  ),
  ...['page', 'card', 'raised', 'field', 'plain', 'blue-tint'].map((ground) => ['text-3', ground] as const),
  ['on-blue', 'blue'],
  ['on-blue', 'blue-press'],
]

describe.each(['light', 'dark'] as const)('the %s colours', (name) => {
  it('keep every text legible on every ground: 4.5 to 1', () => {
    const colour = (token: string): string => sets[name].get(token) ?? 'missing'
    const faint = pairs.filter(([text, ground]) => !(contrast(colour(text), colour(ground)) >= 4.5))
    expect(faint.map(([text, ground]) => `${text} on ${ground}: ${contrast(colour(text), colour(ground)).toFixed(2)}`)).toEqual([])
  })

  it('set fields and plain buttons off from what they lie on', () => {
    const colour = (token: string): string => sets[name].get(token) ?? 'missing'
    const lies = ['card', 'raised'].flatMap((ground) => ['field', 'plain'].map((top) => [top, ground] as const))
    expect(lies.filter(([top, ground]) => !(contrast(colour(top), colour(ground)) >= 1.1))).toEqual([])
  })
})
