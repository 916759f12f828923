import type { Database } from '#server/store/database.ts'
import { logEntries } from '#server/store/schema/log-tables.ts'

/** Every entry of the log, in order. For specs of this room only. */
export async function entriesIn(database: Database) {
  return database.transaction((tx) => tx.db.select().from(logEntries).orderBy(logEntries.seq))
}
