import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What `deploy/Dockerfile` copies beside the pages: the server and what it shares with them. A spec compares the two. */
export const copied: readonly string[] = ['server', 'src/governance', 'src/contract', 'src/words', 'package.json']

/** The tree of the production image, with production packages only and no install script run. */
export function makeProductionCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'remit-production-'))
  for (const path of ['package-lock.json', '.npmrc', 'dist', ...copied]) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    cpSync(path, join(folder, path), { recursive: true })
  }
  execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts'], { cwd: folder, stdio: 'pipe' })
  return folder
}
