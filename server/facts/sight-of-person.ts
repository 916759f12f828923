import { reachDepartments } from '#governance/authorize.ts'
import type { Change } from '#governance/change/change.ts'
import type { Grant } from '#governance/grant.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import type { Lens } from '../present/lens.ts'
import { minePending } from '../store/changes.ts'
import { person } from '../store/directory.ts'
import { grantsOf } from '../store/grants.ts'
import { maySeeChange } from './may-see-change.ts'
import { maySeeGrant } from './may-see-grant.ts'

const pendingRead = 20

/** A person as far as the viewer may see her: some of her departments, of what she holds or held, of what is under way. */
export interface SightOfPerson {
  readonly member: Person
  /** Where the viewer may see members at all. */
  readonly seen: ReadonlySet<DepartmentId>
  readonly grants: readonly Grant[]
  readonly pending: readonly Change[]
}

/** null answers alike for "not there" and "nothing of her is yours to see". */
export async function sightOfPerson(lens: Lens, personId: PersonId): Promise<SightOfPerson | null> {
  const member = await person(lens.tx, personId)
  if (member === null) return null
  const seen = reachDepartments(lens.viewer, 'member.view')
  const grants = (await grantsOf(lens.tx, personId)).filter((grant) => maySeeGrant(lens.viewer, grant))
  const pending: Change[] = []
  for (const change of (await minePending(lens.tx, personId, { cursor: null, limit: pendingRead })).rows) {
    if (await maySeeChange(lens, change)) pending.push(change)
  }
  const nothing = grants.length === 0 && pending.length === 0 && !member.departmentIds.some((id) => seen.has(id))
  return nothing ? null : { member, seen, grants, pending }
}
