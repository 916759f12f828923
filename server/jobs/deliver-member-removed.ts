import { z } from 'zod'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { Tx } from '../store/database.ts'
import { setHeads } from '../store/department-writes.ts'
import { departmentHeads, lockPerson } from '../store/directory.ts'
import { markMemberGone } from '../store/member-writes.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { findMember } from './find-member.ts'
import { mirrorDepartmentsOf } from './mirror-member.ts'
import { done, type Outcome } from './outcome.ts'
import { sameIds } from '#governance/same-ids.ts'

const payloadShape = z.strictObject({ memberId: z.string(), departmentIds: z.array(z.string()) })

/** Whoever was moved on the platform itself is another question than the one that was decided: followed, and left to a person. */
async function follow(app: App, effect: OutboxRow, memberId: PersonId, departmentIds: readonly string[]): Promise<Outcome> {
  await mirrorDepartmentsOf(app, effect, memberId, departmentIds)
  return { kind: 'needs_attention', because: 'changed_natively' }
}

/** She is gone, and heads nothing any more: the platform takes her out of its lists of heads by itself. */
async function close(tx: Tx, memberId: PersonId): Promise<void> {
  const member = await lockPerson(tx, memberId)
  for (const [departmentId, headIds] of await departmentHeads(tx, member?.departmentIds ?? []))
    if (headIds.includes(memberId))
      await setHeads(
        tx,
        departmentId,
        headIds.filter((id) => id !== memberId),
      )
  await markMemberGone(tx, memberId)
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/** Takes a member out of the company. Looks her up first: who is not there any more is what an earlier try of ours, or somebody else, has done. */
export async function deliverMemberRemoved(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, departmentIds } = payloadShape.parse(effect.payload)
  const member = await findMember(app.platform, memberId)
  if (member !== null) {
    if (!sameIds(member.departmentIds, departmentIds)) return follow(app, effect, memberId as PersonId, member.departmentIds)
    await app.platform.deleteMember(memberId)
  }
  await app.database.transaction((tx) => close(tx, memberId as PersonId))
  return done
}
