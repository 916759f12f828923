import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDepartmentId, anyDepartments, anyScope, naiveDepartments } from '#tests/governance/arbitraries.ts'
import { departmentId, scope, tree } from '#tests/governance/small-company.ts'
import { orgTree } from './org.ts'
import { asSubtrees, commonScope, departmentsOf, normalScope, scopeContains, scopeCovers, scopesOverlap, type Scope } from './scope.ts'

const listed = (one: Scope): string[] => Array.from(departmentsOf(one, tree)).sort()

describe('departmentsOf', () => {
  it.each([
    ['a department with everything below', scope(['front']), ['concierge', 'desk', 'front', 'night']],
    ['minus an exclusion with everything below', scope(['front'], ['concierge']), ['desk', 'front']],
    ['an exclusion is not undone by an inclusion below it', scope(['front', 'night'], ['concierge']), ['desk', 'front']],
    ['overlapping inclusions count once', scope(['night', 'front', 'night']), ['concierge', 'desk', 'front', 'night']],
    ['an unknown inclusion contributes nothing', scope(['gone', 'people']), ['people']],
    ['an unknown exclusion takes nothing away', scope(['people'], ['gone']), ['people']],
    ['nothing included is nobody, never everyone', scope([]), []],
    ['nothing included and something excluded is nobody', scope([], ['front']), []],
    ['everything excluded is nobody', scope(['front'], ['1']), []],
  ])('%s', (_, of, expected) => expect(listed(of)).toEqual(expected))
})

describe('scopeCovers', () => {
  it.each([
    ['the same', scope(['front']), scope(['front']), true],
    ['a part', scope(['front']), scope(['night', 'desk']), true],
    ['a part that leaves out what the outer leaves out', scope(['front'], ['night']), scope(['front'], ['concierge']), true],
    ['more', scope(['front'], ['night']), scope(['concierge']), false],
    ['several pieces together', scope(['front', 'people']), scope(['people', 'desk']), true],
    ['nothing inside', scope(['1']), scope([]), false],
    ['nothing known inside', scope(['1']), scope(['gone']), false],
    ['nothing outside', scope([]), scope(['front']), false],
  ])('%s', (_, outer, inner, expected) => expect(scopeCovers(outer, inner, tree)).toBe(expected))
})

describe('normalScope', () => {
  it.each([
    ['sorts and takes doubles out', scope(['people', 'front', 'people']), scope(['front', 'people'])],
    ['drops inclusions below others', scope(['night', 'front']), scope(['front'])],
    ['drops exclusions outside', scope(['front'], ['payroll', 'gone']), scope(['front'])],
    ['drops exclusions below others', scope(['front'], ['night', 'concierge']), scope(['front'], ['concierge'])],
    ['drops inclusions that are excluded', scope(['front', 'payroll'], ['finance']), scope(['front'])],
  ])('%s', (_, given, expected) => expect(normalScope(given, tree)).toEqual(expected))
})

describe('commonScope', () => {
  it.each([
    ['a part of the other', scope(['1']), scope(['front']), scope(['front'])],
    ['without what either leaves out', scope(['1'], ['night']), scope(['front'], ['desk']), scope(['front'], ['desk', 'night'])],
    ['several pieces', scope(['front', 'people']), scope(['night', 'people', 'audit']), scope(['night', 'people'])],
    ['nothing in common', scope(['front']), scope(['finance']), scope([])],
    ['what the other leaves out', scope(['night']), scope(['front'], ['concierge']), scope([])],
  ])('%s', (_, a, b, expected) => expect(commonScope(a, b, tree)).toEqual(expected))
})

describe('asSubtrees', () => {
  it.each([
    ['one subtree', [scope(['front'])], 50, ['front']],
    ['two grants as one list', [scope(['people']), scope(['front'])], 50, ['front', 'people']],
    ['one grant inside another', [scope(['front']), scope(['night'])], 50, ['front']],
    ['a gap that another grant fills', [scope(['front'], ['night']), scope(['night'])], 50, ['front']],
    ['an exclusion that leaves a gap', [scope(['front'], ['night'])], 50, null],
    ['too many', [scope(['desk', 'payroll', 'people'])], 2, null],
    ['nothing, which the platform would read as everyone', [scope([])], 50, null],
  ])('%s', (_, scopes, most, expected) => expect(asSubtrees(scopes, tree, most)).toEqual(expected))
})

describe('scopes as sets', () => {
  const worlds = fc.tuple(anyDepartments, anyScope, anyScope)

  it('resolve as a walk up the parents says', () => {
    fc.assert(
      fc.property(worlds, anyDepartmentId, ([departments, a, b], id) => {
        const any = orgTree(departments)
        const setA = naiveDepartments(a, departments)
        const setB = naiveDepartments(b, departments)
        expect(new Set(departmentsOf(a, any))).toEqual(setA)
        expect(scopeContains(a, id, any)).toBe(setA.has(id))
        expect(scopeCovers(a, b, any)).toBe(setB.size > 0 && Array.from(setB).every((one) => setA.has(one)))
        expect(scopesOverlap(a, b, any)).toBe(Array.from(setB).some((one) => setA.has(one)))
        expect(scopesOverlap(a, b, any)).toBe(scopesOverlap(b, a, any))
        const common = commonScope(a, b, any)
        expect(departmentsOf(common, any)).toEqual(new Set(Array.from(setA).filter((one) => setB.has(one))))
        expect(common).toEqual(commonScope(b, a, any))
      }),
      { numRuns: 1000 },
    )
  })

  it('have one spelling, which means the same', () => {
    fc.assert(
      fc.property(worlds, ([departments, a, b]) => {
        const any = orgTree(departments)
        const normal = normalScope(a, any)
        expect(departmentsOf(normal, any)).toEqual(departmentsOf(a, any))
        expect(normalScope(normal, any)).toEqual(normal)
        const same = scopeCovers(a, b, any) && scopeCovers(b, a, any)
        if (same) expect(normalScope(b, any)).toEqual(normal)
      }),
      { numRuns: 1000 },
    )
  })

  it('become subtrees exactly or not at all', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 4 }), ([departments, a, b], most) => {
        const any = orgTree(departments)
        const whole = new Set([...departmentsOf(a, any), ...departmentsOf(b, any)])
        const tops = asSubtrees([a, b], any, most)
        if (tops === null) return
        expect(tops.length).toBeGreaterThan(0)
        expect(tops.length).toBeLessThanOrEqual(most)
        expect(departmentsOf({ include: tops, exclude: [] }, any)).toEqual(whole)
      }),
      { numRuns: 500 },
    )
  })

  it('names the department by its id, whatever the order of the list', () => {
    const ids = [departmentId('people'), departmentId('front')]
    expect(normalScope({ include: ids, exclude: [] }, tree)).toEqual(normalScope({ include: ids.slice().reverse(), exclude: [] }, tree))
  })
})
