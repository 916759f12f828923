import { z } from 'zod'
import { memberProfile } from '#contract/person.ts'
import { editedFields, type MemberProfile } from '#governance/member-profile.ts'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { PlatformError } from '../dingtalk/platform.ts'
import { setProfile } from '../store/member-writes.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { mirrorMember } from './mirror-member.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({ memberId: z.string(), before: memberProfile, after: memberProfile })

/**
 * Carries an edit to the platform: the fields that change and no other. Looks first: what is there already is done, and a field that
 * somebody changed natively is left to a person instead of being written over.
 */
export async function deliverMemberProfile(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, before, after } = payloadShape.parse(effect.payload)
  const id = memberId as PersonId
  const edited = editedFields(before, after)
  let there: MemberProfile = before
  const mirror = () => mirrorMember(app, effect, id, (tx) => setProfile(tx, id, there))
  try {
    there = await app.platform.getMember(memberId)
    const missing = edited.filter((field) => there[field] !== after[field])
    if (missing.some((field) => there[field] !== before[field])) {
      await mirror()
      return { kind: 'needs_attention', because: 'changed_natively' }
    }
    if (missing.length > 0) await app.platform.updateMember(memberId, Object.fromEntries(missing.map((field) => [field, after[field]])))
    return done
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') await mirror()
    throw error
  }
}
