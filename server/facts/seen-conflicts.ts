import { reachDepartments, type Authority } from '#governance/authorize.ts'
import type { ConflictRule } from '#governance/conflict-rule.ts'
import { domainsInto } from '#governance/domain.ts'
import { exceptionFor, type ConflictException } from '#governance/exception.ts'
import {
  collisionsOfAll,
  conflictIndex,
  holdingOfGrant,
  holdingOfOwner,
  sidesOf,
  type Collision,
  type Holding,
} from '#governance/find-conflicts.ts'
import { topsOf } from '#governance/org.ts'
import { departmentsOf } from '#governance/scope.ts'
import type { DepartmentId } from '#governance/id.ts'
import { liveRules } from '../store/conflict-rules.ts'
import type { Tx } from '../store/database.ts'
import { persons } from '../store/directory.ts'
import { allExceptions } from '../store/exceptions.ts'
import { grantsNotEnded } from '../store/grants.ts'

/** Where somebody looks after conflicts: where she sees grants, and reads the log or looks after the rules. */
export function conflictDepartments(viewer: Authority): ReadonlySet<DepartmentId> {
  const grants = reachDepartments(viewer, 'grant.view')
  const reads = new Set([...reachDepartments(viewer, 'log.view'), ...reachDepartments(viewer, 'conflict_rule.manage')])
  return new Set([...grants].filter((id) => reads.has(id)))
}

/** Everything that anybody who works here has, as far as it reaches into these departments. */
export async function holdingsIn(
  tx: Tx,
  { roles, domains, tree }: Pick<Authority, 'roles' | 'domains' | 'tree'>,
  departments: ReadonlySet<DepartmentId>,
): Promise<readonly Holding[]> {
  const grants = await grantsNotEnded(tx, departments)
  const owned = domainsInto(departments, domains, tree)
  const people = await persons(tx, [...grants.map(({ personId }) => personId), ...owned.flatMap(({ ownerIds }) => ownerIds)])
  const all = [
    ...grants.map((grant) => holdingOfGrant(grant, roles)),
    ...owned.flatMap((domain) => domain.ownerIds.map((id) => holdingOfOwner(id, domain, tree))),
  ]
  return all.filter(({ personId }) => people.get(personId)?.active === true)
}

/** The same of the whole company: for an impact, and for who reads everything. */
export const allHoldings = (tx: Tx, world: Pick<Authority, 'roles' | 'domains' | 'tree'>): Promise<readonly Holding[]> =>
  holdingsIn(tx, world, new Set(topsOf(world.tree).flatMap((top) => world.tree.subtree(top))))

/** A collision with one of the rules that it breaks. */
export interface SeenConflict {
  readonly rule: ConflictRule
  readonly collision: Collision
  readonly left: Holding
  readonly right: Holding
  /** What it rests on; null: nothing. */
  readonly exception: ConflictException | null
}

export interface SeenConflicts {
  readonly departments: ReadonlySet<DepartmentId>
  readonly rules: readonly ConflictRule[]
  readonly conflicts: readonly SeenConflict[]
}

const mostExceptions = 2_000

/** Who breaks a rule, where the viewer looks after that: both sides have to reach into it, at one place. null: she looks after nothing. */
export async function seenConflicts(tx: Tx, viewer: Authority): Promise<SeenConflicts | null> {
  const departments = conflictDepartments(viewer)
  if (departments.size === 0) return null
  const { tree, now } = viewer
  const rules = await liveRules(tx)
  const exceptions = await allExceptions(tx, mostExceptions)
  const holdings = rules.length === 0 ? [] : await holdingsIn(tx, viewer, departments)
  const isSeen = ({ one, other }: Collision): boolean => {
    const there = departmentsOf(other.scope, tree)
    return [...departmentsOf(one.scope, tree)].some((id) => there.has(id) && departments.has(id))
  }
  const conflicts = collisionsOfAll(holdings, conflictIndex(rules), tree)
    .filter(isSeen)
    .flatMap((collision) =>
      rules
        .filter(({ id }) => collision.ruleIds.includes(id))
        .map((rule): SeenConflict => {
          const exception = exceptionFor(collision, rule.id, { exceptions, tree, now })
          return { rule, collision, ...sidesOf(rule, collision), exception }
        }),
    )
  return { departments, rules, conflicts }
}
