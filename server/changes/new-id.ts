import { randomUUID } from 'node:crypto'
import type { ChangeId, GrantId } from '#governance/id.ts'

export const newChangeId = (): ChangeId => randomUUID() as ChangeId
export const newGrantId = (): GrantId => randomUUID() as GrantId
