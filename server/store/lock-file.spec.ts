import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './database.ts'
import { DataDirectoryInUse, lockDirectory } from './lock-file.ts'
import { getSetting, setSetting } from './settings.ts'

describe('the lock of a data directory', () => {
  let directory: string
  let path: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'remit-lock-'))
    path = join(directory, 'remit.lock')
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  it('is taken, refused to a second one with the pid of the first, and let go', () => {
    const unlock = lockDirectory(directory)
    expect(() => lockDirectory(directory)).toThrow(DataDirectoryInUse)
    expect(() => lockDirectory(directory)).toThrow(`in use by process ${process.pid}`)
    unlock()
    expect(existsSync(path)).toBe(false)
    lockDirectory(directory)()
  })

  it('is refused while another process holds it, and taken over once that is dead', async () => {
    const script = `import { lockDirectory } from ${JSON.stringify(join(import.meta.dirname, 'lock-file.ts'))}
      lockDirectory(${JSON.stringify(directory)}); console.log('held'); setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    expect(() => lockDirectory(directory)).toThrow(`in use by process ${holder.pid}`)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    lockDirectory(directory)()
  })

  it.each([
    ['of a process that is dead', () => JSON.stringify({ pid: spawnSync('true').pid, startedAt: '1' })],
    ['of a pid that now belongs to a younger process', () => JSON.stringify({ pid: process.ppid, startedAt: 'long ago' })],
    ['that nobody can read', () => '{"pid":'],
  ])('takes over a lock %s', (_what, content) => {
    writeFileSync(path, content())
    const unlock = lockDirectory(directory)
    expect(readFileSync(path, 'utf8')).toContain(`"pid":${process.pid}`)
    unlock()
  })

  it('keeps a second database away from the files of the first, and the rows for the next', async () => {
    const options = { kind: 'embedded', dataDir: directory, logKey: Buffer.alloc(32) } as const
    const first = await openDatabase(options)
    await first.transaction((tx) => setSetting(tx, 'kept', { yes: [1, 2] }))
    await expect(openDatabase(options)).rejects.toThrow(DataDirectoryInUse)
    await first.close()
    const next = await openDatabase(options)
    await expect(next.transaction((tx) => getSetting(tx, 'kept'))).resolves.toEqual({ yes: [1, 2] })
    await next.close()
  }, 60_000)
})
