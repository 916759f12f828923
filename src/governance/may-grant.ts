import { counted } from './app.ts'
import { authorizeOwn, type Authority } from './authorize.ts'
import type { DepartmentId } from './id.ts'
import type { Permission } from './permission.ts'
import type { Cause } from './verdict.ts'

/** What somebody's act would add to the effective rights of others: a permission, and everywhere somebody gains it. */
export type Gains = ReadonlyMap<Permission, ReadonlySet<DepartmentId>>

/**
 * R7, give only what you may grant: whoever's act makes anybody's effective rights wider needs, everywhere it does, the right to give
 * rights (`toGive`; of a domain the right over domains stands in its place) and each of the rights itself. What speaks against it, permission by permission; nothing: she may.
 */
export function grantingFaults(authority: Authority, gains: Gains, toGive: readonly Permission[] = ['grant.give']): readonly Cause[] {
  const needed = new Map<Permission, Set<DepartmentId>>()
  const add = (permission: Permission, where: ReadonlySet<DepartmentId>): void => {
    const known = needed.get(permission) ?? new Set()
    for (const id of where) known.add(id)
    if (known.size > 0) needed.set(permission, known)
  }
  for (const [permission, where] of gains) {
    for (const needed of toGive) add(needed, where)
    add(permission, where)
  }
  // what is merely open to everybody is nobody's to give
  const missing = Array.from(needed).filter(([permission, where]) => !authorizeOwn(authority, permission, Array.from(where)).allowed)
  return missing.map(([permission, where]): Cause => ({ code: 'may_not_grant', permission, departmentCount: counted(where).length }))
}
