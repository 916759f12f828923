import { randomUUID } from 'node:crypto'
import type { AppId, ChangeId, ConflictRuleId, CoverId, DomainId, ExceptionId, GrantId, PersonId, RoleId } from '#governance/id.ts'

export const newChangeId = (): ChangeId => randomUUID() as ChangeId
/** The platform takes up to 64 characters, and never changes them. */
export const newMemberId = (): PersonId => randomUUID() as PersonId
export const newBatchId = (): string => randomUUID()
export const newCoverId = (): CoverId => randomUUID() as CoverId
export const newGrantId = (): GrantId => randomUUID() as GrantId
export const newConflictRuleId = (): ConflictRuleId => randomUUID() as ConflictRuleId
export const newExceptionId = (): ExceptionId => randomUUID() as ExceptionId
export const newRoleId = (): RoleId => randomUUID() as RoleId
export const newAppId = (): AppId => `app:${randomUUID()}` as AppId
export const newDomainId = (): DomainId => randomUUID() as DomainId
