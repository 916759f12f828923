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
  /** The frame that shows it has been drawn. */
  readonly drawnAt: number
  /** Of tasks that hold the page longer than 50 ms after that: what is above, in ms. */
  readonly blockedMs: number
  /** Modules run after this, never before. */
  readonly parsedAt: number
  readonly layoutShift: number
  readonly violations: readonly string[]
  readonly fetched: readonly Fetched[]
}

interface Seen {
  usableAt: number
  drawnAt: number
  layoutShift: number
  readonly longTasks: { readonly endedAt: number; readonly ms: number }[]
  readonly violations: string[]
}

declare global {
  interface Window {
    remitStart?: Seen
  }
}

/** Runs in the page before everything else. */
function watch(): void {
  const seen: Seen = { usableAt: 0, drawnAt: 0, layoutShift: 0, longTasks: [], violations: [] }
  window.remitStart = seen
  // a message posted in a frame is heard after that frame is drawn
  const drawn = new MessageChannel()
  drawn.port1.addEventListener('message', () => {
    seen.drawnAt = performance.now()
  })
  drawn.port1.start()
  const look = new MutationObserver(() => {
    if (seen.usableAt > 0 || !document.querySelector('[data-usable]')) return
    seen.usableAt = performance.now()
    look.disconnect()
    requestAnimationFrame(() => drawn.port2.postMessage(null))
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
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push({ endedAt: startTime + duration, ms: duration })
  }).observe({ type: 'longtask', buffered: true })
}

export async function watchStarts(page: Page): Promise<void> {
  await page.addInitScript(watch)
}

/** After the page has come to rest. The simulated client's own requests are none of Remit's. */
export function readStart(page: Page): Promise<Start> {
  return page.evaluate(() => {
    const seen = window.remitStart ?? { usableAt: 0, drawnAt: 0, layoutShift: 0, longTasks: [], violations: [] }
    const { drawnAt } = seen
    const after = seen.longTasks.map(({ endedAt, ms }) => Math.min(ms, endedAt - drawnAt) - 50)
    const blockedMs = after.reduce((sum, ms) => sum + Math.max(0, ms), 0)
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
    return { ...seen, blockedMs, parsedAt, fetched: fetched.filter(({ path }) => !/^\/__(mock|control)\//.test(path)) }
  })
}

/** What had come over the network when the inbox could be used; the page itself is one of them. */
export const neededBy = ({ fetched, usableAt }: Start): Fetched[] =>
  fetched.filter(({ answeredAt, fromCache }) => !fromCache && answeredAt <= usableAt)
