import { mayAskForRole } from '#governance/change/kinds/ask-for-role.ts'
import { permissionRisk } from '#governance/permission.ts'
import { riskOfRole } from '#governance/role.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { presentRole } from '../../present/role-brief.ts'

export const listRoles: Endpoint<'listRoles'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const roles = []
  for (const role of lens.viewer.roles.values()) {
    if (role.retired === true) continue
    const permissions = role.permissions.map((id) => ({ id, risk: permissionRisk[id] }))
    const ask = await presentVerdict(lens, mayAskForRole({ ...lens.viewer, risk: riskOfRole(role) }))
    roles.push({ ...presentRole(role), permissions, can: { ask } })
  }
  return { roles }
}
