import { hkdfSync, randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { SettingsError } from './settings.ts'

export interface Keys {
  /** MAC of the log's chain. */
  readonly logKey: Buffer
  /** Seals secrets that the database keeps. */
  readonly vaultKey: Buffer
}

const masterBytes = 32

/** A key that lies beside what it protects protects nothing: the data directory is what gets copied and backed up. */
function refuseInside(dataDir: string, keyFile: string): void {
  const path = relative(dataDir, keyFile)
  if (path && !path.startsWith('..') && !path.startsWith('/')) {
    throw new SettingsError(`KEY_FILE: ${keyFile} must not lie in the data directory ${dataDir}`)
  }
}

function createFirst(keyFile: string, dataDir: string): void {
  // A new key beside old data would make every earlier entry of the log look forged.
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new SettingsError(`KEY_FILE: ${keyFile} is missing, but ${dataDir} holds data sealed with it; put the key back`)
  }
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 })
  // Exclusive: of two first starts one wins, the other stops with an error and keeps its hands off.
  const file = openSync(keyFile, 'wx', 0o600)
  writeSync(file, `${randomBytes(masterBytes).toString('hex')}\n`)
  fsyncSync(file)
  closeSync(file)
}

function readMaster(keyFile: string): Buffer {
  if ((statSync(keyFile).mode & 0o077) !== 0) throw new SettingsError(`KEY_FILE: others may read ${keyFile}; run: chmod 600 ${keyFile}`)
  const text = readFileSync(keyFile, 'utf8').trim()
  if (!/^[0-9a-f]*$/i.test(text)) throw new SettingsError(`KEY_FILE: ${keyFile} holds something else than hexadecimal digits`)
  if (text.length < masterBytes * 2)
    throw new SettingsError(`KEY_FILE: the key in ${keyFile} is too short; ${masterBytes * 2} hexadecimal digits are needed`)
  return Buffer.from(text, 'hex')
}

/** ASVS V11.2, V13.3: one master key outside the database, one derived key for each purpose. */
export function readKeys(keyFile: string, dataDir: string): Keys {
  refuseInside(dataDir, keyFile)
  if (!existsSync(keyFile)) createFirst(keyFile, dataDir)
  const master = readMaster(keyFile)
  const derived = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32))
  return { logKey: derived('remit log mac'), vaultKey: derived('remit vault') }
}
