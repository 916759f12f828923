import { and, asc, isNull, sql } from 'drizzle-orm'
import type { Reminder } from '#governance/reminder.ts'
import type { GrantId, Instant } from '#governance/id.ts'
import { isAnyOf } from './id-array.ts'
import { moment } from './moment.ts'
import { grantReminders } from './schema/authority-tables.ts'
import type { Tx } from './tx.ts'

export async function insertReminders(tx: Tx, grantId: GrantId, reminders: readonly Reminder[]): Promise<void> {
  if (reminders.length === 0) return
  await tx.db.insert(grantReminders).values(reminders.map((reminder) => ({ grantId, ...reminder })))
}

export interface DueReminder {
  readonly grantId: GrantId
  readonly beforeMinutes: number
}

/** Due and not looked at yet, locked for this transaction; what another process has in hand is left to it. */
export async function takeDueReminders(tx: Tx, now: Instant, limit: number): Promise<readonly DueReminder[]> {
  const { grantId, beforeMinutes, dueAt, handledAt } = grantReminders
  return tx.db
    .select({ grantId, beforeMinutes })
    .from(grantReminders)
    .where(and(isNull(handledAt), sql`${dueAt} <= ${moment(now)}`))
    .orderBy(asc(dueAt), asc(grantId))
    .limit(limit)
    .for('update', { skipLocked: true })
}

/** All of these grants that are due by now: of several that came due together one tells. */
export async function markRemindersHandled(tx: Tx, grantIds: readonly GrantId[], at: Instant): Promise<void> {
  const { grantId, dueAt, handledAt } = grantReminders
  await tx.db
    .update(grantReminders)
    .set({ handledAt: at })
    .where(and(isAnyOf(grantId, grantIds), isNull(handledAt), sql`${dueAt} <= ${moment(at)}`))
}
