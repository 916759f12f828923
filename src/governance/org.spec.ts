import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDepartmentId, anyDepartments } from '#tests/governance/arbitraries.ts'
import { departmentId, tree } from '#tests/governance/small-company.ts'
import { orgTree } from './org.ts'

const bare = (id: string, parent: string | null) => ({
  id: departmentId(id),
  name: id,
  parentId: parent === null ? null : departmentId(parent),
})

describe('orgTree', () => {
  it('knows the way up, what is below, and what is within what', () => {
    expect(tree.pathUp(departmentId('night'))).toEqual(['night', 'concierge', 'front', '1'])
    expect(tree.subtree(departmentId('front'))).toEqual(['front', 'desk', 'concierge', 'night'])
    expect(tree.isWithin(departmentId('night'), departmentId('front'))).toBe(true)
    expect(tree.isWithin(departmentId('front'), departmentId('night'))).toBe(false)
    expect(tree.isWithin(departmentId('payroll'), departmentId('front'))).toBe(false)
    expect(tree.get(departmentId('night'))?.name).toBe('Department night')
    expect(tree.all).toHaveLength(9)
  })

  it('has unknown ids inside nothing, not even themselves', () => {
    const gone = departmentId('gone')
    expect(tree.has(gone)).toBe(false)
    expect(tree.pathUp(gone)).toEqual([])
    expect(tree.subtree(gone)).toEqual([])
    expect(tree.isWithin(gone, gone)).toBe(false)
    expect(tree.isWithin(gone, departmentId('1'))).toBe(false)
  })

  it('takes the department read last when an id comes twice', () => {
    const twice = orgTree([bare('1', null), bare('a', '1'), { ...bare('a', null), name: 'later' }])
    expect(twice.get(departmentId('a'))?.name).toBe('later')
    expect(twice.subtree(departmentId('1'))).toEqual(['1'])
  })

  it('makes a department with an unknown parent the top of its own tree', () => {
    const torn = orgTree([bare('1', null), bare('a', 'lost'), bare('b', 'a')])
    expect(torn.pathUp(departmentId('b'))).toEqual(['b', 'a'])
    expect(torn.isWithin(departmentId('b'), departmentId('1'))).toBe(false)
  })

  it('leaves whatever runs in a circle, or hangs on one, within nothing but itself', () => {
    const round = orgTree([bare('1', null), bare('a', 'b'), bare('b', 'a'), bare('c', 'a'), bare('self', 'self')])
    for (const id of ['a', 'b', 'c', 'self'].map(departmentId)) {
      expect(round.pathUp(id)).toEqual([id])
      expect(round.subtree(id)).toEqual([id])
    }
    expect(round.isWithin(departmentId('c'), departmentId('a'))).toBe(false)
  })

  it('takes a chain of any depth', () => {
    const chain = orgTree(Array.from({ length: 20_000 }, (_, at) => bare(`n${at}`, at === 0 ? null : `n${at - 1}`)))
    expect(chain.isWithin(departmentId('n19999'), departmentId('n0'))).toBe(true)
    expect(chain.subtree(departmentId('n0'))).toHaveLength(20_000)
  })

  it('says the same by way up, by subtree and by isWithin', () => {
    fc.assert(
      fc.property(anyDepartments, anyDepartmentId, anyDepartmentId, (departments, id, ancestor) => {
        const any = orgTree(departments)
        expect(any.isWithin(id, ancestor)).toBe(any.pathUp(id).includes(ancestor))
        expect(any.subtree(ancestor).includes(id)).toBe(any.pathUp(id).includes(ancestor))
      }),
      { numRuns: 500 },
    )
  })
})
