import { createHmac } from 'node:crypto'

const stepMs = 30_000
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** RFC 4226, section 5.3, as every authenticator app reckons. */
function codeAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 0x0f) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** The authenticator app on somebody's phone: no code is typed twice (RFC 6238, section 5.2). */
export class Authenticator {
  private readonly secret: string
  private last = 0

  constructor(secret: string) {
    this.secret = secret
  }

  /** Two fit into one moment, of this half minute and of the next. */
  code(now: number): string {
    this.last = Math.max(this.last + 1, Math.floor(now / stepMs))
    return codeAt(this.secret, this.last)
  }
}
