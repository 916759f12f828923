import type { PersonId } from '#governance/id.ts'
import type { App } from '../application.ts'
import { PlatformError, type PlatformMemberDetail } from '../dingtalk/platform.ts'
import { recordCode } from '../store/codes.ts'
import { person as personById } from '../store/directory.ts'
import { no } from './answer-refusal.ts'
import { Refusal } from './endpoint.ts'
import { hashOf } from '../token.ts'
import { stopWith } from './stop-with.ts'

export interface Identified {
  readonly personId: PersonId
  /** What the platform says of somebody whom the mirror does not know, or knows as gone; null: the mirror is good. */
  readonly fresh: PlatformMemberDetail | null
}

/** What the platform answers, or null when it says no. Trouble on the way is neither: that stops the sign-in. */
async function asked<T>(app: App, requestId: string, question: Promise<T>): Promise<T | null> {
  try {
    return await question
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    if (error.kind === 'refused') return null
    app.logger.error({ err: error, requestId }, 'sign-in could not ask the platform')
    return stopWith(no('platform_unreachable'))
  }
}

async function exchanged(app: App, code: string, requestId: string): Promise<PersonId> {
  // Ours before theirs: of many requests with one code a single one gets as far as the platform.
  const first = await app.database.transaction((tx) => recordCode(tx, hashOf(code)))
  const login = first ? await asked(app, requestId, app.platform.exchangeCode(code)) : null
  return login ? (login.userid as PersonId) : stopWith(no('code_refused'))
}

/** Whose code this is. Single use, five minutes, bound to our app: the platform checks the last two (40078 otherwise). */
export async function identify(app: App, code: string, requestId: string): Promise<Identified> {
  const personId = await exchanged(app, code, requestId)
  const known = await app.database.transaction((tx) => personById(tx, personId))
  if (known?.active) return { personId, fresh: null }
  const fresh = await asked(app, requestId, app.platform.getMember(personId))
  return fresh?.active ? { personId, fresh } : stopWith({ refusal: new Refusal('person_left', [{ code: 'person_left', personId }]) })
}
