import { orgTree, type Department } from './org.ts'
import { presetPolicy } from './policy.ts'
import type { Domain } from './domain.ts'
import type { DepartmentId, DomainId, Instant, PersonId } from './id.ts'
import type { Scope } from './scope.ts'

export interface BootstrapFacts {
  readonly companyName: string
  readonly departments: readonly Department[]
  readonly headIds: ReadonlyMap<DepartmentId, readonly PersonId[]>
  /** `listadmin` level 1. */
  readonly mainAdminIds: readonly PersonId[]
  readonly existing: readonly Domain[]
  readonly now: Instant
}

const reviewAfter = 30 * 24 * 60 * 60_000

/**
 * A fresh company: the main administrators become owners of one global root domain, review date in 30 days; a domain is proposed for
 * each department under the root that has heads and at least one department below it or is directly below the root; nothing else is given.
 * Repeatable: what exists is not proposed again; nothing is returned when no main administrator is known.
 */
export function bootstrapDomains(facts: BootstrapFacts, newId: (departmentId: DepartmentId | 'root') => DomainId): readonly Domain[] {
  const tree = orgTree(facts.departments)
  const root = tree.all.find((department) => department.parentId === null)
  const owners = unique(facts.mainAdminIds)
  if (!root || owners.length === 0) return []

  const reviewAt = facts.now + reviewAfter
  const rootDomain = (): Domain => ({
    id: newId('root'),
    tier: 'global',
    status: 'active',
    name: facts.companyName,
    scope: covering(root.id),
    ownerIds: owners,
    policy: presetPolicy('finance'),
    reviewAt,
  })
  const proposal = ({ id, name }: Department): Domain => ({
    id: newId(id),
    tier: 'department',
    status: 'proposed',
    name,
    scope: covering(id),
    ownerIds: headsOf(id),
    policy: presetPolicy('front_line'),
    reviewAt,
  })
  const headsOf = (id: DepartmentId): readonly PersonId[] => unique(facts.headIds.get(id) ?? [])
  const isUnit = ({ id, parentId }: Department): boolean =>
    id !== root.id && tree.isWithin(id, root.id) && (parentId === root.id || tree.subtree(id).length > 1)
  const exists = ({ id }: Department): boolean =>
    facts.existing.some((domain) => domain.tier === 'department' && domain.scope.include.includes(id))

  const proposals = tree.all.filter((department) => isUnit(department) && headsOf(department.id).length > 0 && !exists(department))
  const hasRoot = facts.existing.some((domain) => domain.tier === 'global')
  return [...(hasRoot ? [] : [rootDomain()]), ...proposals.map(proposal)]
}

const covering = (id: DepartmentId): Scope => ({ include: [id], exclude: [] })
const unique = (ids: readonly PersonId[]): readonly PersonId[] => Array.from(new Set(ids))
