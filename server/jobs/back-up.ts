import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App } from '../application.ts'

const kept = 24
const named = /^remit-\d{8}T\d{6}Z\.tar\.gz$/

const nameAt = (at: number): string => `remit-${new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')}.tar.gz`

/**
 * Copies the embedded database while it runs, whole or not at all, and keeps the last day's copies (R26). It has no fsync, so a
 * folder on another machine is the only thing that survives this one's power cut. PostgreSQL brings its own backups.
 */
export async function backUp(app: App): Promise<void> {
  const { backupDir } = app.settings
  if (backupDir === null || app.database.dump === null) return
  const now = await app.database.transaction((tx) => Promise.resolve(tx.now))
  const dump = await app.database.dump()
  await mkdir(backupDir, { recursive: true, mode: 0o700 })
  const file = join(backupDir, nameAt(now))
  await writeFile(`${file}.part`, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 })
  await rename(`${file}.part`, file)
  const copies = (await readdir(backupDir)).filter((name) => named.test(name)).sort()
  await Promise.all(copies.slice(0, -kept).map((name) => rm(join(backupDir, name))))
}
