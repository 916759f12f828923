import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { KnownPersona } from './persona.ts'

export interface BuiltScript {
  readonly code: string
  /** Of the code: a name under which it may be cached for ever. */
  readonly hash: string
}

const room = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/remit/', import.meta.url))

function shortHash(...parts: string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 12)
}

async function sourceHash(): Promise<string> {
  const names = (await readdir(room, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts')).sort()
  const texts = await Promise.all(names.map((name) => readFile(`${room}/${name}`, 'utf8')))
  return shortHash(...names, ...texts)
}

/** One classic script, because it has to run before the page's modules; for the oldest client's engine. */
async function bundle(entry: string): Promise<string> {
  const { build } = await import('vite')
  const result = await build({
    configFile: false,
    root: room,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome69', 'safari13'],
      minify: true,
      modulePreload: false,
      lib: { entry: `${room}/${entry}`, formats: ['iife'], name: 'remitSimulatedClient', fileName: () => 'script.js' },
    },
  })
  const [first] = Array.isArray(result) ? result : [result]
  if (!first || !('output' in first)) throw new Error('the simulated client could not be bundled')
  return first.output[0].code
}

/** Bundled once per state of the sources; kept between starts. */
async function buildScript(name: string, entry: string): Promise<BuiltScript> {
  const kept = `${cache}${name}.${await sourceHash()}.js`
  const code = await readFile(kept, 'utf8').catch(async () => {
    const fresh = await bundle(entry)
    await mkdir(cache, { recursive: true })
    const unfinished = `${kept}.${process.pid}`
    await writeFile(unfinished, fresh)
    await rename(unfinished, kept) // another process reads all of it or nothing
    return fresh
  })
  return { code, hash: shortHash(code) }
}

export async function buildContainer(personas: readonly KnownPersona[]): Promise<BuiltScript> {
  const { code: client } = await buildScript('container', 'main.ts')
  const known = personas.map(({ key, userid }) => ({ key, userid }))
  const code = `window.__remitPersonas=${JSON.stringify(known)};\n${client}`
  return { code, hash: shortHash(code) }
}
export const buildFrame = (): Promise<BuiltScript> => buildScript('frame', 'frame/main.ts')
