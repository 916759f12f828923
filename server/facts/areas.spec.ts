import { expect, it } from 'vitest'
import { orgTree } from '#governance/org.ts'
import { authority, departmentId, grant, scope } from '#tests/governance/small-company.ts'
import { areasOf, findArea } from './areas.ts'

it('names an area in a link by what it spells, and in a few characters however much that is', () => {
  const ids = Array.from({ length: 100 }, (_, at) => `branch-${at}`)
  const tree = orgTree([
    { id: departmentId('1'), name: 'All', parentId: null },
    ...ids.map((id) => ({ id: departmentId(id), name: id, parentId: departmentId('1') })),
  ])
  const sees = (id: string, include: readonly string[]) => grant(id, { scope: scope(include) })
  const viewer = authority({ tree, grants: [sees('few', ids.slice(0, 2)), sees('many', ids.slice(2, 50)), sees('more', ids.slice(50))] })
  const keys = areasOf(viewer).map(({ key }) => key)
  expect(keys[0]).toBe('s:branch-0.branch-1')
  expect(new Set(keys).size).toBe(3)
  for (const key of keys) {
    expect(key.length).toBeLessThanOrEqual(200)
    expect(findArea(viewer, key)?.key).toBe(key)
  }
})
