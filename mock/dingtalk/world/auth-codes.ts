import { randomBytes } from 'node:crypto'

/** The client's sign-in, the browser's sign-in, the console's jump: one kind of code is no good at another's door. */
export type AuthCodeKind = 'jsapi' | 'oauth' | 'sso'

interface AuthCode {
  readonly kind: AuthCodeKind
  readonly userid: string
  readonly clientId: string
  readonly corpId: string
  readonly expiresAt: number
}

/** DT: jsapi-request-auth-code: valid five minutes, once. */
const LIFE = 5 * 60 * 1_000

export class AuthCodes {
  readonly #codes = new Map<string, AuthCode>()

  issue(grant: Omit<AuthCode, 'expiresAt'>, now: number): string {
    const code = randomBytes(16).toString('hex')
    this.#codes.set(code, { ...grant, expiresAt: now + LIFE })
    return code
  }

  /** The userid, once, and only for the kind, app and company the code was made for. A code that is tried is spent. */
  redeem(code: string, wanted: Omit<AuthCode, 'expiresAt' | 'userid'>, now: number): string | null {
    const held = this.#codes.get(code)
    this.#codes.delete(code)
    if (!held || now >= held.expiresAt) return null
    const fits = held.kind === wanted.kind && held.clientId === wanted.clientId && held.corpId === wanted.corpId
    return fits ? held.userid : null
  }
}
