import { authorize } from '#governance/authorize.ts'
import { topsOf } from '#governance/org.ts'
import { mayAskForRole } from '#governance/change/kinds/ask-for-role.ts'
import { shapeOf } from '#governance/change/kinds/set-role.ts'
import { permissionRisk } from '#governance/permission.ts'
import { riskOfRole, type Role } from '#governance/role.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { presentRole } from '../../present/role-brief.ts'

function mutableShape(role: Role) {
  const shape = shapeOf(role)
  return shape && { names: { ...shape.names }, permissions: [...shape.permissions], includes: [...shape.includes] }
}

export const listRoles: Endpoint<'listRoles'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const roles = []
  for (const role of lens.viewer.roles.values()) {
    if (role.retired === true) continue
    const permissions = role.permissions.map((id) => ({ id, risk: permissionRisk[id] }))
    const ask = await presentVerdict(lens, mayAskForRole({ ...lens.viewer, risk: riskOfRole(role) }))
    roles.push({ ...presentRole(role), permissions, shape: mutableShape(role), can: { ask } })
  }
  const design = await presentVerdict(lens, authorize(lens.viewer, 'role.design', topsOf(lens.viewer.tree)))
  const apps = lens.viewer.tree.apps.map(({ id, name }) => ({ id, name }))
  return { roles, apps, can: { design } }
}
