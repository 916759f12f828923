import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'

describe('canonicalJson', () => {
  it.each<[unknown, string]>([
    [null, 'null'],
    [true, 'true'],
    [-0, '0'],
    [1_800_000_000_000, '1800000000000'],
    ['', '""'],
    [[], '[]'],
    [{}, '{}'],
    [[1, [2, null]], '[1,[2,null]]'],
    [{ b: 1, a: { d: [], c: 'x' } }, '{"a":{"c":"x","d":[]},"b":1}'],
    // RFC 8785 §3.2.2.2
    ['\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text))

  it('sorts keys by their UTF-16 code units (the example of RFC 8785 §3.2.3)', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']
    const given = Object.fromEntries(keys.map((key) => [key, 1]))
    expect(canonicalJson(given)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:1`).join(',')}}`)
  })

  it.each<[string, unknown]>([
    ['a fraction', 1.5],
    ['a number that is none', Number.NaN],
    ['infinity', Infinity],
    ['a number too large to be exact', 2 ** 53],
    ['undefined', undefined],
    ['an undefined field', { a: undefined }],
    ['a hole in a list', Array.from({ length: 2 })],
    ['a lone surrogate', 'a\ud800b'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a big integer', 1n],
  ])('refuses %s', (_, value) => expect(() => canonicalJson(value)).toThrow(TypeError))

  const anyValue = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger(),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value

  it('reads back as the same value, and writes that the same again', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      { numRuns: 500 },
    )
  })
})
