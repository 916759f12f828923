import type { AttendanceGroupId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { saysWhatIsShown, type OutboxRow } from '../../store/outbox.ts'
import type { FoundGroup } from './find-group.ts'
import { followGroup, loseGroup } from './mirror-group.ts'

/** The mirror follows the platform after a push, unless something later is on its way. `group` null: there is none any more. */
export async function showGroup(app: App, effect: OutboxRow, id: AttendanceGroupId, group: FoundGroup | null): Promise<void> {
  await app.database.transaction(async (tx) => {
    if (!(await saysWhatIsShown(tx, effect))) return
    if (group === null) await loseGroup(tx, id)
    else await followGroup(tx, group)
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
}
