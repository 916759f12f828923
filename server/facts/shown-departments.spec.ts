import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#governance/id.ts'
import { orgTree } from '#governance/org.ts'
import { areaTree, namedLike, upperLevels } from './shown-departments.ts'

const id = (value: string): DepartmentId => value as DepartmentId
const department = (own: string, parent: string | null) => ({
  id: id(own),
  name: `Dept ${own}`,
  parentId: parent === null ? null : id(parent),
})
const tree = orgTree([
  department('1', null),
  department('2', '1'),
  department('21', '2'),
  department('211', '21'),
  department('3', '1'),
  department('31', '3'),
])
const company = areaTree(tree, [id('1')], new Set(tree.all.map((one) => one.id)))

describe('the departments of an area', () => {
  it('hang together as far as they belong to it', () => {
    const area = areaTree(tree, [id('2'), id('31')], new Set([id('2'), id('211'), id('31')]))
    expect(area.all).toEqual(['2', '211', '31'])
    // what lies between was left out of the area
    expect(area.tops).toEqual(['2', '211', '31'])
    expect(company.tops).toEqual(['1'])
    expect(company.childrenOf(id('1'))).toEqual(['2', '3'])
    expect(company.parentOf(id('211'))).toBe('21')
  })
  it('are shown whole while they fit', () => {
    expect([...upperLevels(company, 6)]).toHaveLength(6)
  })
  it('are otherwise shown by whole levels, the tops in any case', () => {
    expect([...upperLevels(company, 5)].toSorted()).toEqual(['1', '2', '21', '3', '31'])
    expect([...upperLevels(company, 4)].toSorted()).toEqual(['1', '2', '3'])
    expect([...upperLevels(company, 2)]).toEqual(['1'])
    expect([...upperLevels(company, 0)]).toEqual(['1'])
  })
  it('are found by a part of their name, however deep they hang', () => {
    expect(namedLike(company, (one) => tree.get(one)?.name ?? '', ' DEPT 21')).toEqual(['21', '211'])
  })
})
