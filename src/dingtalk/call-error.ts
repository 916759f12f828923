/** Codes of our own; every other code is the client's or the SDK's, as text (`7` not granted, `1` unknown method, `4050` not on this platform). */
export const outsideCode = 'outside'
export const timedOutCode = 'timed_out'
const cancelledCode = '-1'

interface Failure {
  readonly code: string
  readonly text: string
}

export class ClientCallError extends Error {
  readonly code: string
  readonly text: string
  readonly cancelled: boolean
  readonly timedOut: boolean

  constructor(method: string, failure: Failure) {
    super(`${method}: ${failure.code} ${failure.text}`)
    this.name = 'ClientCallError'
    this.code = failure.code
    this.text = failure.text
    this.cancelled = failure.code === cancelledCode
    this.timedOut = failure.code === timedOutCode
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** Native errors are `{errorCode, errorMessage}`, some with `message`; the SDK's own carry a numeric code or only a text. */
export function failureOf(raw: unknown): Failure {
  const fields: { errorCode?: unknown; errorMessage?: unknown; message?: unknown } = typeof raw === 'object' && raw !== null ? raw : {}
  const text = textOf(fields.errorMessage) || textOf(fields.message) || textOf(raw)
  const outside = /ERROR 4040/.test(text) ? outsideCode : ''
  return { code: textOf(fields.errorCode) || outside || 'unknown', text }
}

export function toCallError(method: string, raw: unknown): ClientCallError {
  return raw instanceof ClientCallError ? raw : new ClientCallError(method, failureOf(raw))
}
