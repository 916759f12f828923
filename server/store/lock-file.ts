import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** Another process has this directory open; two at once lose rows without an error. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse'
  readonly dataDir: string
  readonly pid: number
  constructor(dataDir: string, pid: number) {
    super(`the data directory ${dataDir} is in use by process ${pid}; stop it first, or choose another directory`)
    this.dataDir = dataDir
    this.pid = pid
  }
}

const holder = z.object({ pid: z.int().positive(), startedAt: z.string().nullable() })
type Holder = z.output<typeof holder>

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When the process began, as its system tells it: a pid alone comes back to another process. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The name in brackets may hold spaces; the start is the 22nd field.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    // No answer is no proof that it ended: the pid decides.
    return null
  }
}

function isHeld({ pid, startedAt }: Holder): boolean {
  if (!alive(pid)) return false
  const now = startOf(pid)
  return startedAt === null || now === null || startedAt === now
}

function read(path: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Gone meanwhile, or no lock of ours: the caller tries to take it.
    return null
  }
}

function place(own: string, path: string): boolean {
  try {
    // A link appears with its content or not at all.
    linkSync(own, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Moves a lock aside that nobody holds any more; puts it back when it was somebody's new one. */
function setAside(path: string): void {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  const found = read(aside)
  if (found && isHeld(found)) place(aside, path)
  rmSync(aside)
}

/** R26: one process on one data directory. Returns how to let go. */
export function lockDirectory(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'remit.lock')
  const own = `${path}.${process.pid}`
  writeFileSync(own, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }))
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (place(own, path)) return () => rmSync(path, { force: true })
      const found = read(path)
      if (found && isHeld(found)) throw new DataDirectoryInUse(dataDir, found.pid)
      setAside(path)
    }
    throw new Error(`the lock ${path} could not be taken`)
  } finally {
    rmSync(own, { force: true })
  }
}
