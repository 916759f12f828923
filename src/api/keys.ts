/** Names of server data in the query cache. What begins alike is read again together: `['members']` names every list of members. */
export const keys = {
  home: () => ['home'] as const,
  inbox: (tab: string) => ['inbox', tab] as const,
  changes: () => ['change'] as const,
  change: (changeId: string) => ['change', changeId] as const,
  roles: () => ['roles'] as const,
  askPreview: (ask: string) => ['ask-preview', ask] as const,
  domain: (area: string) => ['domain', area] as const,
  members: (area: string, q: string, departmentId: string) => ['members', area, q, departmentId] as const,
  person: (personId: string, area: string) => ['person', personId, area] as const,
  departments: (area: string) => ['departments', area] as const,
  department: (departmentId: string) => ['department', departmentId] as const,
  departmentPreview: (act: string) => ['department-preview', act] as const,
  holdings: (area: string, personId: string) => ['holdings', area, personId] as const,
  movePreview: (move: string) => ['move-preview', move] as const,
  me: () => ['me'] as const,
  sync: () => ['sync'] as const,
}
