import type { App } from '../application.ts'
import { createAttendanceReading } from './attendance/read-attendance.ts'
import { backUp } from './back-up.ts'
import { deliverSome } from './deliver.ts'
import { forgetOld } from './forget.ts'
import { createLeaveReading } from './leaves/read-leaves.ts'
import { startLoop } from './loop.ts'
import { createSync } from './sync/create-sync.ts'
import { tick } from './tick.ts'

export interface Jobs {
  wake(): void
  stop(): Promise<void>
}

/** Starts everything that runs by itself; stop waits for what is under way. */
export function startJobs(app: App): Jobs {
  const deliver = startLoop('deliver', app.logger, 1_000, () => deliverSome(app))
  const clock = startLoop('tick', app.logger, 1_000, async () => {
    const changed = await tick(app.database)
    if (changed) deliver.wake()
    return false
  })
  const sync = startLoop('sync', app.logger, 2_000, createSync(app))
  const leaves = startLoop('leaves', app.logger, 30_000, createLeaveReading(app))
  const attendance = startLoop('attendance', app.logger, 10_000, createAttendanceReading(app))
  const forget = startLoop('forget', app.logger, 60 * 60 * 1000, async () => {
    await forgetOld(app.database)
    return false
  })
  const backup = startLoop('backup', app.logger, 60 * 60 * 1000, async () => {
    await backUp(app)
    return false
  })
  const loops = [deliver, clock, sync, leaves, attendance, forget, backup]
  return {
    wake: () => [deliver, clock, sync].forEach((loop) => loop.wake()),
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
