import { z } from 'zod'
import type { Instant } from '#governance/id.ts'
import { getSetting, holdSetting, setSetting } from './settings.ts'
import type { Tx } from './tx.ts'

const key = 'attendance_reading'
const shape = z
  .object({ nextAt: z.number(), readAt: z.number().nullable(), trouble: z.string().nullable() })
  .catch({ nextAt: 0, readAt: null, trouble: null })

export interface AttendanceReading {
  readonly nextAt: Instant
  /** When the groups were last read to their end; null: never yet. */
  readonly readAt: Instant | null
  /** Why the last try failed, a code; null: it did not. */
  readonly trouble: string | null
}

export async function attendanceReading(tx: Tx): Promise<AttendanceReading> {
  return shape.parse(await getSetting(tx, key))
}

export function setAttendanceReading(tx: Tx, reading: AttendanceReading): Promise<void> {
  return setSetting(tx, key, { ...reading })
}

/** One process after the other. */
export function holdAttendanceReading(tx: Tx): Promise<void> {
  return holdSetting(tx, key, {})
}

/** As soon as may be. */
export async function wantAttendanceReading(tx: Tx): Promise<void> {
  await holdAttendanceReading(tx)
  await setAttendanceReading(tx, { ...(await attendanceReading(tx)), nextAt: 0 })
}
