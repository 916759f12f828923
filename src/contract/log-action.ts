/** Every act that the log tells of, by the kind of act a reader asks for. An act that is not here reads as `other`. */
export const logActions = {
  rights: [
    'change.sent',
    'change.edited',
    'change.approved',
    'change.refused',
    'change.offered',
    'change.offer_accepted',
    'change.offer_declined',
    'change.offer_withdrawn',
    'change.asked_back',
    'change.answered',
    'change.handed_on',
    'change.escalated',
    'change.expired',
    'change.decision_taken_back',
    'change.withdrawn',
    'change.failed',
    'change.undone',
    'grant.given',
    'grant.began',
    'grant.ended',
    'grant.revoked',
    'grant.handed_over',
    'cover.named',
    'cover.ended',
    'cover.for_leaves',
    'leave.taken',
    'leave.revoked',
    'leave.unreadable',
  ],
  people: [
    'member.moved',
    'member.added',
    'member.edited',
    'member.disabled',
    'member.enabled',
    'member.removed',
    'directory.member_moved',
    'directory.member_enabled',
    'directory.member_gone',
  ],
  departments: [
    'department.created',
    'department.renamed',
    'department.reparented',
    'department.head_set',
    'department.deleted',
    'directory.department_gone',
  ],
  attendance: [
    'attendance.changed',
    'attendance.emptied',
    'attendance.deleted',
    'attendance.restored',
    'directory.attendance_gone',
    'directory.attendance_emptied',
  ],
  domains: ['domain.proposed', 'domain.opened', 'domain.set'],
  denied: ['access.denied', 'session.refused'],
  sessions: [
    'session.began',
    'session.ended',
    'factor.registered',
    'factor.removed',
    'factor.failed',
    'factor.locked',
    'factor.recovery_code_used',
    'factor.recovery_stopped',
    'factor.recovered',
    'passkey.registered',
    'passkey.removed',
    'passkey.failed',
    'factor.number_failed',
  ],
  system: ['role.defined', 'role.set', 'calendar.defined', 'sync.requested', 'directory.read'],
} as const

export type LogTopic = keyof typeof logActions
export type LogAction = (typeof logActions)[LogTopic][number]

export const logTopics = Object.keys(logActions) as LogTopic[]
export const everyLogAction: readonly LogAction[] = Object.values(logActions).flat()

/** What somebody was turned away from, where it has words of its own. */
export const deniedActs = [
  'sendAsk',
  'editChange',
  'withdrawChange',
  'decideChange',
  'revokeGrant',
  'moveMember',
  'openDomain',
  'startSync',
] as const
export type DeniedAct = (typeof deniedActs)[number]
