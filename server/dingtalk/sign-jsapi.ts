import { createHash } from 'node:crypto'

export interface JsapiSignatureInput {
  readonly ticket: string
  /** `nonceStr` in dd.config. */
  readonly nonce: string
  /** `timeStamp` in dd.config; only has to be the same there and here. */
  readonly timestamp: number | string
  /** The page's address as it stands in the address bar, not encoded anew. A fragment is left out. */
  readonly url: string
  readonly digest: 'sha256' | 'sha1'
}

/** DingTalk open platform documentation: JSAPI authentication. Names and order are literal, values unescaped, digest in lower-case hex. */
export function signJsapi(input: JsapiSignatureInput): string {
  const url = input.url.split('#', 1)[0] ?? ''
  const text = `jsapi_ticket=${input.ticket}&noncestr=${input.nonce}&timestamp=${input.timestamp}&url=${url}`
  return createHash(input.digest).update(text, 'utf8').digest('hex')
}
