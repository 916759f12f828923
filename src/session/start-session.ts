import type { QueryCache } from '@pinia/colada'
import { attachSession } from '#api/call.ts'
import { ApiFault, ApiRefusal, Offline } from '#api/failures.ts'
import { detectClient } from '#dingtalk/client.ts'
import { everyWord } from '#words/i18n.ts'
import { adoptHome } from './adopt-home.ts'
import { afterwards } from './afterwards.ts'
import { readEarlyHome } from './early-home.ts'
import { takeEarlySignIn } from './early-sign-in.ts'
import { sessionPort } from './port.ts'
import { useSessionStore, type SessionPhase } from './session-store.ts'
import { signIn } from './sign-in.ts'

function phaseOf(failure: unknown): SessionPhase {
  if (failure instanceof Offline) return 'offline'
  if (failure instanceof ApiRefusal && failure.code === 'person_left') return 'left'
  return 'failed'
}

async function enter(cache: QueryCache): Promise<void> {
  const session = useSessionStore()
  const early = await readEarlyHome()
  if (early === null && !detectClient().inside) {
    session.phase = 'outside'
    return
  }
  const home = early ?? (await (takeEarlySignIn() ?? signIn({ bearer: session.bearer !== null })))
  await adoptHome(cache, home)
  session.phase = 'in'
  afterwards(everyWord)
  afterwards(async () => {
    const { configurePage } = await import('./configure-page.ts')
    await configurePage(home.signature, early !== null)
    if (early === null || !detectClient().inside) return
    const { verifyPerson } = await import('./verify-person.ts')
    await verifyPerson()
  })
}

/** Also the retry: a failure leaves nothing behind but its phase. */
export async function startSession(cache: QueryCache): Promise<void> {
  const session = useSessionStore()
  attachSession(sessionPort(cache))
  session.phase = 'starting'
  try {
    await enter(cache)
  } catch (failure) {
    session.refusal = failure instanceof ApiRefusal ? failure.code : null
    session.requestId = failure instanceof ApiFault || failure instanceof ApiRefusal ? failure.requestId : ''
    session.phase = phaseOf(failure)
  }
}
