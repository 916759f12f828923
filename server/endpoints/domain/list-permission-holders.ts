import { ownerPermissions } from '#governance/authorize.ts'
import type { PersonId } from '#governance/id.ts'
import { permissionRisk, permissions } from '#governance/permission.ts'
import { findViewedArea, ownersInto } from '../../facts/viewed-area.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { roleHolders } from '../../store/right-holders.ts'

const namesShown = 3
const byName = (a: readonly [PersonId, string], b: readonly [PersonId, string]): number => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)

export const listPermissionHolders: Endpoint<'listPermissionHolders'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = findViewedArea(lens, input.area)
  if (area === null) return new Refusal('not_found')
  const held = await roleHolders(call.tx, area.departments, call.tx.now)
  const ownerIds = ownersInto(lens, area)
  await lens.meet(ownerIds)
  const owners = ownerIds.map(lens.brief).filter(({ active }) => active)
  const rows = permissions.map((permission) => {
    const people = new Map<PersonId, string>()
    for (const { roleId, personId, name } of held)
      if (lens.viewer.roles.get(roleId)?.permissions.includes(permission)) people.set(personId, name)
    if (ownerPermissions.includes(permission)) for (const { id, name } of owners) people.set(id, name)
    const names = [...people].sort(byName).slice(0, namesShown)
    return { permission, risk: permissionRisk[permission], peopleCount: people.size, names: names.map(([, name]) => name) }
  })
  return { rows }
}
