import { z } from 'zod'
import type { App } from './application.ts'
import { clockOffset, hasClockOffset, setClockOffset } from './store/settings.ts'

const clockShape = z.looseObject({ offsetMs: z.number() })

/**
 * Simulated mode only: a database that was used before keeps its time and tells it to the simulator; a fresh one takes the
 * simulator's. From then on both move together.
 */
export async function agreeOnTime(app: App): Promise<void> {
  const origin = app.settings.simulatorOrigin
  if (origin === null) return
  const known = await app.database.transaction(async (tx) => ((await hasClockOffset(tx)) ? clockOffset(tx) : null))
  const url = `${origin}/__control/clock`
  if (known !== null) {
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMs: known }),
      signal: AbortSignal.timeout(5_000),
    })
    return
  }
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) })
  const { offsetMs } = clockShape.parse(await answer.json())
  await app.database.transaction((tx) => setClockOffset(tx, offsetMs))
}
