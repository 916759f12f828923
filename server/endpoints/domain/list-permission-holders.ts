import { ownerPermissions } from '#governance/authorize.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import { permissionRisk, permissions, type Permission } from '#governance/permission.ts'
import { findViewed, ownersInto, placesOf } from '../../facts/viewed-area.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { roleHolders } from '../../store/right-holders.ts'

const namesShown = 3
const byName = (a: readonly [PersonId, string], b: readonly [PersonId, string]): number => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)

type Named = ReadonlyMap<PersonId, string>
type Holders = (permission: Permission) => Named

/** Who may use each permission somewhere in this place. */
async function holdersIn(lens: Lens, place: ReadonlySet<DepartmentId>): Promise<Holders> {
  const held = await roleHolders(lens.tx, place, lens.tx.now)
  const ownerIds = ownersInto(lens, place)
  await lens.meet(ownerIds)
  const owners = ownerIds.map(lens.brief).filter(({ active }) => active)
  return (permission) => {
    const people = new Map<PersonId, string>()
    for (const { roleId, personId, name } of held)
      if (lens.viewer.roles.get(roleId)?.permissions.includes(permission)) people.set(personId, name)
    if (ownerPermissions.includes(permission)) for (const { id, name } of owners) people.set(id, name)
    return people
  }
}

/** Those who are in all of them. */
function inEach([first, ...others]: readonly Named[]): Named {
  return new Map([...(first ?? [])].filter(([id]) => others.every((other) => other.has(id))))
}

export const listPermissionHolders: Endpoint<'listPermissionHolders'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const area = await findViewed(lens, input)
  if (area === null) return new Refusal('not_found')
  const places: Holders[] = []
  for (const place of placesOf(area)) places.push(await holdersIn(lens, place))
  const rows = permissions.map((permission) => {
    const people = inEach(places.map((holders) => holders(permission)))
    const names = [...people].sort(byName).slice(0, namesShown)
    return { permission, risk: permissionRisk[permission], peopleCount: people.size, names: names.map(([, name]) => name) }
  })
  return { rows }
}
