import type { Domain } from './domain.ts'
import type { Grant } from './grant.ts'
import type { Instant, RoleId } from './id.ts'
import type { OrgTree, Person } from './org.ts'
import type { Role } from './role.ts'

/** Everything a decision about one person rests on. */
export interface Authority {
  readonly person: Person
  /** All her grants, past and future too: they explain a no. */
  readonly grants: readonly Grant[]
  readonly roles: ReadonlyMap<RoleId, Role>
  readonly domains: readonly Domain[]
  readonly tree: OrgTree
  readonly now: Instant
  /** Whether she has a second factor in force. */
  readonly secondFactor: boolean
}
