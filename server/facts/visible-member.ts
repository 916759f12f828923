import type { PersonBrief } from '#contract/person.ts'
import { reachDepartments } from '#governance/authorize.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import type { Lens } from '../present/lens.ts'
import { person } from '../store/directory.ts'

/** The member, if the viewer may see her at all; null answers alike for "not there" and "not yours". */
export async function visibleMember(lens: Lens, memberId: PersonId): Promise<Person | null> {
  const member = await person(lens.tx, memberId)
  if (member === null) return null
  const seen = reachDepartments(lens.viewer, 'member.view')
  return member.departmentIds.some((id) => seen.has(id)) ? member : null
}

/** Her name and face with the first of her departments that the viewer may see: where else she works is not said. */
export function briefWithin(lens: Lens, member: Person, seen: ReadonlySet<DepartmentId>): PersonBrief {
  const first = member.departmentIds.find((id) => seen.has(id))
  return { ...lens.brief(member.id), departmentName: first === undefined ? '' : lens.departmentName(first) }
}
