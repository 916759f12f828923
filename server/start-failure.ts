import { SettingsError } from './settings.ts'
import { DataDirectoryInUse } from './store/lock-file.ts'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** What an operator reads when Remit does not start: what is wrong, not where in the code. */
export function lineOf(error: unknown): string {
  if (error instanceof SettingsError) return `Remit cannot start with these settings.\n${error.message}`
  if (error instanceof DataDirectoryInUse) return `Remit cannot start: ${error.message}`
  if (codeOf(error) === 'EADDRINUSE')
    return `Remit cannot start: PORT is in use by another program (${error instanceof Error ? error.message : ''})`
  // The one call that is made before Remit is ready: asking the simulator for the time.
  if (error instanceof TypeError && error.message === 'fetch failed') {
    return 'Remit cannot start: the simulated platform does not answer; start it with `npm run mock`, or set DingTalk credentials'
  }
  return `Remit cannot start: ${error instanceof Error ? error.message : String(error)}`
}

/** sysexits(3): 75 try again later, 78 configuration. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof DataDirectoryInUse) return 75
  return error instanceof SettingsError ? 78 : 1
}
