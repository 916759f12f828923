import type { EndpointName } from '#contract/routes.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { decideSeveral } from './alike/decide-several.ts'
import { listAlike } from './alike/list-alike.ts'
import { takeBackSeveral } from './alike/take-back-several.ts'
import { previewSmallestAsk } from './asks/preview-smallest-ask.ts'
import { previewAskFor } from './asks/preview-ask-for.ts'
import { previewAsk } from './asks/preview-ask.ts'
import { sendAskFor } from './asks/send-ask-for.ts'
import { sendAsk } from './asks/send-ask.ts'
import { getAttendanceRule } from './attendance/get-attendance-rule.ts'
import { listAttendanceRules } from './attendance/list-attendance-rules.ts'
import { restoreAttendanceRule } from './attendance/restore-attendance-rule.ts'
import { acceptOffer } from './changes/accept-offer.ts'
import { decideChange } from './changes/decide-change.ts'
import { dropOffer } from './changes/drop-offer.ts'
import { editChange } from './changes/edit-change.ts'
import { getChange } from './changes/get-change.ts'
import { handOn } from './changes/hand-on.ts'
import { makeOffer } from './changes/make-offer.ts'
import { previewHandOn } from './changes/preview-hand-on.ts'
import { previewOffer } from './changes/preview-offer.ts'
import { undoChange } from './changes/undo-change.ts'
import { withdrawChange } from './changes/withdraw-change.ts'
import { writeMessage } from './changes/write-message.ts'
import { changeDepartment } from './departments/change-department.ts'
import { getDepartment } from './departments/get-department.ts'
import { previewDepartmentAct } from './departments/preview-department-act.ts'
import { getDomain } from './domain/get-domain.ts'
import { listDepartments } from './domain/list-departments.ts'
import { listHoldings } from './domain/list-holdings.ts'
import { listRightRows } from './domain/list-right-rows.ts'
import { listPermissionHolders } from './domain/list-permission-holders.ts'
import { listRightHolders } from './domain/list-right-holders.ts'
import { listLog } from './domain/list-log.ts'
import { listMembers } from './domain/list-members.ts'
import { getDomainDetail } from './domains/get-domain-detail.ts'
import { listDomains } from './domains/list-domains.ts'
import { openDomain } from './domains/open-domain.ts'
import { reportFault } from './faults/report-fault.ts'
import { previewHandOver } from './grants/preview-hand-over.ts'
import { endCover } from './covers/end-cover.ts'
import { getApp } from './apps/get-app.ts'
import { listApps } from './apps/list-apps.ts'
import { getCalendar } from './calendar/get-calendar.ts'
import { previewWorkingDay } from './calendar/preview-working-day.ts'
import { setWorkingDay } from './calendar/set-working-day.ts'
import { setLeaveCover } from './covers/set-leave-cover.ts'
import { listCovers } from './covers/list-covers.ts'
import { nameCover } from './covers/name-cover.ts'
import { revokeGrant } from './grants/revoke-grant.ts'
import { sendHandOver } from './grants/send-hand-over.ts'
import { listInbox } from './home/list-inbox.ts'
import { getMe } from './me/get-me.ts'
import { setLocale } from './me/set-locale.ts'
import { addMember } from './members/add-member.ts'
import { changeMember } from './members/change-member.ts'
import { previewMemberAct } from './members/preview-member-act.ts'
import { previewAddMember } from './members/preview-add-member.ts'
import { followSeveral } from './several/follow-several.ts'
import { moveMember } from './moves/move-member.ts'
import { actOnSeveral } from './several/act-on-several.ts'
import { undoSeveral } from './several/undo-several.ts'
import { previewMove } from './moves/preview-move.ts'
import { previewSeveral } from './several/preview-several.ts'
import { explainRight } from './people/explain-right.ts'
import { getPerson } from './people/get-person.ts'
import { previewRoutedAct } from './routed-acts/preview-routed-act.ts'
import { sendRoutedAct } from './routed-acts/send-routed-act.ts'
import { checkEvidence } from './conflicts/check-evidence.ts'
import { endException } from './conflicts/end-exception.ts'
import { listConflictRules } from './conflicts/list-conflict-rules.ts'
import { listConflicts } from './conflicts/list-conflicts.ts'
import { listExceptions } from './conflicts/list-exceptions.ts'
import { proveException } from './conflicts/prove-exception.ts'
import { listRings } from './rings/list-rings.ts'
import { listRoles } from './roles/list-roles.ts'
import { answerOnPhone } from './second-factor/answer-on-phone.ts'
import { askOnPhone } from './second-factor/ask-on-phone.ts'
import { askRecovery } from './second-factor/ask-recovery.ts'
import { beginFactor } from './second-factor/begin-factor.ts'
import { beginPasskey } from './second-factor/begin-passkey.ts'
import { beginProof } from './second-factor/begin-proof.ts'
import { confirmFactor } from './second-factor/confirm-factor.ts'
import { confirmPasskey } from './second-factor/confirm-passkey.ts'
import { getFactor } from './second-factor/get-factor.ts'
import { getOnPhone } from './second-factor/get-on-phone.ts'
import { previewRecovery } from './second-factor/preview-recovery.ts'
import { proveAct } from './second-factor/prove-act.ts'
import { removeFactor } from './second-factor/remove-factor.ts'
import { stopRecovery } from './second-factor/stop-recovery.ts'
import { takeFromPhone } from './second-factor/take-from-phone.ts'
import { getSync } from './sync/get-sync.ts'
import { startSync } from './sync/start-sync.ts'

/** Every endpoint that lives in one transaction; a name of the contract without one does not compile. */
export const handlers: { readonly [K in Exclude<EndpointName, 'signIn' | 'signOut' | 'getHome'>]: Endpoint<K> } = {
  listInbox,
  listAlike,
  decideSeveral,
  takeBackSeveral,
  getChange,
  decideChange,
  editChange,
  withdrawChange,
  previewOffer,
  makeOffer,
  acceptOffer,
  dropOffer,
  writeMessage,
  previewHandOn,
  handOn,
  undoChange,
  listRoles,
  previewAsk,
  sendAsk,
  previewSmallestAsk,
  previewAskFor,
  sendAskFor,
  getPerson,
  getDomain,
  listMembers,
  listDepartments,
  listHoldings,
  listRightHolders,
  listPermissionHolders,
  listRightRows,
  explainRight,
  getDepartment,
  previewDepartmentAct,
  changeDepartment,
  previewAddMember,
  addMember,
  previewMemberAct,
  changeMember,
  listLog,
  listConflictRules,
  listConflicts,
  listExceptions,
  proveException,
  endException,
  checkEvidence,
  listRings,
  previewMove,
  moveMember,
  previewSeveral,
  actOnSeveral,
  previewRoutedAct,
  sendRoutedAct,
  followSeveral,
  undoSeveral,
  revokeGrant,
  listCovers,
  nameCover,
  endCover,
  setLeaveCover,
  previewHandOver,
  sendHandOver,
  openDomain,
  listDomains,
  getDomainDetail,
  listApps,
  getApp,
  getMe,
  setLocale,
  getCalendar,
  previewWorkingDay,
  setWorkingDay,
  listAttendanceRules,
  getAttendanceRule,
  restoreAttendanceRule,
  getFactor,
  beginFactor,
  confirmFactor,
  removeFactor,
  beginPasskey,
  confirmPasskey,
  beginProof,
  askOnPhone,
  getOnPhone,
  answerOnPhone,
  takeFromPhone,
  previewRecovery,
  askRecovery,
  stopRecovery,
  proveAct,
  getSync,
  startSync,
  reportFault,
}
