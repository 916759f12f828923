import { readFileSync } from 'node:fs'

/** The scripts of package.json that `npm run check` is made of, in the order they stand there. */
export function checkNames(): string[] {
  const manifest: unknown = JSON.parse(readFileSync('package.json', 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('scripts' in manifest)) return []
  return Object.keys(manifest.scripts ?? {}).filter((name) => name.startsWith('check:'))
}
