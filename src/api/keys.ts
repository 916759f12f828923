type Where = Readonly<Record<string, string>>

/** Names of server data in the query cache. What begins alike is read again together: `['members']` names every list of members. */
export const keys = {
  home: () => ['home'] as const,
  /** Read again with the lists. */
  alike: () => ['inbox', 'alike'] as const,
  inbox: (tab: string) => ['inbox', tab] as const,
  changes: () => ['change'] as const,
  change: (changeId: string) => ['change', changeId] as const,
  covers: (personId: string) => ['covers', personId] as const,
  offer: (changeId: string, version: number) => ['offer', changeId, version] as const,
  handOn: (changeId: string, version: number) => ['hand-on', changeId, version] as const,
  roles: () => ['roles'] as const,
  domains: () => ['domains'] as const,
  domainDetail: (domainId: string) => ['domains', domainId] as const,
  askPreview: (ask: string) => ['ask-preview', ask] as const,
  smallestAsk: (permission: string, at: string, personId: string) => ['smallest-ask', permission, at, personId] as const,
  domain: (area: string) => ['domain', area] as const,
  members: (area: string, q: string, departmentId: string) => ['members', area, q, departmentId] as const,
  person: (personId: string, area: string) => ['person', personId, area] as const,
  departments: (area: string, shown: string) => ['departments', area, shown] as const,
  department: (departmentId: string) => ['department', departmentId] as const,
  actPreview: (act: string) => ['act-preview', act] as const,
  holdings: (area: string, personId: string, q: string) => ['holdings', area, personId, q] as const,
  rightHolders: (where: Where, permission: string, q: string) => ['right-holders', { ...where }, permission, q] as const,
  permissionHolders: (where: Where) => ['right-holders', { ...where }] as const,
  rightRows: (where: Where, q: string) => ['right-holders', 'rows', { ...where }, q] as const,
  rightReason: (where: Where, personId: string, permission: string) =>
    ['right-holders', 'reason', { ...where }, personId, permission] as const,
  attendanceRules: () => ['attendance'] as const,
  attendanceRule: (groupId: string) => ['attendance', groupId] as const,
  log: (area: string, filters: string) => ['log', area, filters] as const,
  movePreview: (move: string) => ['move-preview', move] as const,
  routedPreview: (act: string) => ['routed-preview', act] as const,
  me: () => ['me'] as const,
  factor: () => ['factor'] as const,
  sync: () => ['sync'] as const,
}
