/** Where the page runs, told without loading the SDK. The rules are the SDK's own (dingtalk-jsapi, lib/env), so both always agree. */
export type ClientPlatform = 'android' | 'ios' | 'pc' | 'harmony' | 'none'

export interface Client {
  readonly inside: boolean
  readonly platform: ClientPlatform
  readonly phone: boolean
}

declare global {
  interface Window {
    /** `location.href` as an inline script saw it before anything else ran. */
    __remitEntryUrl?: string
    dingtalk?: { platform?: { invokeAPI?: unknown; getCurrentTheme?: () => { name?: string } | undefined } }
  }
}

/** The desktop client names the frame with its container; a user agent alone never makes a desktop bridge. */
function hasDesktopContainer(): boolean {
  if (window.dingtalk?.platform?.invokeAPI) return true
  try {
    const named: unknown = JSON.parse(window.name)
    return typeof named === 'object' && named !== null && 'containerId' in named && Boolean(named.containerId)
  } catch {
    return false // any other page's window.name, mostly the empty string
  }
}

function platformOf(userAgent: string): ClientPlatform {
  const named = /DingTalk/i.test(userAgent)
  if (named && /iPhone|iPad|iPod|iOS/i.test(userAgent)) return 'ios'
  if (named && /OpenHarmony/i.test(userAgent) && /ArkWeb/i.test(userAgent)) return 'harmony'
  if (named && /Android/i.test(userAgent)) return 'android'
  return hasDesktopContainer() ? 'pc' : 'none'
}

export function detectClient(): Client {
  const platform = platformOf(navigator.userAgent)
  return { inside: platform !== 'none', platform, phone: platform !== 'none' && platform !== 'pc' }
}

/** The address to sign: without its hash, and as it was before the router ran, because Android checks the entry address. */
export function entryUrl(): string {
  const { __remitEntryUrl: captured } = window
  return (captured ?? location.href).split('#')[0] ?? ''
}
