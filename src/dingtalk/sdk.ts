import { detectClient } from './client.ts'
import type * as modules from './modules.ts'

export type Sdk = typeof modules

let loading: Promise<Sdk> | undefined

/** The SDK would ask for it only once it runs itself: a round trip later. Whether it comes is the SDK's to find out. */
function fetchDesktopTalk(): void {
  import('dingtalk-jsapi/lib/packages/frame-talk-client-pc/index.js').catch(() => undefined)
}

/** The SDK reads user agent, window.name and bridge objects as it is evaluated: it is loaded once, and only when something asks. */
export function loadSdk(): Promise<Sdk> {
  if (!loading && detectClient().platform === 'pc') fetchDesktopTalk()
  loading ??= import('./modules.ts').catch((fault: unknown) => {
    loading = undefined // a lost chunk may be found at the next try
    throw fault
  })
  return loading
}
