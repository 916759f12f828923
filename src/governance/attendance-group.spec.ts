import { describe, expect, it } from 'vitest'
import { homeOf, isEmptied, reachOfGroup, sortedEntries, type AttendanceEntry } from './attendance-group.ts'
import { orgTree } from './org.ts'
import type { DepartmentId, PersonId } from './id.ts'

const dept = (id: string) => id as DepartmentId
const tree = orgTree(
  [
    ['1', null],
    ['20', '1'],
    ['21', '20'],
    ['22', '20'],
    ['30', '1'],
    ['31', '30'],
  ].map(([id, parent]) => ({ id: dept(String(id)), name: String(id), parentId: parent === null ? null : dept(String(parent)) })),
)
const homes = new Map([
  ['ana' as PersonId, [dept('30')]],
  ['ben' as PersonId, [dept('21'), dept('30')]],
])
const group = (entries: readonly AttendanceEntry[], remembered: readonly string[] = []) => ({ entries, remembered: remembered.map(dept) })

describe('where an attendance group belongs', () => {
  it.each<[string, readonly AttendanceEntry[], readonly string[], readonly string[], readonly string[]]>([
    ['a department, with everything below it', ['d:20'], [], ['20'], ['20', '21', '22']],
    ['somebody by herself, without what lies below her department', ['p:ana'], [], ['30'], ['30']],
    ['somebody in two departments, both', ['p:ben'], [], ['21', '30'], ['21', '30']],
    ['both kinds together', ['d:20', 'p:ana'], [], ['20', '30'], ['20', '21', '22', '30']],
    ['whoever is exempt brings nothing', ['d:21', 'x:ana'], [], ['21'], ['21']],
    ['nobody in it: where it worked before', [], ['30'], ['30'], ['30', '31']],
    ['nobody but who is exempt: the same', ['x:ana'], ['21'], ['21'], ['21']],
    ['nobody, and nothing known: the whole company', [], [], ['1'], ['1', '20', '21', '22', '30', '31']],
    ['a department that is gone: the whole company', ['d:99'], [], ['1'], ['1', '20', '21', '22', '30', '31']],
    ['people who are gone: where it worked before', ['p:gone'], ['22'], ['22'], ['22']],
  ])('%s', (_what, entries, remembered, home, reach) => {
    expect(homeOf(group(entries, remembered), homes, tree)).toEqual(home)
    expect([...reachOfGroup(group(entries, remembered), homes, tree)].sort()).toEqual(reach)
  })

  it('is emptied when nobody is left who clocks in', () => {
    expect(isEmptied([])).toBe(true)
    expect(isEmptied(['x:ana'])).toBe(true)
    expect(isEmptied(['p:ana'])).toBe(false)
  })

  it('lists the same people in the same order', () => {
    expect(sortedEntries(['p:b', 'd:1', 'p:b'])).toEqual(sortedEntries(['d:1', 'p:b']))
  })
})
