import type { Company, Persona, Target } from './company.ts'

/** Who sees what, said once more in plain words. */
export const seesDepartment = (of: Company, who: Persona, { departmentId }: Target): boolean =>
  of.may(who, 'department.view', [departmentId])
export const seesMember = (of: Company, who: Persona, { personId }: Target): boolean =>
  of.departmentsOf(personId).some((id) => of.may(who, 'member.view', [id]))
export const seesRights = (of: Company, who: Persona, { departmentId }: Target): boolean => of.may(who, 'grant.view', [departmentId])

const reach = (of: Company, scope: { readonly include: readonly string[]; readonly exclude: readonly string[] }): readonly string[] => {
  const out = new Set(scope.exclude.flatMap(of.below))
  return scope.include.flatMap(of.below).filter((id) => !out.has(id))
}
export const holds = (of: Company, who: string, grantId: string): boolean =>
  of.grants.some(({ id, personId }) => id === grantId && personId === who)
export function seesGrant(of: Company, who: Persona, grantId: string): boolean {
  const grant = of.grants.find(({ id }) => id === grantId)
  return grant !== undefined && (grant.personId === who || reach(of, grant.scope).some((id) => of.may(who, 'grant.view', [id])))
}
export function mayRevoke(of: Company, who: Persona, grantId: string): boolean {
  const grant = of.grants.find(({ id }) => id === grantId)
  if (grant === undefined || grant.untilAt <= of.now) return false
  return grant.personId === who || of.may(who, 'grant.revoke', reach(of, grant.scope))
}
export const decides = (who: Persona, { change }: Target): boolean => change.deciderIds.includes(who)
export const asked = (who: Persona, { change }: Target): boolean => change.requesterId === who
function seesAsk(of: Company, who: Persona, change: Target['change']): boolean {
  if (change.requesterId === who || change.deciderIds.includes(who)) return true
  const all = change.scope.flatMap(of.below)
  const owns = all.length > 0 && of.domains.some((one) => one.ownerId === who && all.every((id) => one.places.includes(id)))
  return owns || (all.length > 0 && of.mayOwn(who, 'grant.view', all))
}
export const seesChange = (of: Company, who: Persona, { change }: Target): boolean => seesAsk(of, who, change)
/** Her page: as a member, or for something of hers that may be seen. */
export const seesPerson = (of: Company, who: Persona, target: Target): boolean =>
  seesMember(of, who, target) ||
  of.grants.some(({ id, personId }) => personId === target.personId && seesGrant(of, who, id)) ||
  of.asks.some((change) => change.requesterId === target.personId && seesAsk(of, who, change))
export const standsFor = (of: Company, who: Persona, personId: string): boolean => who === personId || of.isAbove(who, personId)
export const mayAskFor = (of: Company, who: Persona, personId: string): boolean =>
  who === personId || of.managerOf(personId) === who || of.may(who, 'grant.give', ['22'])
export const ownsInto = (of: Company, personId: string, departmentId: string): boolean =>
  of.domains.some(({ ownerId, places }) => ownerId === personId && places.includes(departmentId))
export function seesDomain(of: Company, who: Persona, { domainId }: Target): boolean {
  const domain = of.domains.find(({ id }) => id === domainId)
  if (domain === undefined) return false
  const all = domain.places
  const around = of.domains.some(({ ownerId, places }) => ownerId === who && all.every((id) => places.includes(id)))
  return around || of.may(who, 'domain.manage', all) || of.may(who, 'policy.manage', all)
}
/** Whoever may manage it, or owns a domain it lies in. */
export const seesApp = (of: Company, who: Persona, { appId }: Target): boolean =>
  of.may(who, 'app.manage', [appId]) || of.domains.some(({ ownerId, places }) => ownerId === who && places.includes(appId))
export const ownsCompany = (_of: Company, who: Persona): boolean => who === 'global'
