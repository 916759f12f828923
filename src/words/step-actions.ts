/** What the log says about a change; an entry of a later version reads as `other`. */
export const stepActions = [
  'change.sent',
  'change.edited',
  'change.approved',
  'change.refused',
  'change.withdrawn',
  'change.undone',
  'change.failed',
  'grant.given',
  'grant.began',
  'grant.ended',
  'grant.revoked',
  'member.moved',
  'member.added',
  'member.removed',
  'department.created',
  'department.renamed',
  'department.reparented',
  'department.head_set',
  'department.deleted',
  'domain.opened',
] as const
export type StepAction = (typeof stepActions)[number]
