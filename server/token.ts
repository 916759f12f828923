import { createHash, randomBytes } from 'node:crypto'

/** 256 bits for whoever is to come back with it; the store keeps only the hash, so a copy of the database opens nothing. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
