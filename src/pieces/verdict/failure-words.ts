import { ApiFault, ApiRefusal, Offline } from '#api/failures.ts'
import type { Cause } from '#governance/verdict.ts'
import type { Translate } from '#words/use-words.ts'

export interface FailureWords {
  readonly kind: 'error' | 'denied' | 'offline'
  readonly title: string
  readonly next: string
  readonly causes: readonly Cause[]
  readonly names: Readonly<Record<string, string>>
  readonly requestId: string
}

const plain = { causes: [], names: {}, requestId: '' }

/** Anything a call may end in, as what happened and what to do. */
export function failureWords(failure: unknown, t: Translate): FailureWords {
  if (failure instanceof ApiRefusal) {
    const kind = failure.code === 'not_allowed' || failure.code === 'not_found' ? 'denied' : 'error'
    const said = { title: t(`refusal.${failure.code}.title`), next: t(`refusal.${failure.code}.next`) }
    return { kind, ...said, causes: failure.causes, names: failure.names, requestId: '' }
  }
  if (failure instanceof Offline) return { kind: 'offline', title: t('domain.readFailed'), next: t('shell.failedOffline'), ...plain }
  const requestId = failure instanceof ApiFault ? failure.requestId : ''
  return { kind: 'error', title: t('refusal.fault.title'), next: t('refusal.fault.next'), ...plain, requestId }
}
