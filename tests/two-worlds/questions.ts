import type { Input } from '#contract/endpoints.ts'
import { routes, type EndpointName } from '#contract/routes.ts'
import { permissions } from '#governance/permission.ts'
import { leavesTrace } from '#server/http/writes.ts'

/** What a question is about: somebody, something. In the viewer's sight, out of it, or nowhere at all. */
export interface Names {
  readonly personId: string
  readonly otherId: string
  /** Somebody who works in one place alone: of others the departments out of sight decide with. */
  readonly reportId: string
  readonly departmentId: string
  readonly changeId: string
  readonly grantId: string
  readonly domainId: string
  readonly appId: string
  /** In one of the worlds; its app is in sight of nobody here. */
  readonly appDomainId: string
}

type Asked = { readonly [K in EndpointName]?: readonly Input<K>[] }

/** Every endpoint that only tells something. */
export const tellingNames = (Object.keys(routes) as EndpointName[]).filter((name) => !leavesTrace(name))

const length = 7 * 24 * 60
const mobile = (of: string): string => `+853-6699${of}`
const app = { name: 'Audit ledger', purpose: 'For the auditors', link: '', managedAt: 'The bank' }
const profile = { name: 'A', title: '', jobNumber: '', workPlace: '' }

/** What hangs on one thing that is named: asked of things in sight, out of sight and nowhere. */
export function questionsAbout(names: Names): Asked {
  const { personId, otherId, reportId, departmentId, changeId, grantId, domainId, appId, appDomainId } = names
  const acts = [
    { kind: 'remove_member' as const, memberId: personId },
    { kind: 'delete_department' as const, departmentId },
    { kind: 'set_app' as const, appId, before: app, after: null },
  ]
  return {
    getChange: [{ changeId }],
    previewOffer: [{ changeId }],
    previewHandOn: [{ changeId }],
    getPerson: [{ personId }],
    getDepartment: [{ departmentId }, { departmentId: appId }],
    listDepartments: [{ below: departmentId }],
    listMembers: [{ departmentId }],
    listHoldings: [{ personId }],
    listRightHolders: [{ departmentId }, { memberId: personId }, { memberId: personId, permission: 'member.view' }],
    listRightRows: [{ departmentId }, { departmentId: appId }, { memberId: personId }],
    listPermissionHolders: [{ departmentId }, { memberId: personId }],
    explainRight: [
      { personId, permission: 'member.view' },
      { personId, permission: 'grant.give' },
      { personId: otherId, permission: 'member.view', departmentId },
      { personId: otherId, permission: 'member.move', memberId: personId },
      { personId: otherId, permission: 'app.manage', departmentId: appId },
    ],
    listLog: [{ personId }],
    listCovers: [{ personId }],
    getDomainDetail: [{ domainId }, { domainId: appDomainId }],
    getApp: [{ appId }],
    previewHandOver: [{ grantId, receiverId: otherId }],
    previewMove: [{ memberId: personId, fromDepartmentId: departmentId, toDepartmentId: '23' }],
    previewSeveral: [{ act: { kind: 'disable_member', memberIds: [personId] } }],
    previewDepartmentAct: [
      { act: { kind: 'create_department', parentId: departmentId, name: 'Night' } },
      { act: { kind: 'rename_department', departmentId, before: 'Bar', after: 'Audit' } },
      { act: { kind: 'reparent_department', departmentId, before: '20', after: '23' } },
      { act: { kind: 'set_department_head', departmentId, before: [], after: [otherId] } },
    ],
    previewAddMember: [{ name: 'New', mobile: mobile('0001'), departmentIds: [departmentId], title: '', managerId: null }],
    previewMemberAct: [
      { act: { kind: 'disable_member', memberId: personId } },
      { act: { kind: 'enable_member', memberId: personId } },
      { act: { kind: 'update_member', memberId: personId, before: profile, after: profile } },
    ],
    previewRoutedAct: acts.map((act) => ({ act })),
    previewAskFor: [
      { personIds: [reportId], roleId: 'dashboard', scope: { include: ['22'], exclude: [] }, lengthMinutes: length, startAt: null },
    ],
    previewSmallestAsk: permissions.slice(0, 2).map((permission) => ({ personId: reportId, permission, departmentIds: ['22'] })),
    followSeveral: [{ changeIds: [changeId] }],
  }
}

/** What is asked without naming anything, or is looked for by words: those of worlds out of sight among them. */
export function questionsAtLarge(words: readonly string[]): Asked {
  const sought = words.map((q) => ({ q }))
  const scope = (...include: string[]) => ({ include, exclude: [] })
  return {
    getHome: [{}],
    listInbox: [
      ...(['waiting', 'mine', 'ending'] as const).map((tab) => ({ tab })),
      ...words.map((q) => ({ tab: 'waiting' as const, q })),
      { tab: 'waiting', risk: 'medium', order: 'newest' },
      { tab: 'waiting', kind: 'ask_for_role' },
    ],
    listAlike: [{}],
    listRoles: [{}],
    getDomain: [{}, { area: 's:30' }],
    listDomains: [{}],
    listApps: [{}],
    listMembers: [{}, ...sought],
    listDepartments: [{}, ...sought],
    listHoldings: [{}, ...sought],
    listRightHolders: [{}, { permission: 'member.view' }, ...sought],
    listRightRows: [{}, ...sought],
    listPermissionHolders: [{}],
    listLog: [{}, { topic: 'departments' }, { topic: 'domains' }, { topic: 'denied' }, { topic: 'system' }, ...sought],
    listRings: [{}],
    listConflictRules: [{}],
    listConflicts: [{}],
    listExceptions: [{}],
    checkEvidence: [{}],
    getMe: [{}],
    getFactor: [{}],
    previewRecovery: [{}],
    getOnPhone: [{ link: 'nothing' }],
    getCalendar: [{}],
    getSync: [{}],
    listAttendanceRules: [{}],
    getAttendanceRule: [{ groupId: '1' }],
    previewAsk: [
      { roleId: 'dashboard', scope: scope('22'), lengthMinutes: length, startAt: null },
      { roleId: 'address_book', scope: scope('20'), lengthMinutes: length, startAt: null },
    ],
    previewSmallestAsk: permissions.slice(0, 4).map((permission) => ({ permission, departmentIds: ['21', '22'] })),
    // a number that somebody out of sight has, in one of the worlds
    previewAddMember: [{ name: 'New', mobile: mobile('0031'), departmentIds: ['22'], title: '', managerId: null }],
    previewWorkingDay: [{ on: '2026-12-20', as: 'off' }],
  }
}

export interface Question {
  readonly name: EndpointName
  readonly input: object
}
export function listed(...all: readonly Asked[]): readonly Question[] {
  return all.flatMap((asked) =>
    (Object.keys(asked) as EndpointName[]).flatMap((name) => (asked[name] ?? []).map((input): Question => ({ name, input }))),
  )
}
