import { ClientCallError, outsideCode, timedOutCode, toCallError } from './call-error.ts'
import { detectClient } from './client.ts'
import { loadSdk, type Sdk } from './sdk.ts'

/** A call that nobody has to answer. */
export const quickMs = 8_000
/** A call that waits for a person: long, but never for ever. */
export const personMs = 10 * 60_000

/** The SDK has no time-out: with a bridge that never comes, its promises stay pending for ever. */
export function withinTime<T>(method: string, answer: Promise<T>, limitMs: number): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ClientCallError(method, { code: timedOutCode, text: `no answer within ${limitMs} ms` }))
    }, limitMs)
    answer
      .then(resolve, (raw: unknown) => {
        reject(toCallError(method, raw))
      })
      .finally(() => {
        clearTimeout(timer)
      })
  })
}

/**
 * One call of the client. The promise is the only way the answer is taken: the SDK rejects it on every platform when the
 * person cancels, while `onCancel` exists on iOS alone.
 */
export function callClient<T>(method: string, invoke: (sdk: Sdk) => Promise<T>, limitMs: number = quickMs): Promise<T> {
  if (!detectClient().inside) return Promise.reject(new ClientCallError(method, { code: outsideCode, text: 'not inside DingTalk' }))
  return withinTime(method, loadSdk().then(invoke), limitMs)
}

/** For calls that only decorate the client or listen: whatever goes wrong, the page goes on without. */
export function tellClient(invoke: (sdk: Sdk) => Promise<unknown>): void {
  if (!detectClient().inside) return
  loadSdk()
    .then(invoke)
    .catch(() => undefined)
}
