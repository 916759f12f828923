import { ApiFault, ApiRefusal, Offline } from '#api/failures.ts'
import type { Translate } from '#words/use-words.ts'

export interface FailureText {
  readonly kind: 'error' | 'denied' | 'offline'
  /** What happened. */
  readonly title: string
  /** What was not lost, and what to do. */
  readonly text: string
  /** To tell an administrator; empty when the server did not get to name one. */
  readonly requestId: string
}

/** A failed call in words; what nobody foresaw reads as a fault. */
export function failureText(failure: unknown, t: Translate, what: 'page' | 'act' = 'page'): FailureText {
  if (failure instanceof Offline && what === 'act') {
    return { kind: 'offline', title: t('shell.notSent'), text: t('shell.notSentText'), requestId: '' }
  }
  if (failure instanceof Offline) return { kind: 'offline', title: t('shell.failed'), text: t('shell.failedOffline'), requestId: '' }
  if (failure instanceof ApiRefusal) {
    const denied = failure.code === 'not_allowed' || failure.code === 'not_found'
    return {
      kind: denied ? 'denied' : 'error',
      title: t(`refusal.${failure.code}.title`),
      text: t(`refusal.${failure.code}.next`),
      requestId: '',
    }
  }
  const requestId = failure instanceof ApiFault ? failure.requestId : ''
  return { kind: 'error', title: t('refusal.fault.title'), text: t('refusal.fault.next'), requestId }
}

/** A failed act on one line, for where there is no room for a note. */
export function failureLine(failure: unknown, t: Translate): string {
  const { title, text } = failureText(failure, t, 'act')
  return `${title}${t('shell.stop')}${text}`
}
