import { z } from 'zod'
import { editedFields, type MemberProfile } from '#governance/member-profile.ts'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { PlatformError } from '../dingtalk/platform.ts'
import { lockPerson } from '../store/directory.ts'
import { setProfile } from '../store/member-writes.ts'
import { hasLater, type OutboxRow } from '../store/outbox.ts'
import { done, type Outcome } from './outcome.ts'

const profile = z.strictObject({ name: z.string(), title: z.string(), jobNumber: z.string(), workPlace: z.string() })
const payloadShape = z.strictObject({ memberId: z.string(), before: profile, after: profile })

/** The mirror follows the platform; while a later edit of hers is on its way it stays where that one leads. */
async function mirror(app: App, effect: OutboxRow, memberId: PersonId, told: MemberProfile): Promise<void> {
  await app.database.transaction(async (tx) => {
    await lockPerson(tx, memberId)
    if (await hasLater(tx, effect)) return
    await setProfile(tx, memberId, told)
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
}

/**
 * Carries an edit to the platform: the fields that change and no other. Looks first: what is there already is done, and a field that
 * somebody changed natively is left to a person instead of being written over.
 */
export async function deliverMemberProfile(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, before, after } = payloadShape.parse(effect.payload)
  const id = memberId as PersonId
  const edited = editedFields(before, after)
  let there: MemberProfile = before
  try {
    there = await app.platform.getMember(memberId)
    const missing = edited.filter((field) => there[field] !== after[field])
    if (missing.some((field) => there[field] !== before[field])) {
      await mirror(app, effect, id, there)
      return { kind: 'needs_attention', because: 'changed_natively' }
    }
    if (missing.length > 0) await app.platform.updateMember(memberId, Object.fromEntries(missing.map((field) => [field, after[field]])))
    return done
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') await mirror(app, effect, id, there)
    throw error
  }
}
