import { z } from 'zod'
import type { AttendanceGroupId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { markGroupGone } from '../../store/attendance-writes.ts'
import type { OutboxRow } from '../../store/outbox.ts'
import { done, type Outcome } from '../outcome.ts'
import { sameIds } from '#governance/same-ids.ts'
import { findGroup, type FoundGroup } from './find-group.ts'
import { attendanceOperator } from './operator.ts'
import { showGroup } from './show-group.ts'

const payloadShape = z.strictObject({ groupId: z.string(), name: z.string(), who: z.array(z.string()) })

/** One that was changed on the platform itself is another than the one that was decided on: followed, and left to a person. */
async function follow(app: App, effect: OutboxRow, group: FoundGroup): Promise<Outcome> {
  await showGroup(app, effect, group.id, group)
  return { kind: 'needs_attention', because: 'changed_natively' }
}

/** Looks the group up first: one that is gone is what an earlier try of ours, or somebody else, has done. */
export async function deliverAttendanceDeleted(app: App, effect: OutboxRow): Promise<Outcome> {
  const { groupId, name, who } = payloadShape.parse(effect.payload)
  const id = groupId as AttendanceGroupId
  const operator = await attendanceOperator(app)
  const { group } = await findGroup(app.platform, operator, id)
  if (group !== null) {
    if (group.name !== name || !sameIds(group.entries, who)) return follow(app, effect, group)
    await app.platform.deleteAttendanceGroup(operator, id)
  }
  await app.database.transaction(async (tx) => {
    await markGroupGone(tx, id)
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
  return done
}
