import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import type { Tx } from '../store/database.ts'
import { hit, peek, type Rate } from '../store/rates.ts'
import { no } from './answer-refusal.ts'
import type { Refusal } from './endpoint.ts'
import { enterRefusedLogin } from './login-entries.ts'
import { stopWith } from './stop-with.ts'

// A whole office shares one address, so an address is held to its failures and a person to her successes.
const windowSeconds = 60
const failuresPerAddress = 20
const successesPerPerson = 10

const addressKey = (address: string) => `sign-in failure ${address}`

function stopUnless(rate: Rate): void {
  if (!rate.allowed) stopWith(no('too_many_requests', { retryAfterSeconds: rate.retryAfterSeconds }))
}

/** Before the code is looked at: whoever guesses is not told whether the next guess was right. */
export async function refuseBusyAddress(app: App, address: string): Promise<void> {
  stopUnless(await app.database.transaction((tx) => peek(tx, addressKey(address), windowSeconds, failuresPerAddress)))
}

export async function countSuccess(tx: Tx, personId: PersonId): Promise<void> {
  stopUnless(await hit(tx, `sign-in ${personId}`, windowSeconds, successesPerPerson))
}

/** What the rules refused is written down; what merely could not be done is not the caller's doing. */
export async function recordRefusedLogin(app: App, refusal: Refusal, address: string, requestId: string): Promise<void> {
  if (refusal.code !== 'code_refused' && refusal.code !== 'person_left') return
  await app.database.transaction(async (tx) => {
    if (refusal.code === 'code_refused') await hit(tx, addressKey(address), windowSeconds, failuresPerAddress)
    await enterRefusedLogin(tx, refusal, requestId)
  })
}
