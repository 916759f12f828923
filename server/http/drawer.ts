import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Home } from '#contract/home.ts'

interface Drawing {
  readonly html: string
  readonly locale: string
}
interface Said {
  readonly userAgent: string
  readonly acceptLanguage: string
}
type Draw = (home: Home, said: Said) => Promise<Drawing>

const isDrawer = (loaded: unknown): loaded is { readonly draw: Draw } =>
  typeof loaded === 'object' && loaded !== null && 'draw' in loaded && typeof loaded.draw === 'function'

/** What `vite build` made of src/draw.ts; null: not built, and every page begins empty. */
export async function loadDrawer(folder: string): Promise<Draw | null> {
  const path = join(folder, '.draw', 'draw.js')
  if (!existsSync(path)) return null
  const loaded: unknown = await import(pathToFileURL(path).href)
  return isDrawer(loaded) ? loaded.draw : null
}
