import { attendanceCalls } from './attendance-calls.ts'
import { checkedBase } from './base-address.ts'
import { createCalls } from './calls.ts'
import { departmentCalls } from './department-calls.ts'
import { directoryCalls } from './directory-calls.ts'
import { leaveCalls } from './leave-calls.ts'
import { createLimiter } from './limiter.ts'
import { memberCalls } from './member-calls.ts'
import { noticeCalls } from './notice-calls.ts'
import { PlatformError, type Platform } from './platform.ts'
import { roleCalls } from './role-calls.ts'
import { PLATFORM_LIMITS } from './transport.ts'

export interface WirePlatformOptions {
  /** New generation of the wire, `https://api.dingtalk.com`. */
  readonly apiBase: string
  /** Old generation, `https://oapi.dingtalk.com`. */
  readonly oapiBase: string
  readonly corpId: string
  readonly appKey: string
  readonly appSecret: string
  readonly agentId: string
  readonly fetch?: typeof fetch
  /** For each API; 20 on the standard edition, more with a paid package. */
  readonly callsPerSecond?: number
  /** Milliseconds; the clock that credentials age by. */
  readonly now?: () => number
}

/** Throws at once when the settings cannot work: an unsafe address, a blank credential. No call is made yet. */
export function createWirePlatform(options: WirePlatformOptions): Platform {
  const { appKey, appSecret, agentId } = options
  for (const name of ['corpId', 'appKey', 'appSecret', 'agentId'] as const) {
    if (!options[name].trim()) throw new PlatformError('misconfigured', 'missing_setting', 'settings', `${name} is blank`)
  }
  if (!/^\d{1,20}$/.test(agentId)) throw new PlatformError('misconfigured', 'bad_setting', 'settings', 'agentId is not a number')
  const calls = createCalls({
    apiBase: checkedBase(options.apiBase),
    oapiBase: checkedBase(options.oapiBase),
    appKey,
    appSecret,
    fetcher: options.fetch ?? fetch,
    now: options.now ?? Date.now,
    limiter: createLimiter(options.callsPerSecond),
    limits: PLATFORM_LIMITS,
  })
  return {
    ...directoryCalls(calls),
    ...memberCalls(calls),
    ...departmentCalls(calls),
    ...roleCalls(calls),
    ...noticeCalls(calls, agentId),
    ...leaveCalls(calls),
    ...attendanceCalls(calls),
    jsapiTicket: calls.ticket,
  }
}
