import { continuationOf } from '#governance/grant-life.ts'
import { phaseOf, type Grant } from '#governance/grant.ts'
import { notify } from '../changes/notify.ts'
import { findChange } from '../store/changes.ts'
import { pendingAlike } from '../store/pending-changes.ts'
import type { Tx } from '../store/database.ts'
import { orgTree } from '../store/directory.ts'
import { grantsByIds, grantsOf } from '../store/grants.ts'
import { markRemindersHandled, takeDueReminders } from '../store/reminders.ts'

/** Nothing to say of what is over, of what goes on without a gap, and to who has asked for more already. */
async function isNews(tx: Tx, grant: Grant): Promise<boolean> {
  if (phaseOf(grant, tx.now) !== 'active') return false
  if (continuationOf(grant, { grants: await grantsOf(tx, grant.personId), tree: await orgTree(tx) }) !== null) return false
  return (await pendingAlike(tx, grant.personId, grant.roleId, grant.scope)) === null
}

/** Tells holders that a grant ends soon. Of several reminders that came due together, by a clock that was moved, one tells. */
export async function remindSome(tx: Tx, limit: number): Promise<boolean> {
  const due = await takeDueReminders(tx, tx.now, limit)
  const nearest = new Map<Grant['id'], number>()
  for (const { grantId, beforeMinutes } of due) nearest.set(grantId, Math.min(beforeMinutes, nearest.get(grantId) ?? beforeMinutes))
  const grants = await grantsByIds(tx, [...nearest.keys()])
  for (const grant of grants.values()) {
    const change = await findChange(tx, grant.changeId)
    if (change !== null && (await isNews(tx, grant)))
      await notify(tx, change, 'ending', [grant.personId], `${grant.id}.${nearest.get(grant.id) ?? 0}`)
  }
  await markRemindersHandled(tx, [...nearest.keys()], tx.now)
  return due.length > 0
}
