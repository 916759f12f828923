import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

const travelling = new WeakMap<Page, Set<Request>>()
const quietMs = 80
const patienceMs = 15_000

/** From here on it is known what this page still waits for. The live stream never ends and is not waited for. */
export function watchRequests(page: Page): void {
  const underWay = new Set<Request>()
  travelling.set(page, underWay)
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/stream')) underWay.add(request)
  })
  const arrived = (request: Request): void => void underWay.delete(request)
  page.on('requestfinished', arrived).on('requestfailed', arrived)
  // what an old document waited for, nobody waits for any more
  page.on('domcontentloaded', () => underWay.clear())
}

async function quiet(page: Page): Promise<void> {
  const until = Date.now() + patienceMs
  let since = Date.now()
  while (Date.now() - since < quietMs) {
    if (Date.now() > until)
      throw new Error(`${page.url()} is still reading ${[...(travelling.get(page) ?? [])].map((one) => one.url()).join(' ')}`)
    await sleep(20)
    if ((travelling.get(page)?.size ?? 0) > 0) since = Date.now()
  }
}

/** The page has its content and its fonts: nothing is being read, nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await quiet(page)
  // what the server drew looks like the page, and is not yet
  await page.waitForFunction(() => !document.documentElement.hasAttribute('data-drawn'))
  await page.waitForFunction(() => (document.querySelector('#app main, #app .page')?.textContent ?? '').trim() !== '')
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
