import { describe, expect, it } from 'vitest'
import type { DepartmentNode } from '#contract/person.ts'
import type { DepartmentId } from '#governance/id.ts'
import { foundRows, treeRows } from './department-rows.ts'

const node = (id: string, parentId: string | null): DepartmentNode => ({
  id: id as DepartmentId,
  name: `Department ${id}`,
  parentId: parentId as DepartmentId | null,
  headNames: [],
  childCount: { 1: 2, 2: 1, 4: 3 }[id] ?? 0,
  memberCount: 1,
})
const nodes = [node('1', null), node('2', '1'), node('3', '2'), node('4', '1'), node('5', 'elsewhere')]
const lines = (closed: readonly string[]) =>
  treeRows(nodes, { closed: new Set(closed), opened: new Set() }).map(({ node: { id }, depth }) => `${id}@${depth}`)

describe('the tree as lines', () => {
  it('puts what is below right after what is above; a parent out of sight makes a top', () => {
    expect(lines([])).toEqual(['1@0', '2@1', '3@2', '4@1', '5@0'])
  })
  it('leaves out what is below a closed department', () => {
    expect(lines(['2'])).toEqual(['1@0', '2@1', '4@1', '5@0'])
    expect(lines(['1'])).toEqual(['1@0', '5@0'])
  })
  it('knows of what is below without having it, and shows it open as soon as it is asked for', () => {
    const stateOf4 = (opened: readonly string[]) =>
      treeRows(nodes, { closed: new Set(), opened: new Set(opened) }).find(({ node: { id } }) => id === '4')
    expect(stateOf4([])).toMatchObject({ hasChildren: true, open: false })
    expect(stateOf4(['4'])).toMatchObject({ hasChildren: true, open: true })
  })
  it('finds by name, wherever it hangs', () => {
    expect(foundRows(nodes, ' DEPARTMENT 3').map(({ node: { id } }) => id)).toEqual(['3'])
  })
})
