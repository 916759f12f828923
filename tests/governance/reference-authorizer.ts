import type { Authority } from '#governance/authorize.ts'
import type { Domain } from '#governance/domain.ts'
import type { Grant } from '#governance/grant.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Department } from '#governance/org.ts'
import type { Permission } from '#governance/permission.ts'
import type { Role } from '#governance/role.ts'
import type { Scope } from '#governance/scope.ts'

/** A question, with the departments as a plain list, and the apps that are on the company's own. */
export interface Question extends Omit<Authority, 'tree'> {
  readonly departments: readonly Department[]
  readonly apps: readonly DepartmentId[]
  readonly permission: Permission
  readonly where: readonly DepartmentId[]
}

/** A place and everything above it. */
type Path = readonly DepartmentId[]
/** One thing that permits: does it here? */
type Source = (path: Path) => boolean

/** The rules one by one, so that a test can plant a mistake in each. */
export interface Rules {
  readonly worksHere: (question: Question) => boolean
  readonly isHers: (grant: Grant, question: Question) => boolean
  readonly holds: (grant: Grant, now: number) => boolean
  readonly roleHas: (role: Role | undefined, permission: Permission) => boolean
  readonly usable: (role: Role | undefined, question: Question) => boolean
  readonly isOwner: (domain: Domain, question: Question) => boolean
  readonly ownerMay: (permission: Permission) => boolean
  readonly opened: (domain: Domain, permission: Permission) => boolean
  readonly worksIn: (places: readonly Path[], domain: Domain, inScope: Rules['inScope']) => boolean
  readonly inScope: (path: Path, scope: Scope) => boolean
  readonly inDomain: (path: Path, domain: Domain, question: Pick<Question, 'apps'>, inScope: Rules['inScope']) => boolean
  readonly pathOf: (id: DepartmentId, question: Pick<Question, 'departments' | 'apps'>) => Path
  readonly known: (path: Path) => boolean
  readonly overall: (sources: readonly Source[], paths: readonly Path[]) => boolean
}

const lowRisk = [
  'member.view',
  'department.view',
  'group.view',
  'role.view',
  'grant.view',
  'report.view',
  'attendance_rule.view',
  'flow.run',
]

const critical: readonly string[] = [
  'role.design',
  'domain.manage',
  'policy.manage',
  'conflict_rule.manage',
  'security_setting.manage',
  'attendance_rule.empty',
  'attendance_rule.delete',
]

export const plainRules: Rules = {
  worksHere: ({ person }) => person.active,
  isHers: (grant, { person }) => grant.personId === person.id,
  holds: (grant, now) =>
    grant.fromAt <= now && [grant.untilAt, grant.revokedAt, grant.lapsesAt ?? null].every((end) => end === null || now < end),
  roleHas: (role, permission) => role !== undefined && role.permissions.includes(permission),
  usable: (role, { secondFactor }) => secondFactor || !(role?.permissions ?? []).some((permission) => critical.includes(permission)),
  isOwner: (domain, { person }) => domain.status === 'active' && domain.ownerIds.includes(person.id),
  ownerMay: (permission) => permission === 'grant.revoke' || permission === 'log.view' || lowRisk.includes(permission),
  opened: (domain, permission) => domain.status === 'active' && (domain.policy.opens ?? []).some((view) => view === permission),
  worksIn: (places, domain, inScope) => places.some((path) => inScope(path, domain.scope)),
  inScope: (path, scope) => path.some((id) => scope.include.includes(id)) && !path.some((id) => scope.exclude.includes(id)),
  // whoever has the whole company has its apps; whoever has its departments has those
  inDomain: (path, { tier, scope }, { apps }, inScope) =>
    inScope(path, scope) && (tier !== 'department' || !path.some((id) => apps.includes(id))),
  pathOf: (id, { departments, apps }) => (apps.includes(id) ? [id, ...topsOf(departments)] : pathUp(id, departments)),
  known: (path) => path.length > 0,
  overall: (sources, paths) => paths.length > 0 && paths.every((path) => sources.some((covers) => covers(path))),
}

const topsOf = (departments: readonly Department[]): Path => departments.filter(({ parentId }) => parentId === null).map(({ id }) => id)

/** The department and everything above it; nothing for one that does not exist. */
function pathUp(id: DepartmentId | null, departments: readonly Department[]): Path {
  const found = departments.find((department) => department.id === id)
  return found ? [found.id, ...pathUp(found.parentId, departments)] : []
}

export function referenceAllows(question: Question, rules: Rules = plainRules): boolean {
  const { permission, now } = question
  if (!rules.worksHere(question)) return false
  const paths = question.where.map((id) => rules.pathOf(id, question))
  if (!paths.every(rules.known)) return false
  const own = question.person.departmentIds.map((id) => rules.pathOf(id, question))
  const sources: Source[] = []
  for (const grant of question.grants) {
    const role = question.roles.get(grant.roleId)
    const hers = rules.isHers(grant, question) && rules.holds(grant, now)
    if (hers && rules.roleHas(role, permission) && rules.usable(role, question)) sources.push((path) => rules.inScope(path, grant.scope))
  }
  for (const domain of question.domains) {
    const owns = rules.isOwner(domain, question) && rules.ownerMay(permission)
    const sees = rules.opened(domain, permission) && rules.worksIn(own, domain, rules.inScope)
    if (owns || sees) sources.push((path) => rules.inDomain(path, domain, question, rules.inScope))
  }
  return rules.overall(sources, paths)
}
