import { PassThrough, Readable, type Duplex } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
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

/** What is written goes out packed, and at once when it is flushed. */
function packer(encoding: Encoding): { readonly stream: Duplex; readonly flush: () => void } {
  if (encoding === 'identity') return { stream: new PassThrough(), flush: () => undefined }
  const stream = encoding === 'br' ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : createGzip()
  return { stream, flush: () => stream.flush() }
}

/** A page made for one person and one moment: no cache keeps it, not even her own browser's. Its head leaves before the rest is there. */
export function sendOnce(
  c: HttpContext,
  [head, rest]: readonly [string, Promise<string>],
  headers: Readonly<Record<string, string>>,
): Response {
  const encoding = chosenEncoding(c.req.header('Accept-Encoding'))
  const { stream, flush } = packer(encoding)
  stream.on('error', () => stream.destroy()) // the browser went away
  stream.write(head)
  flush()
  void rest.then((text) => stream.end(text))
  return c.body(Readable.toWeb(stream) as ReadableStream, 200, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Encoding, Cookie',
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  })
}
