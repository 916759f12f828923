import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Logger } from 'pino'
import type { Home } from '#contract/home.ts'
import type { Locale } from '#governance/role.ts'
import type { HttpContext } from './http-env.ts'

interface Drawing {
  readonly html: string
  readonly locale: Locale
}
interface Said {
  readonly userAgent: string
  readonly acceptLanguage: string
}
type Draw = (home: Home, said: Said) => Promise<Drawing>
/** The first screen of whoever these data are for; null where it cannot be drawn, and the page makes it by itself. */
export interface Drawer {
  /** false: not built, so that nothing will ever be drawn. */
  readonly built: boolean
  draw(c: HttpContext, home: Home): Promise<Drawing | null>
}

const isDrawer = (loaded: unknown): loaded is { readonly draw: Draw } =>
  typeof loaded === 'object' && loaded !== null && 'draw' in loaded && typeof loaded.draw === 'function'

async function load(path: string): Promise<Draw | null> {
  const loaded: unknown = await import(pathToFileURL(path).href)
  return isDrawer(loaded) ? loaded.draw : null
}

/** Lists that are read later would have to be waited for: the page tells of them as they come. */
const isOrdinary = ({ sync, recovery }: Home): boolean => sync.state === 'done' && recovery === null

/** What `vite build` made of src/draw.ts. Where it is not built nothing is drawn, and a drawing that fails is missed by nobody. */
export function createDrawer(folder: string, logger: Logger): Drawer {
  const path = join(folder, '.draw', 'draw.js')
  const built = existsSync(path)
  const loading = (built ? load(path) : Promise.resolve(null)).catch((error: unknown) => {
    logger.error({ err: error }, 'what draws the first screen cannot be loaded; pages begin empty')
    return null
  })
  async function draw(c: HttpContext, home: Home): Promise<Drawing | null> {
    const made = await loading
    if (!made || !isOrdinary(home)) return null
    try {
      return await made(home, { userAgent: c.req.header('User-Agent') ?? '', acceptLanguage: c.req.header('Accept-Language') ?? '' })
    } catch (error) {
      logger.error({ err: error, requestId: c.get('requestId') }, 'the first screen could not be drawn')
      return null
    }
  }
  return { built, draw }
}
