import { createHash } from 'node:crypto'
import type { World } from '../world/world.ts'

export interface JsapiConfig {
  readonly signature: string
  readonly noncestr: string
  readonly timestamp: string
  readonly url: string
  readonly agentId: string
  readonly corpId: string
}

export type JsapiVerdict = { readonly ok: true } | { readonly ok: false; readonly errorCode: string; readonly errorMessage: string }

const no = (errorCode: string, errorMessage: string): JsapiVerdict => ({ ok: false, errorCode, errorMessage })

/** DingTalk open platform documentation: JSAPI authentication, and its error codes 52010 to 52019. */
export function checkJsapi(config: JsapiConfig, world: World): JsapiVerdict {
  if (config.corpId !== world.seed.corpId) return no('52010', 'corpId is invalid')
  if (config.agentId !== world.settings.agentId) return no('52019', 'agentId is invalid')
  if (!config.timestamp) return no('52018', 'timestamp is invalid')
  if (!config.noncestr) return no('52015', 'nonceStr is invalid')
  if (!/^https?:\/\//.test(config.url)) return no('52014', 'url is invalid')
  const ticket = world.credentials.currentTicket(world.clock.now())
  if (ticket === null) return no('52011', 'no ticket is alive')
  const signed = `jsapi_ticket=${ticket}&noncestr=${config.noncestr}&timestamp=${config.timestamp}&url=${config.url.replace(/#.*$/s, '')}`
  const signature = createHash(world.jsapiDigest).update(signed, 'utf8').digest('hex')
  return config.signature === signature ? { ok: true } : no('52013', 'signature check failed')
}
