import type { Change } from '#governance/change/change.ts'
import type { Grant } from '#governance/grant.ts'
import type { ConflictFinding } from '#governance/conflict-causes.ts'
import { remindersOf } from '#governance/reminder.ts'
import type { Tx } from '../store/database.ts'
import { insertGrantExceptions } from '../store/exceptions.ts'
import { insertGrant } from '../store/grants.ts'
import { insertReminders } from '../store/reminders.ts'
import type { Doer } from './acts/act.ts'
import { pushLabel } from './push-label.ts'
import { recordChange } from './record.ts'

/** The exceptions from conflict rules that it is given under; it ends with the first of them. */
type Allowed = Pick<ConflictFinding, 'exceptionIds' | 'lapsesAt'>

/** A grant comes into being, with the moments at which its holder is told that it ends. */
export async function giveGrant(tx: Tx, change: Change, given: Grant, { exceptionIds, lapsesAt }: Allowed, doer: Doer): Promise<void> {
  const { actorId, requestId } = doer
  const grant = { ...given, lapsesAt }
  await insertGrant(tx, grant)
  await insertGrantExceptions(tx, grant.id, exceptionIds)
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
      ...(exceptionIds.length > 0 && { exceptionIds, lapsesAt }),
    },
  })
  // One that begins later is pushed when it begins: an effect that waits for its day would hold up every revocation behind it.
  if (grant.fromAt <= tx.now) await pushLabel(tx, grant, 'given')
}
