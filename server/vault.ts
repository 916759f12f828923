import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Seals texts under a key that lies outside the database, each tied to the place where it is kept: moved elsewhere it does not open. */
export interface Vault {
  seal(text: string, place: string): string
  /** Throws when it was tampered with, or sealed for another place or under another key. */
  open(sealed: string, place: string): string
  /** The same text always leaves the same mark, which says nothing about it to whoever has not the key. */
  mark(text: string, place: string): string
}

/** Names key and form, so that a later one can be told apart. */
const form = '1'
const nonceBytes = 12
const tagBytes = 16

/** R22: AES-256-GCM, with the place as associated data. */
export function createVault(key: Buffer): Vault {
  return {
    seal(text, place) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
      cipher.setAAD(Buffer.from(`${form}|${place}`))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${form}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, place) {
      const [found, packed = ''] = sealed.split('.')
      if (found !== form) throw new Error('sealed in a form that is not known here')
      const bytes = Buffer.from(packed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(`${form}|${place}`))
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
    },
    mark: (text, place) => createHmac('sha256', key).update(`${place}|${text}`).digest('hex'),
  }
}
