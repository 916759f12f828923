import type { App } from '../../application.ts'
import { PlatformError } from '../../dingtalk/platform.ts'

/**
 * The platform wants to know of every attendance call who does it, and takes only somebody who may manage attendance there: whom the
 * settings name, or the first main administrator. In Remit's own log stands who it was.
 */
export async function attendanceOperator({ platform, settings }: App): Promise<string> {
  if (settings.attendanceOperator !== null) return settings.attendanceOperator
  const main = (await platform.listAdmins()).find(({ sysLevel }) => sysLevel === 1)
  if (main === undefined) throw new PlatformError('misconfigured', 'no_operator', 'attendance', 'the company has no main administrator')
  return main.userid
}
