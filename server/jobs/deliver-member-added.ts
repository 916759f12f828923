import { z } from 'zod'
import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { PlatformMemberDetail } from '../dingtalk/platform.ts'
import { person } from '../store/directory.ts'
import { setManager, upsertMember } from '../store/member-writes.ts'
import { memberRecord } from '../member-record.ts'
import { saysWhatIsShown, type OutboxRow } from '../store/outbox.ts'
import { invited } from '../store/schema/work-tables.ts'
import { findMember } from './find-member.ts'
import { done, type Outcome } from './outcome.ts'

const added = z.strictObject({
  memberId: z.string(),
  name: z.string(),
  mobile: z.string(),
  departmentIds: z.array(z.string()),
  title: z.string(),
  managerId: z.string().nullable(),
})

/** Its word for "somebody has this number". */
const numberTaken = 'platform_refused:60104'

async function mirror(app: App, effect: OutboxRow, member: PlatformMemberDetail): Promise<void> {
  await app.database.transaction(async (tx) => {
    if (!(await saysWhatIsShown(tx, effect))) return
    const record = memberRecord(member)
    await upsertMember(tx, record)
    // A manager whom the mirror has not met yet comes with the next reading of the directory.
    const manager = member.managerUserid === null ? null : await person(tx, member.managerUserid as PersonId)
    await setManager(tx, record.id, manager?.id ?? null)
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
}

/**
 * Takes a new member in. Her userid was chosen when it was decided, so that what an earlier try of ours made is found and
 * not made twice; a number that belongs to somebody else is left to a person.
 */
export async function deliverMemberAdded(app: App, effect: OutboxRow): Promise<Outcome> {
  const { memberId, managerId, ...wish } = added.parse(effect.payload)
  if ((await findMember(app.platform, memberId)) === null) {
    if ((await app.platform.findByMobile(wish.mobile)) !== null) return { kind: 'needs_attention', because: numberTaken }
    const made = await app.platform.createMember({ userid: memberId, managerUserid: managerId, jobNumber: null, email: null, ...wish })
    if (made.kind === 'invited') return { kind: 'not_needed', because: invited }
  }
  await mirror(app, effect, await app.platform.getMember(memberId))
  return done
}
