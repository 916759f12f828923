import { asc, eq } from 'drizzle-orm'
import type { Message } from '#governance/change/talk.ts'
import type { ChangeId } from '#governance/id.ts'
import { isAnyOf } from './id-array.ts'
import { changeMessages } from './schema/change-tables.ts'
import type { Tx } from './tx.ts'

/** What was said about a change, in order. */
export async function messagesOf(tx: Tx, id: ChangeId): Promise<readonly Message[]> {
  const { changeId, number } = changeMessages
  const rows = await tx.db.select().from(changeMessages).where(eq(changeId, id)).orderBy(asc(number))
  return rows.map(({ changeId: _change, ...message }) => message)
}

/** Those of them about which anything was said. */
export async function changesTalkedOf(tx: Tx, ids: readonly ChangeId[]): Promise<ReadonlySet<ChangeId>> {
  const { changeId } = changeMessages
  const rows = await tx.db.selectDistinct({ changeId }).from(changeMessages).where(isAnyOf(changeId, ids))
  return new Set(rows.map((row) => row.changeId))
}

export async function insertMessage(tx: Tx, changeId: ChangeId, message: Message): Promise<void> {
  await tx.db.insert(changeMessages).values({ ...message, changeId })
}
