import * as fc from 'fast-check'
import type { Department } from '#governance/org.ts'
import type { Scope } from '#governance/scope.ts'
import { departmentId } from './small-company.ts'

/** A tree of up to 14 departments: each hangs below one that came before it. */
export const anyDepartments: fc.Arbitrary<readonly Department[]> = fc
  .array(fc.nat(), { minLength: 0, maxLength: 13 })
  .map((parents) => [
    { id: departmentId('d0'), name: 'top', parentId: null },
    ...parents.map((parent, at) => ({ id: departmentId(`d${at + 1}`), name: 'below', parentId: departmentId(`d${parent % (at + 1)}`) })),
  ])
/** d0–d15: two of them are unknown to every tree. */
export const anyDepartmentId = fc.integer({ min: 0, max: 15 }).map((at) => departmentId(`d${at}`))
export const anyScope: fc.Arbitrary<Scope> = fc.record({
  include: fc.array(anyDepartmentId, { maxLength: 4 }),
  exclude: fc.array(anyDepartmentId, { maxLength: 3 }),
})

/** The scope said with sets and a walk up the parents, nothing indexed. */
export function naiveDepartments(scope: Scope, departments: readonly Department[]): ReadonlySet<string> {
  const parent = new Map(departments.map(({ id, parentId }) => [id, parentId]))
  const above = (id: Department['id']): Department['id'][] => {
    const up = parent.get(id) ?? null
    return up === null ? [id] : [id, ...above(up)]
  }
  return new Set(
    departments
      .map(({ id }) => id)
      .filter((id) => above(id).some((one) => scope.include.includes(one)) && !above(id).some((one) => scope.exclude.includes(one))),
  )
}
