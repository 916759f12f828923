import { ERROR_TEXTS, type ErrorCode } from './error-texts.ts'

/** A no of the old generation: HTTP 200 with `errcode`. */
export class OldRefusal extends Error {
  readonly errcode: number
  readonly detail: Readonly<Record<string, string>>
  constructor(errcode: number, errmsg: string, detail: Readonly<Record<string, string>> = {}) {
    super(errmsg)
    this.errcode = errcode
    this.detail = detail
  }
}

/** A no of the new generation: its own status and a lower-case body. */
export class NewRefusal extends Error {
  readonly status: 400 | 401 | 403 | 429 | 500
  readonly code: string
  readonly detail: Readonly<Record<string, unknown>>
  constructor(status: 400 | 401 | 403 | 429 | 500, code: string, message: string, detail: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.detail = detail
  }
}

export function refuse(code: ErrorCode, about?: string): OldRefusal {
  return new OldRefusal(code, about ? `${ERROR_TEXTS[code]}: ${about}` : ERROR_TEXTS[code])
}
