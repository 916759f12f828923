import { failureOf, outsideCode, toCallError } from './call-error.ts'
import { quickMs, withinTime } from './call.ts'
import { detectClient } from './client.ts'
import { grantedMethods } from './granted-methods.ts'
import { loadSdk, type Sdk } from './sdk.ts'

export interface ClientSignature {
  readonly agentId: string
  readonly corpId: string
  readonly timeStamp: string
  readonly nonceStr: string
  readonly signature: string
}

/** `52013` is a signature that does not fit: the server may try its other digest at the next load. */
export interface ConfigurationFailure {
  readonly errorCode: string
  readonly text: string
}

export type Configuration = 'ready' | ConfigurationFailure

let configuration: Promise<Configuration> | undefined

/** The client answers `{errorCode: 3, message: "权限校验失败 … 52013"}`: what matters is the inner code. */
export function refusalOf(raw: unknown): ConfigurationFailure {
  const { code, text } = failureOf(raw)
  const inner = /\b52\d{3}\b/.exec(`${code} ${text}`)
  return { errorCode: inner ? inner[0] : code, text }
}

let refusal: unknown

/**
 * `dd.ready` leaves a promise without a catch behind when the signature is refused. The refusal is answered here, so it is no fault
 * of the page. Listeners of this event run in the order they came, capturing or not: this one comes with the module, before
 * whatever the application's own code installs.
 */
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason === undefined || event.reason !== refusal) return
  event.preventDefault()
  event.stopImmediatePropagation()
})

function sign(sdk: Sdk, signature: ClientSignature): Promise<Configuration> {
  return new Promise((resolve) => {
    // config before ready: the other way round `ready` fires as soon as the bridge is up, with no signature checked.
    sdk.core.config({ ...signature, type: 0, jsApiList: [...grantedMethods] })
    sdk.core.ready(() => {
      resolve('ready')
    })
    sdk.core.error((raw: unknown) => {
      refusal = raw
      resolve(refusalOf(raw))
    })
  })
}

/** Once per page load: the client silently ignores a second one, so later calls get the first one's answer. Never rejects. */
export function configureClient(signature: ClientSignature): Promise<Configuration> {
  if (!detectClient().inside) return Promise.resolve({ errorCode: outsideCode, text: 'not inside DingTalk' })
  configuration ??= withinTime(
    'config',
    loadSdk().then((sdk) => sign(sdk, signature)),
    quickMs,
  ).catch((raw: unknown) => {
    const { code, text } = toCallError('config', raw)
    return { errorCode: code, text }
  })
  return configuration
}

/** What came of `configureClient`, once it is known; `undefined` when nobody has called it. */
export function configured(): Promise<Configuration | undefined> {
  return configuration ?? Promise.resolve(undefined)
}
