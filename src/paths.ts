/** Every address of the page in one place; links in notices lead to `change`. */
export const paths = {
  inbox: '/',
  inboxTab: (tab: string) => (tab === 'waiting' ? '/' : `/?tab=${tab}`),
  change: (changeId: string) => `/changes/${encodeURIComponent(changeId)}`,
  ask: '/ask',
  askRole: (roleId: string) => `/ask/${encodeURIComponent(roleId)}`,
  domain: '/domain',
  members: '/domain/members',
  departments: '/domain/departments',
  holdings: '/domain/holdings',
  me: '/me',
} as const
