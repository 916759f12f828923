import { plainRules } from '#tests/governance/reference-authorizer.ts'
import { naively } from './acts.ts'
import { pathUp, type Facts } from './facts.ts'

/** Everything that anybody may do anywhere: the reach that no structural act may widen beyond its actor's own (I6). */
export function effective(facts: Facts): ReadonlySet<string> {
  const all = new Set<string>()
  for (const { personId, roleId, scope } of facts.grants.filter((grant) => plainRules.holds(grant, facts.now))) {
    for (const { id } of facts.departments) {
      if (!plainRules.inScope(pathUp(id, facts.departments), scope)) continue
      for (const permission of facts.roles.get(roleId)?.permissions ?? []) all.add(`${personId} ${permission} ${id}`)
    }
  }
  return all
}

/** I6: what an act without approvals adds to anybody's reach lies where its actor had the right to act before, and only a department's new place adds any. */
export function widened(before: Facts, after: Facts, actor: string, moved: string | null): readonly string[] {
  const had = effective(before)
  return [...effective(after)].flatMap((reach) => {
    if (had.has(reach)) return []
    const where = reach.split(' ')[2] ?? ''
    const below = moved !== null && pathUp(where as never, before.departments).includes(moved as never)
    const made = !before.departments.some(({ id }) => id === where)
    if (made) return []
    return below && naively(before, actor, 'department.update', [where]) ? [] : [`I6: ${actor} widened ${reach}`]
  })
}
