/** Every address of the page in one place; links in notices lead to `change`. */
export const paths = {
  inbox: '/',
  inboxTab: (tab: string) => (tab === 'waiting' ? '/' : `/?tab=${tab}`),
  /** A group of those that are alike. */
  alike: (key: string) => `/alike/${encodeURIComponent(key)}`,
  change: (changeId: string) => `/changes/${encodeURIComponent(changeId)}`,
  ask: '/ask',
  askRole: (roleId: string) => `/ask/${encodeURIComponent(roleId)}`,
  /** The form, filled in as it was for a grant that has ended. */
  askAgain: (roleId: string, grantId: string) => `/ask/${encodeURIComponent(roleId)}?again=${encodeURIComponent(grantId)}`,
  /** Finds the smallest ask that would allow this there, and goes on to its form. */
  askExactly: (permission: string, departmentIds: readonly string[], whom?: { readonly id: string; readonly name: string }) =>
    `/ask-exactly?for=${permission}&at=${departmentIds.join()}${whom ? `&whom=${encodeURIComponent(whom.id)}&name=${encodeURIComponent(whom.name)}` : ''}`,
  /** The form, filled in as the pending ask is. */
  editAsk: (roleId: string, changeId: string) => `/ask/${encodeURIComponent(roleId)}?edit=${encodeURIComponent(changeId)}`,
  person: (personId: string) => `/people/${encodeURIComponent(personId)}`,
  domain: '/domain',
  members: '/domain/members',
  departments: '/domain/departments',
  department: (departmentId: string) => `/domain/departments/${encodeURIComponent(departmentId)}`,
  who: '/domain/who',
  log: '/domain/log',
  rings: '/domain/rings',
  attendance: '/domain/attendance',
  attendanceRule: (groupId: string) => `/domain/attendance/${encodeURIComponent(groupId)}`,
  domainList: '/domains',
  newDomain: '/domains/new',
  domainDetail: (domainId: string) => `/domains/${encodeURIComponent(domainId)}`,
  editDomain: (domainId: string) => `/domains/${encodeURIComponent(domainId)}/edit`,
  apps: '/apps',
  newApp: '/apps/new',
  app: (appId: string) => `/apps/${encodeURIComponent(appId)}`,
  editApp: (appId: string) => `/apps/${encodeURIComponent(appId)}/edit`,
  roles: '/roles',
  newRole: '/roles/new',
  role: (roleId: string) => `/roles/${encodeURIComponent(roleId)}`,
  editRole: (roleId: string) => `/roles/${encodeURIComponent(roleId)}/edit`,
  conflicts: '/domain/conflicts',
  me: '/me',
  calendar: '/me/calendar',
  secondFactor: '/me/second-factor',
} as const
