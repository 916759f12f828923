import { forgetCodes } from '../store/codes.ts'
import type { Database } from '../store/database.ts'
import { forgetKeys } from '../store/idempotency.ts'
import { forgetChallenges } from '../store/passkeys.ts'
import { forgetConfirmations } from '../store/phone-confirmations.ts'
import { forgetProofs } from '../store/proofs.ts'
import { forgetRates } from '../store/rates.ts'
import { forgetSessions } from '../store/sessions.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** The platform forgets a code after five minutes; ours must outlive that by far. */
const codesKeptMs = 60 * minute
const ratesKeptMs = 60 * minute
/** A proof that is over says nothing that the decision it was for does not say. */
const proofsKeptMs = 60 * minute
/** An ended session is of no use; a week lets an operator look. */
const sessionsKeptMs = 7 * day

/** What served its purpose goes: used codes, counters, answers kept for a repeat, sessions that are over. None of it is evidence. */
export async function forgetOld(database: Database): Promise<void> {
  await database.transaction(
    async (tx) => {
      await forgetCodes(tx, codesKeptMs)
      await forgetRates(tx, ratesKeptMs)
      await forgetKeys(tx)
      await forgetProofs(tx, proofsKeptMs)
      await forgetChallenges(tx)
      await forgetConfirmations(tx)
      await forgetSessions(tx, sessionsKeptMs)
    },
    { patient: true },
  )
}
