import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readKeys } from './keys.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remit-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const place = () => ({ keyFile: join(folder, 'data.key'), dataDir: join(folder, 'data') })

describe('keys', () => {
  it('are made on the first start, for the owner only, and stay the same', () => {
    const { keyFile, dataDir } = place()
    const first = readKeys(keyFile, dataDir)
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    expect(first.logKey).toHaveLength(32)
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'something'), '')
    expect(readKeys(keyFile, dataDir).logKey).toEqual(first.logKey)
    expect(readFileSync(keyFile, 'utf8')).not.toContain(first.logKey.toString('hex'))
  })

  it('differ from installation to installation', () => {
    const { keyFile, dataDir } = place()
    expect(readKeys(keyFile, dataDir).logKey).not.toEqual(readKeys(join(folder, 'other.key'), dataDir).logKey)
  })

  it('are refused when others may read them', () => {
    const { keyFile, dataDir } = place()
    readKeys(keyFile, dataDir)
    chmodSync(keyFile, 0o640)
    expect(() => readKeys(keyFile, dataDir)).toThrow('chmod 600')
  })

  it.each(['', 'abcd', 'z'.repeat(64)])('are refused when they are no key: "%s"', (text) => {
    const { keyFile, dataDir } = place()
    writeFileSync(keyFile, text, { mode: 0o600 })
    expect(() => readKeys(keyFile, dataDir)).toThrow('KEY_FILE')
  })

  it('are refused inside the data directory', () => {
    const { dataDir } = place()
    expect(() => readKeys(join(dataDir, 'deep', 'data.key'), dataDir)).toThrow('must not lie in the data directory')
  })

  it('are not made anew beside data that an earlier key sealed', () => {
    const { keyFile, dataDir } = place()
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'PG_VERSION'), '18')
    expect(() => readKeys(keyFile, dataDir)).toThrow('put the key back')
  })
})
