import { customType } from 'drizzle-orm/pg-core'
import type { Instant } from '#governance/id.ts'

/** A moment: `timestamptz` in the database, milliseconds everywhere else. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp (3) with time zone',
  toDriver: (ms) => new Date(ms).toISOString(),
  fromDriver: (text) => Date.parse(text),
})
