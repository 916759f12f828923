// @vitest-environment happy-dom
import type { AppId } from '#governance/id.ts'
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
  it('names apps as what they are, and counts no people in them', () => {
    const apps = ['OA', 'Shop', 'Pay', 'Kiosk'].map((name) => ({ name, id: `app:${name}` as AppId }))
    expect(scopeText({ include: apps, exclude: [] }, t)).toBe('OA, Shop, Pay and others (4 apps)')
    expect(scopeText({ include: apps.slice(0, 1), exclude: [] }, t)).toBe('OA')
    expect(scopeNumbers({ include: apps, departmentCount: 4, peopleCount: 0 }, t)).toBe('4\u00a0apps')
  })
  it('counts in the singular and the plural', () => {
    expect(scopeNumbers({ peopleCount: 1, departmentCount: 12, include: [] }, t)).toBe('1\u00a0person · 12\u00a0departments')
  })
})
