import type { PlatformErrorKind } from './platform.ts'

export interface Failure {
  readonly kind: PlatformErrorKind
  readonly retryAfterMs: number | null
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The address is banned for five minutes: DingTalk open platform documentation, call limits. */
export const BANNED: Failure = { kind: 'throttled', retryAfterMs: 5 * MINUTE }
export const REFUSED: Failure = { kind: 'refused', retryAfterMs: null }
export const MISCONFIGURED: Failure = { kind: 'misconfigured', retryAfterMs: null }
export const UNREACHABLE: Failure = { kind: 'unreachable', retryAfterMs: null }

const slowDown = (retryAfterMs: number): Failure => ({ kind: 'throttled', retryAfterMs })

/** DingTalk open platform documentation: global error codes. A code that is not here is a plain no. */
const OLD_CODES: ReadonlyMap<string, Failure> = new Map([
  ...['-1', '500', '1002', '400001', '52011'].map((code) => [code, UNREACHABLE] as const),
  ...['90002', '90018', '143103', '143104'].map((code) => [code, slowDown(SECOND)] as const),
  ...['45009', '90020'].map((code) => [code, slowDown(HOUR)] as const),
  // Authentication, permission points, address white list, authorised range, app and company identity.
  ...['88', '60011', '400020', '43007', '40001', '40013', '40089', '40014', '41001', '42001', '60020', '50002', '50004'].map(
    (code) => [code, MISCONFIGURED] as const,
  ),
  ...['40056', '40079', '52021', '33001', '12012', '70001'].map((code) => [code, MISCONFIGURED] as const),
])

export function failureOfOldCode(code: string): Failure {
  return OLD_CODES.get(code) ?? REFUSED
}

/** DingTalk open platform documentation: error codes of the new server API, HTTP status and `code`. */
export function failureOfNewCode(status: number, code: string): Failure {
  if (status >= 500) return UNREACHABLE
  if (/QpsLimit/.test(code)) return slowDown(SECOND)
  if (/QpmLimit/.test(code)) return slowDown(MINUTE)
  if (/ApiCountLimit/.test(code)) return slowDown(HOUR)
  if (status === 429) return slowDown(SECOND)
  if (status === 401 || status === 403 || CREDENTIAL_CODES.has(code)) return MISCONFIGURED
  return REFUSED
}

const CREDENTIAL_CODES: ReadonlySet<string> = new Set(['InvalidAuthentication', 'invalidClientIdOrSecret', 'invalid.client'])

const STALE_TOKEN_CODES: ReadonlySet<string> = new Set(['40014', '42001', 'InvalidAuthentication'])

/** The token was good when we got it and is not now: worth one new token and one more try. */
export function tellsStaleToken(code: string): boolean {
  return STALE_TOKEN_CODES.has(code)
}
