import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { HttpContext } from './http-env.ts'
import type { Encoding, StaticFile } from './static-files.ts'

/** RFC 9110, 12.5.3: the best of what the client takes; a `q=0` is a no. */
export function chosenEncoding(header: string | undefined): Encoding {
  const accepted = new Set(
    (header ?? '')
      .split(',')
      .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
      .map((part) => part.split(';', 1)[0]?.trim().toLowerCase()),
  )
  if (accepted.has('br')) return 'br'
  return accepted.has('gzip') ? 'gzip' : 'identity'
}

const forGood = 'public, max-age=31536000, immutable'

export async function sendFile(c: HttpContext, file: StaticFile, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const encoding = chosenEncoding(c.req.header('Accept-Encoding'))
  const bytes = await file.bytes(encoding)
  const about: Record<string, string> = {
    ...headers,
    'Cache-Control': file.hashed ? forGood : 'no-cache',
    // another person's cookie may bring a page of her own in the place of this one
    Vary: file.hashed ? 'Accept-Encoding' : 'Accept-Encoding, Cookie',
    ETag: file.etag,
  }
  // Weak or not, the same tag means the same content, whichever way it was packed.
  if (
    c.req
      .header('If-None-Match')
      ?.split(/\s*,\s*/)
      .some((tag) => tag.replace(/^W\//, '') === file.etag)
  )
    return c.body(null, 304, about)
  about['Content-Type'] = file.type
  if (bytes !== (await file.bytes('identity'))) about['Content-Encoding'] = encoding
  return c.body(new Uint8Array(bytes), 200, about)
}

const packed: Readonly<Record<Encoding, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: promisify(gzip),
  identity: async (text) => Buffer.from(text),
}

/** A page made for one person and one moment: no cache keeps it, not even her own browser's. */
export async function sendOnce(c: HttpContext, html: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const encoding = chosenEncoding(c.req.header('Accept-Encoding'))
  return c.body(new Uint8Array(await packed[encoding](html)), 200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding, Cookie',
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  })
}
