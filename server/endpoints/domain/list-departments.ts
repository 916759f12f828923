import { departmentsOfArea, findArea } from '../../facts/areas.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { departmentHeads, memberCounts } from '../../store/directory.ts'

export const listDepartments: Endpoint<'listDepartments'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findArea(lens.viewer, input.area)
  if (area === null) return new Refusal('not_found')
  const visible = departmentsOfArea(lens.viewer, area)
  const heads = await departmentHeads(call.tx, [...visible])
  await lens.meet([...heads.values()].flat())
  const counts = await memberCounts(call.tx, visible)
  // In tree order: a parent always comes before what is below it.
  const ordered = area.scope.include.flatMap((top) => lens.viewer.tree.subtree(top)).filter((id) => visible.has(id))
  const rows = ordered.map((id) => {
    const parentId = lens.viewer.tree.get(id)?.parentId ?? null
    return {
      id,
      name: lens.departmentName(id),
      parentId: parentId !== null && visible.has(parentId) ? parentId : null,
      headNames: (heads.get(id) ?? []).map((head) => lens.brief(head).name),
      memberCount: counts.get(id) ?? 0,
    }
  })
  return { rows }
}
