import type { Cause } from '#governance/verdict.ts'
import type { RefusalBody, RefusalCode } from '#contract/refusal.ts'

/** A lawful no: it is shown with its causes where the act was tried. */
export class ApiRefusal extends Error {
  readonly code: RefusalCode
  readonly causes: readonly Cause[]
  readonly names: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>>
  readonly requestId: string
  readonly retryAfterSeconds: number | null

  constructor(error: RefusalBody['error']) {
    super(error.code)
    this.name = 'ApiRefusal'
    this.code = error.code
    this.causes = error.causes
    this.names = error.names
    this.fields = error.fields
    this.requestId = error.requestId
    this.retryAfterSeconds = error.retryAfterSeconds
  }
}

/** Something broke on the way or there; the reference finds it in the log. */
export class ApiFault extends Error {
  readonly requestId: string
  readonly status: number

  constructor(status: number, requestId: string) {
    super(`fault ${status}`)
    this.name = 'ApiFault'
    this.status = status
    this.requestId = requestId
  }
}

/** Nobody answered: no network, or it broke off. Whether the act took place is not known; the same key may be sent again. */
export class Offline extends Error {
  constructor() {
    super('offline')
    this.name = 'Offline'
  }
}

function isRefusalBody(body: unknown): body is RefusalBody {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
}

/** What an answer that is not a yes means. */
export function failureFrom(status: number, body: unknown, requestId: string): ApiRefusal | ApiFault {
  if (!isRefusalBody(body)) return new ApiFault(status, requestId)
  return body.error.code === 'fault' ? new ApiFault(status, body.error.requestId) : new ApiRefusal(body.error)
}
