import { randomBytes } from 'node:crypto'
import type { ClientSignature } from '#contract/home.ts'
import { PlatformError } from '../dingtalk/platform.ts'
import { signJsapi } from '../dingtalk/sign-jsapi.ts'
import type { App } from '../application.ts'
import type { HttpContext } from './http-env.ts'
import { ownOrigins } from './own-origin.ts'

const otherDigest = { sha256: 'sha1', sha1: 'sha256' } as const

/** Whether this address may be signed: a signature is a permit for a page to use the client's abilities in our name. */
export function isOwnPage(c: HttpContext, app: App, pageUrl: string): boolean {
  const origin = URL.parse(pageUrl)?.origin
  return origin !== undefined && ownOrigins(c, app.settings).includes(origin)
}

export interface SignatureWish {
  readonly pageUrl?: string | undefined
  readonly digest?: 'other' | undefined
  readonly now: number
}

/** For `dd.config`. Without a ticket there is none: the pickers are then missing, and everything else works. */
export async function clientSignature(
  app: App,
  requestId: string,
  { pageUrl, digest, now }: SignatureWish,
): Promise<ClientSignature | null> {
  if (pageUrl === undefined) return null
  const { settings, platform, logger } = app
  try {
    const ticket = await platform.jsapiTicket()
    const chosen = digest === 'other' ? otherDigest[settings.jsapiDigest] : settings.jsapiDigest
    if (digest === 'other') logger.warn({ requestId, digest: chosen }, 'a client refused the usual JSAPI digest; signed with the other one')
    const nonceStr = randomBytes(12).toString('hex')
    const timeStamp = String(Math.floor(now / 1000))
    const signature = signJsapi({ ticket, nonce: nonceStr, timestamp: timeStamp, url: pageUrl, digest: chosen })
    return { agentId: settings.agentId, corpId: settings.corpId, timeStamp, nonceStr, signature }
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error
    logger.warn({ err: error, requestId }, 'no JSAPI ticket; the page goes without a signature')
    return null
  }
}
