import type { Input } from '#contract/endpoints.ts'
import type { EndpointName } from '#contract/routes.ts'
import type { Company, Persona, Target } from './company.ts'
import {
  asked,
  decides,
  holds,
  mayAskFor,
  mayRevoke,
  ownsCompany,
  ownsInto,
  seesApp,
  seesChange,
  seesDepartment,
  seesDomain,
  seesGrant,
  seesMember,
  seesPerson,
  seesRights,
  standsFor,
} from './rights.ts'

/** Done; refused, though what is named may be seen; `any`: whatever state it is in says, but neither hidden nor broken. */
export type Expected = boolean | 'any'
type Seen = (of: Company, who: Persona, target: Target) => boolean
type May = (of: Company, who: Persona, target: Target) => Expected

/** What names nothing of anybody's: the same whatever the relation. */
interface AtLarge<K extends EndpointName> {
  readonly about: 'nothing'
  readonly input: Input<K>
  readonly may: (of: Company, who: Persona) => Expected
}
/** What names something: out of sight it answers exactly as if that were not there. */
interface About<K extends EndpointName> {
  readonly about: 'something'
  readonly input: (target: Target) => Input<K>
  readonly sees: Seen
  readonly may: May
}
export type Row<K extends EndpointName> = AtLarge<K> | About<K>

const self = <K extends EndpointName>(_name: K, input: Input<K>, may: AtLarge<K>['may'] = () => true): Row<K> => ({
  about: 'nothing',
  input,
  may,
})
const about = <K extends EndpointName>(_name: K, input: About<K>['input'], sees: Seen, may: May = () => true): Row<K> => ({
  about: 'something',
  input,
  sees,
  may,
})
const any: May = () => 'any'
const never: May = () => false
const nobody: Seen = () => false
const anyIf = (is: boolean): Expected => (is ? 'any' : false)

const where22 = { include: ['22'], exclude: [] }
const terms = { scope: where22, lengthMinutes: 600, startAt: null }
const shown = ({ change }: Target) => ({ changeId: change.id, version: change.version, contentHash: change.contentHash })
const disable = ({ personId }: Target) => ({ act: { kind: 'disable_member' as const, memberId: personId } })
const disableSeveral = ({ personId }: Target) => ({ act: { kind: 'disable_member' as const, memberIds: [personId] } })
const move = ({ personId, departmentId }: Target) => ({ memberId: personId, fromDepartmentId: departmentId, toDepartmentId: '23' })
const newcomer = ({ departmentId }: Target) => ({
  name: 'New',
  mobile: '+853-66990001',
  departmentIds: [departmentId],
  title: '',
  managerId: null,
})
const create = ({ departmentId }: Target) => ({ act: { kind: 'create_department' as const, parentId: departmentId, name: 'Night' } })
const remove = ({ personId }: Target) => ({ act: { kind: 'remove_member' as const, memberId: personId } })
const approve = ({ change }: Target) => ({ kind: 'approve_change' as const, changeId: change.id, contentHash: change.contentHash })
const over = (of: Company, who: Persona, permission: Parameters<Company['may']>[1], { personId }: Target): boolean =>
  of.may(who, permission, of.departmentsOf(personId))
const seesSomeRights = (of: Company, who: Persona): boolean => of.below('1').some((id) => of.may(who, 'grant.view', [id]))
const readsLog = (of: Company, who: Persona): boolean => of.below('1').some((id) => of.may(who, 'log.view', [id]))
const seesConflicts = (of: Company, who: Persona): boolean =>
  of
    .below('1')
    .some((id) => of.may(who, 'grant.view', [id]) && (of.may(who, 'log.view', [id]) || of.may(who, 'conflict_rule.manage', [id])))
const forHer: Seen = (of, who, { personId }) => standsFor(of, who, personId)

