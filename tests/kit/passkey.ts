import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { Input, Output } from '#contract/endpoints.ts'
import type { SignedByPasskey } from '#contract/proof.ts'
import type { Somebody } from './remit.ts'

type Speaker = Pick<Somebody, 'call'>
type Act = Input<'proveAct'>['act']
type Begun = NonNullable<Output<'beginProof'>['passkey']>

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
const text = (data: Buffer): string => data.toString('base64url')

/** RFC 8949, as much of it as an authenticator speaks: lengths up to 65,535. */
type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>
function head(major: number, length: number): Buffer {
  const kind = major << 5
  if (length < 24) return Buffer.from([kind | length])
  return length < 256 ? Buffer.from([kind | 24, length]) : Buffer.from([kind | 25, length >> 8, length & 255])
}
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, held]) => [cbor(key), cbor(held)])])
}

/** COSE, an EC2 key of ES256 (RFC 9053, section 7.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const parts = new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ])
  return cbor(parts)
}

/** How it departs from what is expected of it. */
export interface Odd {
  readonly origin?: string
  readonly rpId?: string
  /** Nobody showed who she is. */
  readonly unverified?: boolean
  readonly counter?: number
  readonly challenge?: string
  readonly type?: string
}

/** An authenticator in software, on its own side of the wire: it makes keys and signs with them (WebAuthn Level 3, section 6). */
export class SoftPasskey {
  readonly id = text(randomBytes(32))
  counter = 0
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  private clientData(type: string, challenge: string, odd: Odd): Buffer {
    return Buffer.from(
      JSON.stringify({
        type: odd.type ?? type,
        challenge: odd.challenge ?? challenge,
        origin: odd.origin ?? this.origin,
        crossOrigin: false,
      }),
    )
  }

  /** Whose host, what was seen of a person, the count; `added` is the new key's. */
  private authData(rpId: string, odd: Odd, added: Buffer | null): Buffer {
    this.counter = odd.counter ?? this.counter + 1
    const flags = 1 | (odd.unverified === true ? 0 : 4) | (added === null ? 0 : 64)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.counter)
    return Buffer.concat([sha256(odd.rpId ?? rpId), Buffer.from([flags]), count, added ?? Buffer.alloc(0)])
  }

  make(begun: Output<'beginPasskey'>, odd: Odd = {}): Omit<Input<'confirmPasskey'>, 'name'> {
    const id = Buffer.from(this.id, 'base64url')
    const added = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(this.keys.publicKey)])
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', this.authData(begun.rpId, odd, added)],
    ])
    return {
      passkey: { id: this.id, transports: ['internal'] },
      clientDataJSON: text(this.clientData('webauthn.create', begun.challenge, odd)),
      attestationObject: text(cbor(attestation)),
    }
  }

  sign({ challenge, rpId }: Pick<Begun, 'challenge' | 'rpId'>, odd: Odd = {}): SignedByPasskey {
    const clientData = this.clientData('webauthn.get', challenge, odd)
    const authData = this.authData(rpId, odd, null)
    return {
      passkeyId: this.id,
      clientDataJSON: text(clientData),
      authenticatorData: text(authData),
      signature: text(sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.keys.privateKey)),
    }
  }
}

/** What there is to sign for this act. */
export async function challengeFor(who: Speaker, act: Act): Promise<Begun> {
  const { passkey } = await who.call('beginProof', { act, passkey: true })
  if (passkey === null) throw new Error('no passkey can be used')
  return passkey
}

/** Registers one, as the page does. */
export async function addPasskey(
  who: Speaker,
  { origin, name = 'Phone', proof = null }: { readonly origin: string; readonly name?: string; readonly proof?: string | null },
): Promise<{ readonly passkey: SoftPasskey; readonly recoveryCodes: readonly string[] }> {
  const passkey = new SoftPasskey(origin)
  const begun = await who.call('beginPasskey', { proof })
  const answer = await who.call('confirmPasskey', { name, ...passkey.make(begun) })
  if (answer.result !== 'registered') throw new Error(`the passkey was not registered: ${answer.result}`)
  return { passkey, recoveryCodes: answer.recoveryCodes }
}

/** The token that a passkey's signature buys. */
export async function proveBy(who: Speaker, passkey: SoftPasskey, act: Act): Promise<string> {
  const answer = await who.call('proveAct', { act, signed: passkey.sign(await challengeFor(who, act)) })
  if (answer.result !== 'proved') throw new Error(`nothing was proved: ${answer.result}`)
  return answer.proof
}
