import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

export interface StaticFile {
  readonly type: string
  /** The name carries a hash of the content, so it may be kept for good. */
  readonly hashed: boolean
  readonly etag: string
  bytes(encoding: Encoding): Promise<Buffer>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const compressible = /^(text|application|image\/svg)/

export const etagOf = (bytes: Buffer | string): string => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`

/** Compressed once, when first asked for: start is not delayed, and nobody waits twice. */
export function compressor(content: Buffer): (encoding: Encoding) => Promise<Buffer> {
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(content)]])
  const make = (encoding: Encoding): Promise<Buffer> =>
    encoding === 'br'
      ? promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } })
      : promisify(gzip)(content, { level: 9 })
  return (encoding) => {
    const known = made.get(encoding)
    if (known) return known
    const fresh = make(encoding)
    made.set(encoding, fresh)
    return fresh
  }
}

function readStaticFile(path: string, urlPath: string): StaticFile {
  const type = types[extname(path)] ?? 'application/octet-stream'
  const content = readFileSync(path)
  const compress = compressor(content)
  return {
    type,
    hashed: urlPath.startsWith('/assets/'),
    etag: etagOf(content),
    bytes: (encoding) => compress(compressible.test(type) ? encoding : 'identity'),
  }
}

/** Every file of a folder by its address. Read whole at start: what is not in the map does not exist, whatever an address says. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  if (!existsSync(folder)) return new Map()
  const hidden = (entry: Dirent): boolean => join(entry.parentPath, entry.name).slice(folder.length).includes(`${sep}.`)
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !hidden(entry))
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const urlPath = `/${path
        .slice(folder.length + 1)
        .split(sep)
        .join('/')}`
      return [urlPath, readStaticFile(path, urlPath)]
    }),
  )
}
