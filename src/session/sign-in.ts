import { callOnce } from '#api/call.ts'
import { ApiRefusal } from '#api/failures.ts'
import type { SignedInHome } from '#contract/home.ts'
import { entryUrl } from '#dingtalk/client.ts'
import { requestAuthCode } from '#dingtalk/sign-in.ts'
import { pageFacts } from './page-facts.ts'

interface Attempt {
  /** Ask for the token itself: the cookie did not come back. */
  readonly bearer: boolean
  /** Draw the first screen meanwhile: the page's own code is not there yet. */
  readonly draw?: 'phone'
}

let inFlight: Promise<SignedInHome> | undefined

async function attempt({ bearer, draw }: Attempt): Promise<SignedInHome> {
  const code = await requestAuthCode(pageFacts())
  return callOnce('signIn', { code, pageUrl: entryUrl(), ...(draw && { draw }) }, bearer ? { headers: { 'X-Remit-Bearer': 'wanted' } } : {})
}

/** The platform takes a code once and for five minutes (errcode 40078): what was refused is tried again with a new one, never the same. */
async function twoAttempts(wanted: Attempt): Promise<SignedInHome> {
  try {
    return await attempt(wanted)
  } catch (failure) {
    if (failure instanceof ApiRefusal && failure.code === 'code_refused') return attempt(wanted)
    throw failure
  }
}

/** However many calls find the session gone, one sign-in runs for all of them. */
export function signIn(wanted: Attempt): Promise<SignedInHome> {
  inFlight ??= twoAttempts(wanted).finally(() => {
    inFlight = undefined
  })
  return inFlight
}
