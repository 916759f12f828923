import type { Database } from './store/database.ts'
import { verifyLog } from './store/log.ts'

/** R28: what the start looks at; the whole chain is for the verifier. */
const entriesAtStart = 10_000

/** The log does not fit together, so nothing may be added to it; the message is for the operator. */
export class LogBroken extends Error {
  override readonly name = 'LogBroken'
  constructor(brokenAt: number) {
    super(
      `The log is not whole: entry ${brokenAt} does not fit to the one before it, or KEY_FILE is not the key it was written with. Remit does not start on it.`,
    )
  }
}

/** Refuses to start on a log that somebody changed (R26, R28). */
export async function checkLog(database: Database): Promise<void> {
  const proof = await database.transaction((tx) => verifyLog(tx, entriesAtStart), { patient: true })
  if (!proof.whole) throw new LogBroken(proof.brokenAt)
}
