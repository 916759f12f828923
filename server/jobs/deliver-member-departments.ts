import { z } from 'zod'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { PlatformError } from '../dingtalk/platform.ts'
import { lockPerson } from '../store/directory.ts'
import { applyMembershipLocally } from '../store/member-writes.ts'
import { hasLater, type OutboxRow } from '../store/outbox.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({ memberId: z.string(), from: z.string(), to: z.string() })

/** The mirror follows the platform, whatever came of the push; while a later move is on its way it stays where that one leads. */
async function mirror(app: App, effect: OutboxRow, memberId: string, departmentIds: readonly string[]): Promise<void> {
  await app.database.transaction(async (tx) => {
    // Whoever moves her holds her row too: from here on no later move is overlooked.
    await lockPerson(tx, memberId as PersonId)
    if (await hasLater(tx, effect)) return
    await applyMembershipLocally(
      tx,
      memberId as PersonId,
      departmentIds.map((id) => id as DepartmentId),
    )
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
}

/**
 * Carries a move to the platform. Looks the member up first: a move that is already there is done, and one whose ground has
 * shifted natively is left to a person instead of being written over.
 */
export async function deliverMemberDepartments(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, from, to } = payloadShape.parse(effect.payload)
  const member = await app.platform.getMember(memberId)
  const has = (id: string) => member.departmentIds.includes(id)
  if (has(to) && !has(from)) return done
  if (!has(from)) {
    await mirror(app, effect, memberId, member.departmentIds)
    return { kind: 'needs_attention', because: 'changed_natively' }
  }
  const after = [...new Set(member.departmentIds.map((id) => (id === from ? to : id)))]
  try {
    await app.platform.setMemberDepartments(memberId, after)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') await mirror(app, effect, memberId, member.departmentIds)
    throw error
  }
  await mirror(app, effect, memberId, after)
  return done
}
