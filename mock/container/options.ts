import { androidBridge } from './bridges/android.ts'
import type { Bridge } from './bridges/bridge.ts'
import { desktopBridge, desktopContainerId } from './bridges/desktop.ts'

/** The tab remembers both choices, so that a reload or a deep link without them keeps the person. */
function remembered(name: 'as' | 'container' | 'theme' | 'text'): string | null {
  const key = `remit-simulated-${name}`
  const asked = new URLSearchParams(location.search).get(name)
  if (asked !== null) sessionStorage.setItem(key, asked)
  return sessionStorage.getItem(key)
}

export function askedPersona(): string | null {
  return remembered('as')
}

export type AskedTheme = 'light' | 'dark'

export function askedTheme(): AskedTheme {
  const spoken = /colorScheme\/dark/i.test(navigator.userAgent)
  return (remembered('theme') ?? (spoken ? 'dark' : 'light')) === 'dark' ? 'dark' : 'light'
}

/** As `fontSizeSetting` says it: 16 is usual. */
export function askedTextSize(): number {
  return Number(remembered('text')) || 16
}

/** A browser that already says DingTalk (a test's captured user agent) has chosen its bridge. */
function bridgeOfUserAgent(): Bridge | undefined {
  if (!/DingTalk/i.test(navigator.userAgent)) return undefined
  return /Android/i.test(navigator.userAgent) ? androidBridge : desktopBridge
}

/** null: the page runs without a container, as in a plain browser. */
export function chooseBridge(): Bridge | null {
  const asked = remembered('container')
  if (asked === 'none') return null
  const spoken = bridgeOfUserAgent()
  if (spoken) return spoken
  if (asked === 'android') return androidBridge
  if (asked === 'desktop') return desktopBridge
  return window.innerWidth < 768 ? androidBridge : desktopBridge
}

/** `window.name` outlives the page: left behind, it would make the SDK look for a desktop client that is gone. */
export function forgetDesktopName(): void {
  if (window.name.includes(desktopContainerId)) window.name = ''
}

/** Native code reads the real user agent, the SDK only the property. */
export function sayUserAgent(bridge: Bridge): void {
  if (/DingTalk/i.test(navigator.userAgent)) return
  const userAgent = bridge.userAgent.replace('colorScheme/light', `colorScheme/${askedTheme()}`)
  Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => userAgent })
}
