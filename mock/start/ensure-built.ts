import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'vite'

const mark = 'node_modules/.cache/remit/built-from'

/** A fingerprint of everything that the page is built from. */
function fingerprint(): string {
  const hash = createHash('sha256')
  const files = ['index.html', 'vite.config.ts', 'package-lock.json', ...globSync('{src,public}/**/*.{ts,vue,css,svg,html}')].filter((file) => existsSync(file)).sort()
  for (const file of files) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the page unless dist/ already comes from exactly these sources. */
export async function ensureBuilt(): Promise<void> {
  const now = fingerprint()
  if (existsSync('dist/index.html') && existsSync(mark) && readFileSync(mark, 'utf8') === now) return
  await build({ logLevel: 'warn' })
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, now)
}
