import { z } from 'zod'
import { memberProfile } from '#contract/person.ts'
import { editedFields, type MemberProfile } from '#governance/member-profile.ts'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { setProfile } from '../store/member-writes.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { ifTold } from './if-told.ts'
import { mirrorMember } from './mirror-member.ts'
import { done, type Outcome } from './outcome.ts'

const payloadShape = z.strictObject({ memberId: z.string(), before: memberProfile, after: memberProfile })

function mirrorProfile(app: App, effect: OutboxRow, memberId: string, profile: MemberProfile): Promise<void> {
  const id = memberId as PersonId
  return mirrorMember(app, effect, id, (tx) => setProfile(tx, id, profile))
}

/**
 * Carries an edit to the platform: the fields that change and no other. Looks first: what is there already is done, and a field that
 * somebody changed natively is left to a person instead of being written over.
 */
export async function deliverMemberProfile(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, before, after } = payloadShape.parse(effect.payload)
  const there = await app.platform.getMember(memberId)
  const missing = editedFields(before, after).filter((field) => there[field] !== after[field])
  if (missing.some((field) => there[field] !== before[field])) {
    await mirrorProfile(app, effect, memberId, there)
    return { kind: 'needs_attention', because: 'changed_natively' }
  }
  if (missing.length > 0) await app.platform.updateMember(memberId, Object.fromEntries(missing.map((field) => [field, after[field]])))
  return done
}

export async function takeBackProfile(app: App, effect: OutboxRow): Promise<void> {
  const { memberId, before } = payloadShape.parse(effect.payload)
  await mirrorProfile(app, effect, memberId, (await ifTold(app.platform.getMember(memberId))) ?? before)
}
