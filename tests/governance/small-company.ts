import type { Change } from '#governance/change/change.ts'
import { beganWaiting } from '#governance/change/wait.ts'
import { orgTree, type Person } from '#governance/org.ts'
import { presetPolicy } from '#governance/policy.ts'
import { builtInRoles, type Role } from '#governance/role.ts'
import type { ConflictFacts } from '#governance/conflict-causes.ts'
import type { Authority } from '#governance/authorize.ts'
import type { Domain } from '#governance/domain.ts'
import type { Grant } from '#governance/grant.ts'
import type { ChangeId, DepartmentId, DomainId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import type { Permission } from '#governance/permission.ts'
import type { RouteCandidates } from '#governance/route.ts'
import type { Scope } from '#governance/scope.ts'
import type { WorkingCalendar } from '#governance/working-time.ts'

/** Brands are made here and nowhere else in the specs. */
export const departmentId = (text: string): DepartmentId => text as DepartmentId
export const personId = (text: string): PersonId => text as PersonId
export const roleId = (text: string): RoleId => text as RoleId
export const grantId = (text: string): GrantId => text as GrantId
export const domainId = (text: string): DomainId => text as DomainId
export const changeId = (text: string): ChangeId => text as ChangeId

const department = (id: string, parent: string | null): { id: DepartmentId; name: string; parentId: DepartmentId | null } => ({
  id: departmentId(id),
  name: `Department ${id}`,
  parentId: parent === null ? null : departmentId(parent),
})

/** front ⊃ desk, concierge ⊃ night · finance ⊃ payroll, audit · people */
export const departments = [
  department('1', null),
  department('front', '1'),
  department('desk', 'front'),
  department('concierge', 'front'),
  department('night', 'concierge'),
  department('finance', '1'),
  department('payroll', 'finance'),
  department('audit', 'finance'),
  department('people', '1'),
]
export const noRules: ConflictFacts = { rules: [], exceptions: [], sees: () => true }
export const tree = orgTree(departments)
export const now = 1_800_000_000_000
export const minute = 60_000

export const scope = (include: readonly string[], exclude: readonly string[] = []): Scope => ({
  include: include.map(departmentId),
  exclude: exclude.map(departmentId),
})

export const person = (id: string, but: Partial<Person> = {}): Person => ({
  id: personId(id),
  name: id,
  departmentIds: [departmentId('desk')],
  managerId: null,
  active: true,
  ...but,
})

export const role = (id: string, permissions: readonly Permission[]): Role => ({
  id: roleId(id),
  builtIn: false,
  permissions,
  names: { 'zh-CN': id, 'zh-HK': id, en: id, pt: id },
})
export const supervisor = role('shift_supervisor', ['member.view', 'member.move', 'attendance_rule.view'])
export const keeper = role('attendance_keeper', ['attendance_rule.view', 'attendance_rule.update'])
export const roles: ReadonlyMap<RoleId, Role> = new Map([...builtInRoles, supervisor, keeper].map((one) => [one.id, one]))

export const grant = (id: string, but: Partial<Grant> = {}): Grant => ({
  id: grantId(id),
  personId: personId('ana'),
  roleId: supervisor.id,
  scope: scope(['front']),
  fromAt: now - 60 * minute,
  untilAt: now + 60 * minute,
  origin: 'requested',
  changeId: changeId(`change-of-${id}`),
  revokedAt: null,
  ...but,
})

/** Who could decide: nobody but these. */
export const candidates = (but: Partial<RouteCandidates> = {}): RouteCandidates => ({
  managerIds: [],
  headIds: [],
  securityOfficerIds: [],
  holderIds: new Map(),
  activePersonIds: new Set(),
  dependentIds: new Set(),
  mutualIds: new Set(),
  away: new Map(),
  ...but,
})

export const domain = (id: string, but: Partial<Domain> = {}): Domain => ({
  id: domainId(id),
  tier: 'department',
  status: 'active',
  name: id,
  scope: scope(['front']),
  ownerIds: [personId('owner')],
  policy: presetPolicy('front_line'),
  reviewAt: now + 30 * 24 * 60 * minute,
  ...but,
})

/** Monday to Friday from nine to six, and no holiday. */
export const officeHours: WorkingCalendar = {
  week: [null, [540, 1080], [540, 1080], [540, 1080], [540, 1080], [540, 1080], null],
  holidays: new Set(),
  workDays: new Set(),
}

/** An ask that waits for `mia`. */
export const pendingChange = (but: Partial<Change> = {}): Change => ({
  id: changeId('c1'),
  content: {
    kind: 'ask_for_role',
    input: { roleId: roleId('shift_supervisor'), scope: scope(['20']), lengthMinutes: 60, startAt: null, reason: 'the season' },
  },
  requesterId: personId('ana'),
  beneficiaryId: personId('ana'),
  risk: 'medium',
  domainId: domainId('d'),
  policyVersion: 1,
  version: 1,
  contentHash: 'hash-1',
  stages: [{ kind: 'manager', approverIds: [personId('mia')], foundAs: 'manager' }],
  stage: 0,
  status: 'pending',
  decisions: [],
  createdAt: now,
  versionAt: now,
  wait: beganWaiting(now),
  offer: null,
  undoes: null,
  undoneBy: null,
  batchId: null,
  endedAt: null,
  ...but,
})

export const authority = (but: Partial<Authority> = {}): Authority => ({
  person: person('ana'),
  grants: [],
  roles,
  domains: [],
  tree,
  now,
  secondFactor: false,
  ...but,
})

/** The codes of a verdict as one readable line: `yes: a, b` or `no: a`. */
export const said = (verdict: { readonly allowed: boolean; readonly causes: readonly { readonly code: string }[] }): string =>
  `${verdict.allowed ? 'yes' : 'no'}: ${verdict.causes.map(({ code }) => code).join(', ')}`

/** Ana with a role of these permissions alone, over the front unless said otherwise. */
export function holderOf(permissions: readonly Permission[]) {
  const only = role('only', permissions)
  const known = new Map([...roles, [only.id, only]])
  const holds = (include: readonly string[], but: Partial<Grant> = {}): Grant =>
    grant('g', { roleId: only.id, scope: scope(include), ...but })
  const actor = (but: Partial<Authority> = {}): Authority => authority({ roles: known, grants: [holds(['front'])], ...but })
  return { holds, actor }
}
