import type { DepartmentId } from '#governance/id.ts'
import { departmentsOfArea, findArea } from '../../facts/areas.ts'
import { areaTree, namedLike, upperLevels } from '../../facts/shown-departments.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { departmentHeads, memberCounts } from '../../store/directory.ts'

export const listDepartments: Endpoint<'listDepartments'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findArea(lens.viewer, input.area)
  if (area === null) return new Refusal('not_found')
  const visible = departmentsOfArea(lens.viewer, area)
  const tree = areaTree(lens.viewer.tree, area.scope.include, visible)
  if (input.below !== undefined && !visible.has(input.below)) return new Refusal('not_found')
  const shown = (): Iterable<DepartmentId> => {
    if (input.q !== undefined) return namedLike(tree, (id) => lens.departmentName(id), input.q)
    return input.below === undefined ? upperLevels(tree) : tree.childrenOf(input.below)
  }
  const wanted = new Set(shown())
  const heads = await departmentHeads(call.tx, [...wanted])
  await lens.meet([...heads.values()].flat())
  const counts = await memberCounts(call.tx, visible)
  const rows = tree.all
    .filter((id) => wanted.has(id))
    .map((id) => ({
      id,
      name: lens.departmentName(id),
      parentId: tree.parentOf(id),
      headNames: (heads.get(id) ?? []).map((head) => lens.brief(head).name),
      childCount: tree.childrenOf(id).length,
      memberCount: counts.get(id) ?? 0,
    }))
  return { rows, total: visible.size }
}
