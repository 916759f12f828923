import { sql, type SQL } from 'drizzle-orm'
import type { Instant } from '#governance/id.ts'

/** A moment as a value in handwritten conditions, where no column says how it is stored. */
export const moment = (at: Instant): SQL => sql`${new Date(at).toISOString()}::timestamptz`
