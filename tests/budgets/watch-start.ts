import type { Page } from 'playwright-core'

export interface Fetched {
  readonly path: string
  readonly startedAt: number
  readonly answeredAt: number
  /** As it came over the wire, without headers; 0 from the cache. */
  readonly bytes: number
  readonly fromCache: boolean
}

/** One visit, told by the browser itself. Times are ms since the navigation. */
export interface Start {
  readonly usableAt: number
  /** Modules run after this, never before. */
  readonly parsedAt: number
  readonly layoutShift: number
  readonly violations: readonly string[]
  readonly fetched: readonly Fetched[]
}

declare global {
  interface Window {
    remitStart?: { usableAt: number; layoutShift: number; violations: string[] }
  }
}

/** Runs in the page before everything else. */
function watch(): void {
  const seen = { usableAt: 0, layoutShift: 0, violations: [] as string[] }
  window.remitStart = seen
  const look = new MutationObserver(() => {
    if (seen.usableAt > 0 || !document.querySelector('[data-usable]')) return
    seen.usableAt = performance.now()
    look.disconnect()
  })
  look.observe(document, { childList: true, subtree: true, attributes: true })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.violations.push(`${violatedDirective} ${blockedURI}`)
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && typeof entry.value === 'number' && 'hadRecentInput' in entry && !entry.hadRecentInput)
        seen.layoutShift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

export async function watchStarts(page: Page): Promise<void> {
  await page.addInitScript(watch)
}

/** After the page has come to rest. The simulated client's own requests are none of Remit's. */
export function readStart(page: Page): Promise<Start> {
  return page.evaluate(() => {
    const seen = window.remitStart ?? { usableAt: 0, layoutShift: 0, violations: [] }
    const entries = performance.getEntriesByType('resource').filter((entry) => entry instanceof PerformanceResourceTiming)
    const fetched = entries.map(({ name, startTime, responseEnd, encodedBodySize, transferSize }) => ({
      path: new URL(name).pathname,
      startedAt: startTime,
      answeredAt: responseEnd,
      bytes: encodedBodySize,
      fromCache: transferSize === 0,
    }))
    const [navigation] = performance.getEntriesByType('navigation')
    const parsedAt = navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : 0
    return { ...seen, parsedAt, fetched: fetched.filter(({ path }) => !/^\/__(mock|control)\//.test(path)) }
  })
}

/** What had come over the network when the inbox could be used; the page itself is one of them. */
export const neededBy = ({ fetched, usableAt }: Start): Fetched[] =>
  fetched.filter(({ answeredAt, fromCache }) => !fromCache && answeredAt <= usableAt)
