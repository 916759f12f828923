import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { androidBridge } from '#mock/container/bridges/android.ts'
import { sizes } from '../kit/screens.ts'

/** A phone of somebody who was never here: nothing in its cache. */
export function freshPhone(browser: Browser): Promise<BrowserContext> {
  const { userAgent } = androidBridge
  return browser.newContext({ viewport: sizes.android, userAgent, hasTouch: true, isMobile: true, locale: 'zh-CN' })
}

/** Slow 4G as Chromium's own tools know it, on a processor four times slower. */
const network = { offline: false, latency: 150, downloadThroughput: (1.6 * 1_000_000) / 8, uploadThroughput: (0.75 * 1_000_000) / 8 }

/**
 * The simulated client stands for native code, which no network brings: its script and its calls are answered from here,
 * past the throttling, without switching off the browser's cache as page routes would.
 */
async function answerForClient(cdp: CDPSession, requestId: string, url: string, method: string, body: string | undefined): Promise<void> {
  const answer = await fetch(url, { method, ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }) })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const kept = ['content-type', 'cache-control'].flatMap((name) => {
    const value = answer.headers.get(name)
    return value === null ? [] : [{ name, value }]
  })
  await cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: answer.status,
    responseHeaders: kept,
    body: bytes.toString('base64'),
  })
}

/** `simulator`: who answers for the client, whatever page is open. */
export async function slowPhone(context: BrowserContext, simulator: string): Promise<Page> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', network)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
    const { pathname, search } = new URL(request.url)
    answerForClient(cdp, requestId, simulator + pathname + search, request.method, request.postData).catch(() => undefined) // the page went away meanwhile
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*/__mock/*' }, { urlPattern: '*/__control/*' }] })
  return page
}
