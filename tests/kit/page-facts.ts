import type { Output } from '#contract/endpoints.ts'
import type { AskPreview, ChangeDetail } from '#contract/change.ts'
import type { GrantView } from '#contract/grant.ts'
import type { Home } from '#contract/home.ts'
import type { PersonBrief } from '#contract/person.ts'
import type { RoleView } from '#contract/role.ts'
import type { ScopeView } from '#contract/scope-view.ts'
import type { ChangeId, DepartmentId, DomainId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import { permissionRisk, type Permission, type Risk } from '#governance/permission.ts'

/** Facts for pages under test: one small restaurant, in shapes of the contract. */
export const now = Date.UTC(2026, 4, 1, 2, 0)
const day = 86_400_000

export function person(id: string, name: string, title = ''): PersonBrief {
  return { id: id as PersonId, name, title, avatarUrl: null, departmentName: '餐饮部', active: true }
}
export const amy = person('amy', '陈慧敏', '主管')
export const leong = person('leong', '梁志豪', '副总监')

export const kitchen = { id: '20' as DepartmentId, name: '餐饮部' }
export const fbScope: ScopeView = { include: [kitchen], exclude: [], departmentCount: 12, peopleCount: 214 }

const yes = { allowed: true, causes: [{ code: 'may_ask' as const }], names: {} }

export function role(id: string, permissions: readonly Permission[], risk: Risk, name?: string): RoleView {
  const names = name === undefined ? null : { 'zh-CN': name, 'zh-HK': name, en: name, pt: name }
  return {
    id: id as RoleId,
    builtIn: name === undefined,
    names,
    risk,
    permissions: permissions.map((permission) => ({ id: permission, risk: permissionRisk[permission] })),
    shape: names && { names, permissions: [...permissions], includes: [] },
    can: { ask: yes },
  }
}

/** The catalogue as somebody reads it who makes no roles. */
export const catalogue = (roles: RoleView[]): Output<'listRoles'> => ({
  roles,
  apps: [],
  can: { design: { allowed: false, causes: [{ code: 'no_grant_permits', permission: 'role.design' }], names: {} } },
})

export const shiftSupervisor = role('shift_supervisor', ['member.view', 'member.move', 'attendance_rule.view'], 'medium', '班次主管')
export const addressBook = role(
  'address_book',
  ['member.view', 'member.create', 'member.update', 'member.move', 'department.view', 'department.update'],
  'medium',
)
export const dashboard = role('dashboard', ['report.view', 'member.view', 'department.view', 'grant.view'], 'low')
export const globalAdmin: RoleView = {
  ...role('global', ['member.delete', 'domain.manage', 'member.move'], 'critical'),
  can: { ask: { allowed: false, causes: [{ code: 'second_factor_missing', personId: amy.id }], names: { [amy.id]: amy.name } } },
}

export const home: Home = {
  person: amy,
  departments: [kitchen],
  rootOwner: false,
  locale: null,
  simulated: true,
  embedded: true,
  corpId: 'ding-demo-corp',
  clientId: 'ding-demo-app',
  now,
  signature: null,
  recovery: null,
  sync: { state: 'done', departmentsRead: 26, departmentsKnown: 26, membersRead: 200, finishedAt: now, error: null },
  inbox: { waiting: [], covering: [], waitingCount: 0, alike: [], mine: [], mineCount: 0, ending: [], endingCount: 0 },
  roles: [shiftSupervisor, addressBook, dashboard, globalAdmin].map(({ id, builtIn, names, risk }) => ({ id, builtIn, names, risk })),
}

export const preview: AskPreview = {
  verdict: yes,
  risk: 'medium',
  scope: fbScope,
  domain: { name: '餐饮域', preset: 'front_line' },
  longestMinutes: 43_200,
  difference: [{ permission: 'member.move', risk: 'medium', against: 'new', newDepartmentCount: 12 }],
  route: [{ kind: 'manager', foundAs: 'manager', approvers: [leong], need: 1, beside: false, usual: null }],
}

export const sentChange: ChangeDetail = {
  id: 'c-1' as ChangeId,
  version: 1,
  contentHash: '0'.repeat(64),
  status: 'pending',
  expired: false,
  risk: 'medium',
  takesProof: false,
  requester: amy,
  beneficiary: amy,
  subject: {
    kind: 'ask_for_role',
    roleId: 'shift_supervisor' as RoleId,
    scope: fbScope,
    lengthMinutes: 10_080,
    startAt: null,
    extension: false,
    reason: '旺季人手调配',
    newPermissionCount: 1,
  },
  createdAt: now,
  endedAt: null,
  insteadOf: null,
  waitingFor: [leong],
  stage: 0,
  stageCount: 1,
  can: { approve: yes, refuse: yes, edit: yes, withdraw: yes },
  domain: { id: 'd-fb' as DomainId, name: '餐饮域', preset: 'front_line' },
  offer: null,
  mayOffer: yes,
  talk: { messages: [], awaits: [], mayWrite: yes },
  difference: preview.difference,
  consequences: null,
  restsUntil: null,
  failure: null,
  holders: [],
  holderCount: 0,
  route: [],
  steps: [],
  deliveries: [],
  grant: null,
  undo: { can: { allowed: false, causes: [{ code: 'not_applied' }], names: {} }, untilAt: null, undoes: null, undoneBy: null },
}

/** The removal of Leong, as she who decides sees it. */
export const removal: ChangeDetail = {
  ...sentChange,
  risk: 'high',
  subject: { kind: 'remove_member', person: leong, departments: [kitchen], reason: '合同到期' },
  difference: [],
  consequences: {
    kind: 'remove_member',
    departments: [kitchen],
    headOf: [kitchen],
    domains: [{ id: 'd-fb' as DomainId, name: '餐饮域' }],
    grants: [{ id: 'g-9' as GrantId, person: leong, roleId: 'shift_supervisor' as RoleId, scope: fbScope, untilAt: now + 6 * day }],
  },
}

export const activeGrant: GrantView = {
  id: 'g-1' as GrantId,
  person: amy,
  roleId: 'shift_supervisor' as RoleId,
  risk: 'medium',
  scope: fbScope,
  fromAt: now - day,
  untilAt: now + 6 * day,
  endAt: now + 6 * day,
  phase: 'active',
  revoked: false,
  origin: 'requested',
  changeId: 'c-1' as ChangeId,
  decidedBy: [leong],
  label: 'pushed',
  asked: { lengthMinutes: 10_080, reason: '旺季人手调配' },
  can: {
    revoke: { allowed: true, causes: [{ code: 'own_grant', grantId: 'g-1' as GrantId }], names: {} },
    extend: yes,
    handOver: yes,
    askAgain: { allowed: false, causes: [{ code: 'grant_not_ended', grantId: 'g-1' as GrantId }], names: {} },
  },
}
