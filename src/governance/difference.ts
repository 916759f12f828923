import { counted } from './app.ts'
import { reach, type Authority } from './authorize.ts'
import type { DepartmentId } from './id.ts'
import { permissionRisk, risks, type Permission, type Risk } from './permission.ts'
import { departmentsOf, scopeContains, type Scope } from './scope.ts'
import type { Role } from './role.ts'

/** One permission of what is asked, against what the beneficiary may do today. */
export interface PermissionDifference {
  readonly permission: Permission
  readonly risk: Risk
  /** `new`: nowhere in the scope today · `wider`: in part of it · `held`: everywhere already. */
  readonly against: 'new' | 'wider' | 'held'
  /** Departments of the scope in which it would be new. */
  readonly newDepartmentCount: number
}

const order: readonly PermissionDifference['against'][] = ['new', 'wider', 'held']

/** New ones first, riskier ones first, then by name. */
export function differenceOf(authority: Authority, role: Role, scope: Scope): readonly PermissionDifference[] {
  const wanted = Array.from(departmentsOf(scope, authority.tree))
  const newIn = newPlaces(authority, wanted, (held) => wanted.filter((id) => !held.some((one) => scopeContains(one, id, authority.tree))))
  return Array.from(new Set(role.permissions))
    .map((permission): PermissionDifference => {
      const places = newIn(permission)
      const against = places.length === wanted.length ? 'new' : places.length > 0 ? 'wider' : 'held'
      return { permission, risk: permissionRisk[permission], against, newDepartmentCount: counted(places).length }
    })
    .sort(byNewsRiskName)
}

type Places = readonly DepartmentId[]

/** Most permissions of a role reach equally far: each different reach is looked at once. */
function newPlaces(authority: Authority, whole: Places, without: (held: readonly Scope[]) => Places): (permission: Permission) => Places {
  const number = new Map<Scope, number>()
  const looked = new Map<string, Places>()
  return (permission) => {
    const held = reach(authority, permission)
    if (held.length === 0) return whole
    for (const scope of held) if (!number.has(scope)) number.set(scope, number.size)
    const key = held.map((scope) => number.get(scope)).join()
    const found = looked.get(key) ?? without(held)
    looked.set(key, found)
    return found
  }
}

function byNewsRiskName(a: PermissionDifference, b: PermissionDifference): number {
  const news = order.indexOf(a.against) - order.indexOf(b.against)
  const risk = risks.indexOf(b.risk) - risks.indexOf(a.risk)
  return news || risk || (a.permission < b.permission ? -1 : 1)
}
