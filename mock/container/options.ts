import { allBridges, isPlatform } from './bridges/all-bridges.ts'
import type { Bridge, Platform } from './bridges/bridge.ts'
import { desktopContainerId } from './bridges/desktop.ts'

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
function spokenPlatform(): Platform | null {
  const { userAgent } = navigator
  if (!/DingTalk/i.test(userAgent)) return null
  if (/iPhone|iPad/i.test(userAgent)) return 'ios'
  if (/OpenHarmony/i.test(userAgent)) return 'harmony'
  return /Android/i.test(userAgent) ? 'android' : 'desktop'
}

/** null: the page runs without a container, as in a plain browser. */
export function chooseBridge(): Bridge | null {
  const asked = remembered('container')
  if (asked === 'none') return null
  const wanted = spokenPlatform() ?? asked
  if (isPlatform(wanted)) return allBridges[wanted]
  return window.innerWidth < 768 ? allBridges.android : allBridges.desktop
}

/** `window.name` outlives the page: left behind, it would make the SDK look for a desktop client that is gone. */
export function forgetDesktopName(): void {
  if (window.name.includes(desktopContainerId)) window.name = ''
}

/** `?late=900`: the bridge comes that long after the page, as on a slow phone. Asked for one load only. */
export function askedDelay(): number {
  return Number(new URLSearchParams(location.search).get('late')) || 0
}

/** These clients say light or dark to the page as a browser does, by a media query. */
export function sayTheme({ platform }: Bridge): void {
  if ((platform !== 'ios' && platform !== 'harmony') || askedTheme() !== 'dark') return
  const ask = window.matchMedia.bind(window)
  window.matchMedia = (query) => ask(query === '(prefers-color-scheme: dark)' ? 'all' : query)
}

/** Native code reads the real user agent, the SDK only the property. */
export function sayUserAgent(bridge: Bridge): void {
  if (/DingTalk/i.test(navigator.userAgent)) return
  const userAgent = bridge.userAgent.replace('colorScheme/light', `colorScheme/${askedTheme()}`)
  Object.defineProperty(navigator, 'userAgent', { configurable: true, get: () => userAgent })
}
