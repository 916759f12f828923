/**
 * Method and path of every endpoint, and nothing else: this is all of the contract that the browser carries.
 * Names in the path (`:changeId`) are taken from the input; the rest travels in the query (GET) or the body.
 */
export const routes = {
  signIn: { method: 'POST', path: '/api/auth/dingtalk' },
  signOut: { method: 'POST', path: '/api/auth/sign-out' },
  getHome: { method: 'GET', path: '/api/home' },
  listInbox: { method: 'GET', path: '/api/inbox' },
  getChange: { method: 'GET', path: '/api/changes/:changeId' },
  decideChange: { method: 'POST', path: '/api/changes/:changeId/decide' },
  editChange: { method: 'POST', path: '/api/changes/:changeId/edit' },
  withdrawChange: { method: 'POST', path: '/api/changes/:changeId/withdraw' },
  undoChange: { method: 'POST', path: '/api/changes/:changeId/undo' },
  listRoles: { method: 'GET', path: '/api/roles' },
  previewAsk: { method: 'POST', path: '/api/asks/preview' },
  sendAsk: { method: 'POST', path: '/api/asks' },
  previewAskFor: { method: 'POST', path: '/api/asks/for-others/preview' },
  sendAskFor: { method: 'POST', path: '/api/asks/for-others' },
  getPerson: { method: 'GET', path: '/api/people/:personId' },
  getDomain: { method: 'GET', path: '/api/domain' },
  listMembers: { method: 'GET', path: '/api/domain/members' },
  listDepartments: { method: 'GET', path: '/api/domain/departments' },
  getDepartment: { method: 'GET', path: '/api/departments/:departmentId' },
  previewDepartmentAct: { method: 'POST', path: '/api/departments/acts/preview' },
  changeDepartment: { method: 'POST', path: '/api/departments/acts' },
  listHoldings: { method: 'GET', path: '/api/domain/holdings' },
  listRightHolders: { method: 'GET', path: '/api/domain/who' },
  listPermissionHolders: { method: 'GET', path: '/api/domain/who/permissions' },
  previewAddMember: { method: 'POST', path: '/api/members/preview' },
  addMember: { method: 'POST', path: '/api/members' },
  listLog: { method: 'GET', path: '/api/domain/log' },
  previewMove: { method: 'POST', path: '/api/moves/preview' },
  moveMember: { method: 'POST', path: '/api/moves' },
  previewMoves: { method: 'POST', path: '/api/moves/several/preview' },
  followMoves: { method: 'POST', path: '/api/moves/several/progress' },
  undoMoves: { method: 'POST', path: '/api/moves/several/undo' },
  moveMembers: { method: 'POST', path: '/api/moves/several' },
  previewRoutedAct: { method: 'POST', path: '/api/routed-acts/preview' },
  sendRoutedAct: { method: 'POST', path: '/api/routed-acts' },
  revokeGrant: { method: 'POST', path: '/api/grants/:grantId/revoke' },
  previewHandOver: { method: 'POST', path: '/api/grants/:grantId/hand-over/preview' },
  sendHandOver: { method: 'POST', path: '/api/grants/:grantId/hand-over' },
  openDomain: { method: 'POST', path: '/api/domains/:domainId/open' },
  getMe: { method: 'GET', path: '/api/me' },
  setLocale: { method: 'PUT', path: '/api/me/locale' },
  getSync: { method: 'GET', path: '/api/sync' },
  startSync: { method: 'POST', path: '/api/sync' },
  reportFault: { method: 'POST', path: '/api/faults' },
} as const

export type EndpointName = keyof typeof routes
/** The live stream is no request and answer: text/event-stream of LiveEvent. */
export const streamPath = '/api/stream'
