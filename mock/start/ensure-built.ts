import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

const mark = 'node_modules/.cache/remit/built-for-production-from'

/** A fingerprint of everything that the page is built from. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const files = ['index.html', 'vite.config.ts', 'package-lock.json', ...globSync('{src,public}/**/*.{ts,vue,css,svg,html}')]
    .filter((file) => existsSync(file))
    .sort()
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the page unless dist/ already comes from exactly these sources. */
export async function ensureBuilt(): Promise<void> {
  const now = fingerprint()
  if (existsSync('dist/index.html') && existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  // a process of its own: under a test runner NODE_ENV is `test`, and Vue would come with all its warnings
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { env })
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, now)
}