/** Every operation there is: a new one without a row does not compile. */
export const table: { readonly [K in EndpointName]: Row<K> } = {
  signIn: self('signIn', { code: 'not-a-code' }, () => false),
  signOut: self('signOut', {}),
  getHome: self('getHome', {}),
  listInbox: self('listInbox', { tab: 'waiting' }),
  listAlike: self('listAlike', {}),
  listRoles: self('listRoles', {}),
  getDomain: self('getDomain', {}),
  listDomains: self('listDomains', {}),
  listApps: self('listApps', {}),
  listConflictRules: self('listConflictRules', {}, seesConflicts),
  listConflicts: self('listConflicts', {}, seesConflicts),
  listExceptions: self('listExceptions', {}),
  proveException: self('proveException', { exceptionId: 'nothing', checked: 'Looked through' }, () => false),
  endException: self('endException', { exceptionId: 'nothing' }, () => false),
  checkEvidence: self('checkEvidence', {}, (of, who) => of.may(who, 'log.view', of.below('1'))),
  listRings: self('listRings', {}, (of, who) => of.may(who, 'log.view', of.below('1'))),
  getMe: self('getMe', {}),
  getFactor: self('getFactor', {}),
  beginFactor: self('beginFactor', { proof: null }, () => 'any'),
  confirmFactor: self('confirmFactor', { code: '000000' }),
  removeFactor: self('removeFactor', { proof: null }, () => false),
  previewRecovery: self('previewRecovery', {}),
  askRecovery: self('askRecovery', { reason: 'Lost' }, () => 'any'),
  beginPasskey: self('beginPasskey', { proof: null }, () => 'any'),
  confirmPasskey: self(
    'confirmPasskey',
    { name: 'Key', credential: { id: 'AAAA', clientDataJSON: 'AAAA', attestationObject: 'AAAA', transports: [] } } as never,
    () => 'any',
  ),
  getOnPhone: self('getOnPhone', { link: 'nothing' }),
  answerOnPhone: self('answerOnPhone', { link: 'nothing', number: 42, proof: null }, () => 'any'),
  takeFromPhone: self('takeFromPhone', { token: 'nothing' }),
  setLocale: self('setLocale', { locale: 'en' }),
  getCalendar: self('getCalendar', {}),
  previewWorkingDay: self('previewWorkingDay', { on: '2027-03-02', as: 'off' }),
  setWorkingDay: self('setWorkingDay', { on: '2027-03-02', as: 'off' }, (of, who) => anyIf(ownsCompany(of, who))),
  getSync: self('getSync', {}),
  // this company has no attendance group: whatever is named is not there
  listAttendanceRules: self('listAttendanceRules', {}),
  getAttendanceRule: self('getAttendanceRule', { groupId: '1' }, () => false),
  restoreAttendanceRule: self('restoreAttendanceRule', { groupId: '1' }, () => false),
  startSync: self('startSync', {}, ownsCompany),
  reportFault: self('reportFault', { kind: 'TypeError', page: '/me', frames: [] }),
  previewAsk: self('previewAsk', { roleId: 'dashboard', ...terms }),
  sendAsk: self('sendAsk', { roleId: 'dashboard', ...terms, reason: 'For the week' }, () => 'any'),

  previewAskFor: about(
    'previewAskFor',
    ({ personId }) => ({ roleId: 'dashboard', ...terms, personIds: [personId] }),
    (of, who, { personId }) => mayAskFor(of, who, personId),
  ),
  sendAskFor: about(
    'sendAskFor',
    ({ personId }) => ({ roleId: 'dashboard', ...terms, reason: 'For the week', personIds: [personId] }),
    (of, who, { personId }) => mayAskFor(of, who, personId),
    any,
  ),
  previewSmallestAsk: about(
    'previewSmallestAsk',
    ({ personId }) => ({ personId, permission: 'member.move', departmentIds: ['22'] }),
    (of, who, { personId }) => mayAskFor(of, who, personId),
  ),
  getPerson: about('getPerson', ({ personId }) => ({ personId }), seesPerson),
  listHoldings: about(
    'listHoldings',
    ({ personId }) => ({ personId }),
    (of, who, { personId }) =>
      seesSomeRights(of, who) && of.grants.some((grant) => grant.personId === personId && seesGrant(of, who, grant.id)),
    any,
  ),
  listLog: about('listLog', ({ personId }) => ({ personId }), readsLog, any),
  listMembers: about(
    'listMembers',
    ({ departmentId }) => ({ departmentId }),
    (of, who, { departmentId }) => of.may(who, 'member.view', [departmentId]),
    any,
  ),
  listDepartments: about('listDepartments', ({ departmentId }) => ({ below: departmentId }), seesDepartment, any),
  listRightHolders: about('listRightHolders', ({ departmentId }) => ({ departmentId }), seesRights),
  listRightRows: about('listRightRows', ({ departmentId }) => ({ departmentId }), seesRights),
  listPermissionHolders: about('listPermissionHolders', ({ departmentId }) => ({ departmentId }), seesRights),
  explainRight: about(
    'explainRight',
    ({ personId, departmentId }) => ({ personId, departmentId, permission: 'member.view' }),
    (of, who, target) => seesRights(of, who, target) && (seesPerson(of, who, target) || ownsInto(of, target.personId, target.departmentId)),
  ),
  getDepartment: about('getDepartment', ({ departmentId }) => ({ departmentId }), seesDepartment),
  previewDepartmentAct: about('previewDepartmentAct', create, seesDepartment),
  changeDepartment: about('changeDepartment', create, seesDepartment, (of, who, { departmentId }) =>
    of.may(who, 'department.create', [departmentId]),
  ),
  previewAddMember: about('previewAddMember', newcomer, seesDepartment),
  addMember: about('addMember', newcomer, seesDepartment, (of, who, { departmentId }) => of.may(who, 'member.create', [departmentId])),
  previewMemberAct: about('previewMemberAct', disable, seesMember),
  changeMember: about('changeMember', disable, seesMember, (of, who, target) =>
    anyIf(target.personId !== who && over(of, who, 'member.disable', target)),
  ),
  previewMove: about('previewMove', move, seesMember, any),
  moveMember: about('moveMember', move, seesMember, (of, who, { departmentId }) => anyIf(of.may(who, 'member.move', [departmentId, '23']))),
  previewSeveral: about('previewSeveral', disableSeveral, seesMember),
  actOnSeveral: about('actOnSeveral', disableSeveral, seesMember),
  followSeveral: about('followSeveral', ({ change }) => ({ changeIds: [change.id] }), nobody),
  undoSeveral: about('undoSeveral', ({ change }) => ({ changeIds: [change.id] }), nobody),
  previewRoutedAct: about('previewRoutedAct', remove, seesMember),
  sendRoutedAct: about(
    'sendRoutedAct',
    (target) => ({ ...remove(target), reason: 'Left' }),
    seesMember,
    (of, who, target) => anyIf(over(of, who, 'member.delete', target)),
  ),
  getChange: about('getChange', ({ change }) => ({ changeId: change.id }), seesChange),
  decideChange: about(
    'decideChange',
    (target) => ({ ...shown(target), answer: 'approve', reason: null }),
    seesChange,
    (_of, who, target) => decides(who, target),
  ),
  editChange: about(
    'editChange',
    ({ change }) => ({ changeId: change.id, version: change.version, ...terms, reason: 'Less will do' }),
    seesChange,
    (_of, who, target) => anyIf(asked(who, target)),
  ),
  withdrawChange: about(
    'withdrawChange',
    ({ change }) => ({ changeId: change.id, version: change.version }),
    seesChange,
    (_of, who, target) => asked(who, target),
  ),
  undoChange: about('undoChange', ({ change }) => ({ changeId: change.id }), seesChange, never),
  previewOffer: about(
    'previewOffer',
    ({ change }) => ({ changeId: change.id }),
    seesChange,
    (_of, who, target) => decides(who, target),
  ),
  makeOffer: about(
    'makeOffer',
    (target) => ({ ...shown(target), roleId: 'dashboard', scope: where22, lengthMinutes: 60 }),
    seesChange,
    (_of, who, target) => anyIf(decides(who, target)),
  ),
  acceptOffer: about('acceptOffer', (target) => ({ ...shown(target), offerHash: '0'.repeat(64) }), seesChange, never),
  dropOffer: about('dropOffer', (target) => ({ ...shown(target), offerHash: '0'.repeat(64) }), seesChange, never),
  writeMessage: about(
    'writeMessage',
    (target) => ({ ...shown(target), text: 'Why?' }),
    seesChange,
    (_of, who, target) => anyIf(decides(who, target) || asked(who, target)),
  ),
  previewHandOn: about(
    'previewHandOn',
    ({ change }) => ({ changeId: change.id }),
    seesChange,
    (_of, who, target) => decides(who, target),
  ),
  handOn: about(
    'handOn',
    (target) => ({ ...shown(target), toId: 'global' }),
    seesChange,
    (_of, who, target) => anyIf(decides(who, target)),
  ),
  decideSeveral: about('decideSeveral', (target) => ({ items: [shown(target)], answer: 'refuse', reason: 'Not now' }), seesChange, any),
  takeBackSeveral: about('takeBackSeveral', ({ change }) => ({ changeIds: [change.id] }), seesChange, any),
  askOnPhone: about('askOnPhone', ({ change }) => ({ changeId: change.id, contentHash: change.contentHash }), seesChange, any),
  stopRecovery: about('stopRecovery', ({ change }) => ({ changeId: change.id }), nobody),
  beginProof: about('beginProof', (target) => ({ act: approve(target), passkey: false }), nobody),
  proveAct: about('proveAct', (target) => ({ act: approve(target), code: '000000' }), nobody),
  revokeGrant: about(
    'revokeGrant',
    ({ grantId }) => ({ grantId, reason: 'Not needed' }),
    (of, who, { grantId }) => seesGrant(of, who, grantId),
    (of, who, { grantId }) => mayRevoke(of, who, grantId),
  ),
  previewHandOver: about(
    'previewHandOver',
    ({ grantId }) => ({ grantId, receiverId: 'waiter' }),
    (of, who, { grantId }) => holds(of, who, grantId),
  ),
  sendHandOver: about(
    'sendHandOver',
    ({ grantId }) => ({ grantId, receiverId: 'waiter', reason: 'Away' }),
    (of, who, { grantId }) => holds(of, who, grantId),
    any,
  ),
  openDomain: about(
    'openDomain',
    ({ domainId }) => ({ domainId, preset: 'front_line' }),
    (of, who, { domainId }) => ownsCompany(of, who) && domainId !== 'd-nothing',
    never,
  ),
  getApp: about('getApp', ({ appId }) => ({ appId }), seesApp),
  getDomainDetail: about('getDomainDetail', ({ domainId }) => ({ domainId }), seesDomain),
  listCovers: about('listCovers', ({ personId }) => ({ personId }), forHer),
  nameCover: about(
    'nameCover',
    ({ personId }) => ({ absentId: personId, coverId: null, fromAt: null, untilAt: 4_000_000_000_000, highestRisk: 'low', roleIds: null }),
    forHer,
    any,
  ),
  setLeaveCover: about('setLeaveCover', ({ personId }) => ({ personId, coverId: null, highestRisk: 'low', roleIds: null }), forHer, any),
  endCover: about(
    'endCover',
    ({ coverId }) => ({ coverId }),
    (of, who, { absentId }) => absentId !== '' && standsFor(of, who, absentId),
  ),
}
