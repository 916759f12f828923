import { createHash } from 'node:crypto'
import { isNoApp, isOfApps } from '#governance/app.ts'
import { ownedDomains, reach, type Authority } from '#governance/authorize.ts'
import { reachOf } from '#governance/domain.ts'
import type { DepartmentId, DomainId } from '#governance/id.ts'
import { departmentsOf, normalScope, scopeCovers, type Scope } from '#governance/scope.ts'

/** Something a person looks after: a domain she owns, or the reach of her grants outside those. */
export interface AreaOf {
  readonly key: string
  readonly domainId: DomainId | null
  readonly name: string
  readonly scope: Scope
}

/** In characters: what a link bears, and less than the contract takes. */
const longestKey = 120

function scopeKey({ include, exclude }: Scope): string {
  const spelled = `s:${include.join('.')}${exclude.length > 0 ? `-${exclude.join('.')}` : ''}`
  return spelled.length <= longestKey ? spelled : `h:${createHash('sha256').update(spelled).digest('base64url')}`
}

/** Where there are members: owned domains of departments first, smallest first; then what her grants let her see and no owned domain covers, each once. */
export function areasOf(authority: Authority): readonly AreaOf[] {
  const { tree } = authority
  const size = (area: AreaOf) => departmentsOf(area.scope, tree).size
  const owned = ownedDomains(authority.person.id, authority.domains)
    .filter((domain) => domain.status === 'active' && !isOfApps(domain.scope))
    .map((domain) => ({ key: `d:${domain.id}`, domainId: domain.id, name: domain.name, scope: reachOf(domain, tree) }))
    .sort((a, b) => size(a) - size(b))
  const granted: AreaOf[] = []
  for (const scope of reach(authority, 'member.view').map((found) => normalScope(found, tree))) {
    const key = scopeKey(scope)
    const seen = owned.some((area) => scopeCovers(area.scope, scope, tree)) || granted.some((area) => area.key === key)
    if (seen || scope.include.length === 0 || isOfApps(scope)) continue
    const name = scope.include.map((id) => tree.get(id)?.name ?? id).join('、')
    granted.push({ key, domainId: null, name, scope })
  }
  return [
    ...owned,
    ...granted.filter((area) => !granted.some((wider) => wider.key !== area.key && scopeCovers(wider.scope, area.scope, tree))),
  ]
}

/** The area asked for, or the first one. null: none, or not hers, which is the same from outside. */
export function findArea(authority: Authority, key: string | undefined): AreaOf | null {
  const areas = areasOf(authority)
  return (key === undefined ? areas[0] : areas.find((area) => area.key === key)) ?? null
}

export const departmentsOfArea = (authority: Authority, area: AreaOf): ReadonlySet<DepartmentId> =>
  new Set([...placesOfArea(authority, area)].filter(isNoApp))

/** With the apps that lie within: of what somebody holds over one it is the whole company that tells. */
export const placesOfArea = (authority: Authority, area: AreaOf): ReadonlySet<DepartmentId> => departmentsOf(area.scope, authority.tree)
