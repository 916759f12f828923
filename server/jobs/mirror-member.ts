import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { Tx } from '../store/database.ts'
import { goneAmong, lockPerson } from '../store/directory.ts'
import { applyMembershipLocally } from '../store/member-writes.ts'
import { saysWhatIsShown, type OutboxRow } from '../store/outbox.ts'

/** The mirror follows the platform, whatever came of the push; while a later act of the same kind is on its way it stays where that one leads. */
export async function mirrorMember(app: App, effect: OutboxRow, memberId: PersonId, write: (tx: Tx) => Promise<void>): Promise<void> {
  await app.database.transaction(async (tx) => {
    // Whoever acts on her holds her row too: from here on nothing later is overlooked.
    await lockPerson(tx, memberId)
    // Who has left works nowhere, whatever was on its way about her.
    if ((await goneAmong(tx, [memberId])).size > 0) return
    if (!(await saysWhatIsShown(tx, effect))) return
    await write(tx)
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
}

/** Where the platform says that she works. */
export function mirrorDepartmentsOf(app: App, effect: OutboxRow, memberId: PersonId, departmentIds: readonly string[]): Promise<void> {
  return mirrorMember(app, effect, memberId, (tx) =>
    applyMembershipLocally(
      tx,
      memberId,
      departmentIds.map((id) => id as DepartmentId),
    ),
  )
}
