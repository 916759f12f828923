import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

export interface BuiltChunk {
  readonly file: string
  readonly code: string
  /** Chunks that have to be there before this one runs. */
  readonly imports: readonly string[]
  /** Chunks that it may ask for later. */
  readonly dynamicImports: readonly string[]
  readonly modules: readonly string[]
  readonly css: readonly string[]
}

export interface BuiltApp {
  readonly html: string
  /** Chunks that the page itself names. */
  readonly entries: readonly string[]
  readonly chunks: ReadonlyMap<string, BuiltChunk>
  /** Everything that would be written to dist/, as text. */
  readonly texts: ReadonlyMap<string, string>
}

interface CssOfChunk {
  readonly importedCss: ReadonlySet<string>
}

const asText = (source: string | Uint8Array): string => (typeof source === 'string' ? source : Buffer.from(source).toString('utf8'))

/** The production build, in memory: what it consists of can be asked of the bundler instead of being guessed from file names. */
export async function buildApp(): Promise<BuiltApp> {
  process.env['NODE_ENV'] = 'production' // a test runner says `test`, and Vue would come with all its warnings
  const results = await build({ logLevel: 'warn', build: { write: false } })
  if (!('output' in results)) throw new Error('one build was expected')
  const chunks = new Map<string, BuiltChunk>()
  const texts = new Map<string, string>()
  for (const item of results.output) {
    texts.set(item.fileName, item.type === 'chunk' ? item.code : asText(item.source))
    if (item.type !== 'chunk') continue
    const { importedCss }: Partial<CssOfChunk> = item.viteMetadata ?? {}
    const { fileName: file, code, imports, dynamicImports } = item
    chunks.set(file, { file, code, imports, dynamicImports, modules: Object.keys(item.modules), css: [...(importedCss ?? [])] })
  }
  const html = texts.get('index.html')
  const entries = [...(html ?? '').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)
  if (html === undefined || entries.length === 0) throw new Error('the build has no page')
  return { html, entries, chunks, texts }
}

const weighed = new Map<string, number>()

/** What a phone downloads: brotli at the quality the server uses. */
export function weigh(text: string): number {
  const known = weighed.get(text) ?? brotliCompressSync(text).length
  weighed.set(text, known)
  return known
}
