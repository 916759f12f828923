import type { z } from 'zod'
import type { verdict } from '#contract/scalars.ts'
import type { DepartmentId, DomainId, PersonId } from '#governance/id.ts'
import type { Cause, Verdict } from '#governance/verdict.ts'
import type { Lens } from './lens.ts'
import { ruleNames } from './rule-names.ts'

export type VerdictView = z.output<typeof verdict>

const domainName = (lens: Lens, id: DomainId): string => lens.viewer.domains.find((domain) => domain.id === id)?.name ?? id

/** Names for the ids in causes, so that a page can make a sentence of them. */
export async function namesOf(lens: Lens, causes: readonly Cause[]): Promise<Record<string, string>> {
  const names: Record<string, string> = {}
  const people: PersonId[] = []
  const department = (id: DepartmentId) => {
    names[id] = lens.departmentName(id)
  }
  for (const cause of causes) {
    if ('departmentIds' in cause) cause.departmentIds.forEach(department)
    if ('departmentId' in cause) department(cause.departmentId)
    if ('personId' in cause) people.push(cause.personId)
    if (cause.code === 'conflict_found') {
      people.push(...cause.officerIds)
      if (cause.with?.kind === 'owner') names[cause.with.domainId] = domainName(lens, cause.with.domainId)
      Object.assign(names, await ruleNames(lens, [cause.ruleId]))
    }
    if ('domainId' in cause) names[cause.domainId] = domainName(lens, cause.domainId)
  }
  await lens.meet(people)
  for (const id of people) names[id] = lens.brief(id).name
  return names
}

export async function presentVerdict(lens: Lens, verdict: Verdict): Promise<VerdictView> {
  return { allowed: verdict.allowed, causes: [...verdict.causes], names: await namesOf(lens, verdict.causes) }
}
