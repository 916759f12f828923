import { z } from 'zod'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { ifTold } from './if-told.ts'
import { mirrorDepartmentsOf } from './mirror-member.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({
  memberId: z.string(),
  from: z.string(),
  to: z.string(),
  /** Where she worked; what was sent by an older version does not say. */
  before: z.array(z.string()).optional(),
})

/**
 * Carries a move to the platform. Looks the member up first: a move that is already there is done, and one whose ground has
 * shifted natively is left to a person instead of being written over.
 */
export async function deliverMemberDepartments(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, from, to } = payloadShape.parse(effect.payload)
  const member = await app.platform.getMember(memberId)
  const mirror = (departmentIds: readonly string[]) => mirrorDepartmentsOf(app, effect, memberId as PersonId, departmentIds)
  const has = (id: string) => member.departmentIds.includes(id)
  if (has(to) && !has(from)) return done
  if (!has(from)) {
    await mirror(member.departmentIds)
    return { kind: 'needs_attention', because: 'changed_natively' }
  }
  const after = [...new Set(member.departmentIds.map((id) => (id === from ? to : id)))]
  await app.platform.setMemberDepartments(memberId, after)
  await mirror(after)
  return done
}

export async function takeBackDepartments(app: App, effect: OutboxRow): Promise<void> {
  const { memberId, from, before = [from] } = payloadShape.parse(effect.payload)
  const there = await ifTold(app.platform.getMember(memberId))
  await mirrorDepartmentsOf(app, effect, memberId as PersonId, there?.departmentIds ?? before)
}
