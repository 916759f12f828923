import { asc, eq } from 'drizzle-orm'
import type { Message } from '#governance/change/talk.ts'
import type { ChangeId } from '#governance/id.ts'
import { changeMessages } from './schema/change-tables.ts'
import type { Tx } from './tx.ts'

/** What was said about a change, in order. */
export async function messagesOf(tx: Tx, id: ChangeId): Promise<readonly Message[]> {
  const { changeId, number } = changeMessages
  const rows = await tx.db.select().from(changeMessages).where(eq(changeId, id)).orderBy(asc(number))
  return rows.map(({ changeId: _change, ...message }) => message)
}

export async function insertMessage(tx: Tx, changeId: ChangeId, message: Message): Promise<void> {
  await tx.db.insert(changeMessages).values({ ...message, changeId })
}
