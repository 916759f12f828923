// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { say } from '#words/dictionary.ts'
import { speak } from '#words/i18n.ts'
import type { Translate } from '#words/use-words.ts'
import { scopeNumbers, scopeText } from './scope-text.ts'

const t: Translate = say
const named = (...names: string[]) => names.map((name) => ({ name }))

describe('a scope in words', () => {
  beforeAll(() => speak('en'))

  it('names what is in and what is left out', () => {
    expect(scopeText({ include: named('Rooms'), exclude: named('Laundry') }, t)).toBe('Rooms and below, without Laundry')
  })
  it('names three and counts the rest', () => {
    expect(scopeText({ include: named('A', 'B', 'C', 'D'), exclude: [] }, t)).toContain('A, B, C and others (4 departments)')
  })
  it('never reads an empty scope as everyone', () => {
    expect(scopeText({ include: [], exclude: [] }, t)).toBe('No department chosen')
  })
  it('counts in the singular and the plural', () => {
    expect(scopeNumbers({ peopleCount: 1, departmentCount: 12 }, t)).toBe('1\u00a0person · 12\u00a0departments')
  })
})
