import { z } from 'zod'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { ifTold } from './if-told.ts'
import { lostBefore } from './lost-before.ts'
import { mirrorDepartmentsOf } from './mirror-member.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({
  memberId: z.string(),
  from: z.string(),
  to: z.string(),
  /** Where she worked; what was sent by an older version does not say. */
  before: z.array(z.string()).optional(),
})

const isThere = (departmentIds: readonly string[], { from, to }: { readonly from: string; readonly to: string }): boolean =>
  departmentIds.includes(to) && !departmentIds.includes(from)

/**
 * Carries a move to the platform. Looks the member up first: a move that is already there is done, and one whose ground has
 * shifted natively is left to a person instead of being written over.
 */
export async function deliverMemberDepartments(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, from, to } = payloadShape.parse(effect.payload)
  const member = await app.platform.getMember(memberId)
  const mirror = (departmentIds: readonly string[]) => mirrorDepartmentsOf(app, effect, memberId as PersonId, departmentIds)
  if (isThere(member.departmentIds, { from, to })) {
    await mirror(member.departmentIds)
    return done
  }
  if (!member.departmentIds.includes(from)) {
    await mirror(member.departmentIds)
    return { kind: 'needs_attention', because: 'changed_natively' }
  }
  const after = [...new Set(member.departmentIds.map((id) => (id === from ? to : id)))]
  await app.platform.setMemberDepartments(memberId, after)
  await mirror(after)
  return done
}

/** Returns whether it is there after all. */
export async function takeBackDepartments(app: App, effect: OutboxRow): Promise<boolean> {
  const wish = payloadShape.parse(effect.payload)
  const there = (await ifTold(app.platform.getMember(wish.memberId)))?.departmentIds ?? null
  const before = async () => {
    const first = (await lostBefore(app, effect, payloadShape))[0] ?? wish
    return first.before ?? [first.from]
  }
  await mirrorDepartmentsOf(app, effect, wish.memberId as PersonId, there ?? (await before()))
  return there !== null && isThere(there, wish)
}
