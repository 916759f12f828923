import type { Change } from '#governance/change/change.ts'
import type { Grant } from '#governance/grant.ts'
import type { PersonId } from '#governance/id.ts'
import { remindersOf } from '#governance/reminder.ts'
import type { Tx } from '../store/database.ts'
import { insertGrant } from '../store/grants.ts'
import { insertReminders } from '../store/reminders.ts'
import { pushLabel } from './push-label.ts'
import { recordChange } from './record.ts'

/** A grant comes into being, with the moments at which its holder is told that it ends. */
export async function giveGrant(tx: Tx, change: Change, grant: Grant, actorId: PersonId, requestId: string): Promise<void> {
  await insertGrant(tx, grant)
  await insertReminders(tx, grant.id, remindersOf(grant))
  await recordChange(tx, change, {
    action: 'grant.given',
    actorId,
    requestId,
    reason: null,
    before: null,
    facts: {
      grantId: grant.id,
      personId: grant.personId,
      roleId: grant.roleId,
      scope: grant.scope,
      fromAt: grant.fromAt,
      untilAt: grant.untilAt,
    },
  })
  // One that begins later is pushed when it begins: an effect that waits for its day would hold up every revocation behind it.
  if (grant.fromAt <= tx.now) await pushLabel(tx, grant, 'given')
}
