import type { Bridge, Reply } from './bridges/bridge.ts'

/** What the simulated client knows while the page lives. */
export interface NativeClient {
  readonly bridge: Bridge
  readonly userid: string
  readonly phone: boolean
  /** Android checks the signature against the address the page was entered by. */
  readonly entryUrl: string
  /** Methods the signature opened. */
  readonly granted: Set<string>
  /** Calls that are answered again each time something happens. */
  readonly watchers: Map<string, Reply>
  /** Text of the bar's right-hand button, when there is one. */
  rightText: string | null
}

export function createClient(bridge: Bridge, userid: string): NativeClient {
  return {
    bridge,
    userid,
    phone: bridge.platform !== 'desktop',
    entryUrl: location.href.split('#')[0] ?? '',
    granted: new Set(),
    watchers: new Map(),
    rightText: null,
  }
}
