import type { Cause } from '#governance/verdict.ts'

/**
 * Every lawful no, with its HTTP status. 403 may not · 404 not there or not yours, alike · 409 the state moved ·
 * 400 and 422 the request itself · 429 too fast.
 */
export const refusalStatus = {
  not_signed_in: 401,
  code_refused: 401,
  person_left: 403,
  not_allowed: 403,
  proof_needed: 403,
  foreign_origin: 403,
  not_found: 404,
  person_mismatch: 409,
  change_moved: 409,
  change_not_pending: 409,
  sync_running: 409,
  request_in_flight: 409,
  bad_input: 400,
  idempotency_key_missing: 400,
  idempotency_key_reused: 422,
  payload_too_large: 413,
  too_many_requests: 429,
  platform_unreachable: 502,
  not_ready: 503,
  fault: 500,
} as const

export type RefusalCode = keyof typeof refusalStatus

/** The body of every answer that is not a yes. */
export interface RefusalBody {
  readonly error: {
    readonly code: RefusalCode
    readonly causes: readonly Cause[]
    /** Names for the ids in the causes, where the viewer may know them. */
    readonly names: Readonly<Record<string, string>>
    /** For bad_input: path of the field → what is wrong with it, as a code. */
    readonly fields: Readonly<Record<string, string>>
    readonly requestId: string
    /** For too_many_requests and not_ready. */
    readonly retryAfterSeconds: number | null
  }
}
