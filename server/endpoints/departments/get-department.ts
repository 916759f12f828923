import { reachDepartments } from '#governance/authorize.ts'
import { mayAddTo } from '#governance/change/kinds/add-member.ts'
import { mayActOnDepartment } from '#governance/change/kinds/may-act-on-department.ts'
import { prepareDeleteDepartment } from '../../changes/routed-acts/delete-department.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { countMembers, departmentHeads, directMembers } from '../../store/directory.ts'
import { anyReason } from '../asks/ask-input.ts'

export const getDepartment: Endpoint<'getDepartment'> = async (call, { departmentId: id }) => {
  const lens = await createLens(call.tx, call.person)
  const { viewer } = lens
  const visible = reachDepartments(viewer, 'department.view')
  if (!visible.has(id)) return new Refusal('not_found')
  const path = viewer.tree.pathUp(id).filter((above) => visible.has(above))
  const named = path.map((above) => ({ id: above, name: lens.departmentName(above) }))
  const parentId = viewer.tree.get(id)?.parentId ?? null
  const headIds = (await departmentHeads(call.tx, [id])).get(id) ?? []
  const seesMembers = reachDepartments(viewer, 'member.view').has(id)
  const memberIds = seesMembers ? [...(await directMembers(call.tx, id))] : []
  await lens.meet([...headIds, ...memberIds])
  const can = mayActOnDepartment(viewer, id)
  const asItIs = { departmentId: id, name: viewer.tree.get(id)?.name ?? '', parentId: parentId ?? id, reason: anyReason }
  const deletion = await prepareDeleteDepartment(call.tx, viewer, asItIs)
  const below = viewer.tree.subtree(id).filter((each) => visible.has(each))
  return {
    id,
    name: lens.departmentName(id),
    path: named.reverse(),
    parent: parentId !== null && visible.has(parentId) ? { id: parentId, name: lens.departmentName(parentId) } : null,
    heads: headIds.map(lens.brief),
    members: seesMembers ? memberIds.map(lens.brief).sort((a, b) => (a.name < b.name ? -1 : 1)) : null,
    memberCount: await countMembers(call.tx, new Set(below)),
    departmentCount: below.length - 1,
    can: {
      addMember: await presentVerdict(lens, mayAddTo(viewer, id)),
      create: await presentVerdict(lens, can.create),
      rename: await presentVerdict(lens, can.rename),
      reparent: await presentVerdict(lens, can.reparent),
      setHead: await presentVerdict(lens, can.setHead),
      delete: await presentVerdict(lens, deletion.may),
    },
  }
}
