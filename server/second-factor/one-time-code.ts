import { createHmac, randomBytes } from 'node:crypto'
import { stepsAt, type FactorState } from '#governance/second-factor.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
/** As long as the digest, as RFC 4226 recommends; 32 letters without padding. */
const secretBytes = 20
const digits = 6

/** RFC 4648 base 32: five bits a letter. The secret has a multiple of five bytes, so nothing is left over. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

export function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

export const newSecret = (): string => base32(randomBytes(secretBytes))

/** RFC 4226: HMAC-SHA-1 over the step, cut where its last half byte says. SHA-1 because it is what every app reads; here it hides nothing. */
export function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const at = (digest[digest.length - 1] ?? 0) & 0x0f
  const number = digest.readUInt32BE(at) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step of this code; `used`: it was accepted before, or one after it was; null: it is none of now. */
export function stepOf(secret: string, code: string, { lastStep }: Pick<FactorState, 'lastStep'>, now: number): number | 'used' | null {
  const steps = stepsAt(now).filter((step) => codeAt(secret, step) === code)
  return steps.find((step) => step > lastStep) ?? (steps.length > 0 ? 'used' : null)
}

/** What an authenticator app reads, from a picture or from a tap. */
export function appLink(secret: string, who: string): string {
  const issuer = 'Remit'
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(who)}`
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=30`
}
