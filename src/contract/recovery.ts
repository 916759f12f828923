import { z } from 'zod'
import { changeId, instant } from './scalars.ts'

/** A recovery of the viewer's own second factor that is under way. */
export const recoveryView = z.strictObject({
  changeId,
  /** When it takes effect; null: it has not been agreed to yet. */
  untilAt: instant.nullable(),
})
export type RecoveryView = z.output<typeof recoveryView>
