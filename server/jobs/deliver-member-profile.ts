import { z } from 'zod'
import { memberProfile } from '#contract/person.ts'
import { editedFields, type MemberProfile } from '#governance/member-profile.ts'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { setProfile } from '../store/member-writes.ts'
import type { OutboxRow } from '../store/outbox.ts'
import { ifTold } from './if-told.ts'
import { lostBefore } from './lost-before.ts'
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
  const wanted = Object.fromEntries(missing.map((field) => [field, after[field]]))
  if (missing.length > 0) await app.platform.updateMember(memberId, wanted)
  await mirrorProfile(app, effect, memberId, { ...there, ...wanted })
  return done
}

/** Returns whether it is there after all. */
export async function takeBackProfile(app: App, effect: OutboxRow): Promise<boolean> {
  const { memberId, before, after } = payloadShape.parse(effect.payload)
  const there = await ifTold(app.platform.getMember(memberId))
  await mirrorProfile(app, effect, memberId, there ?? (await lostBefore(app, effect, payloadShape))[0]?.before ?? before)
  return there !== null && editedFields(before, after).every((field) => there[field] === after[field])
}
