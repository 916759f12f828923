import type { Browser, BrowserContext, Cookie, Page } from 'playwright-core'
import { allBridges } from '#mock/container/bridges/all-bridges.ts'
import { watchRequests } from './settled.ts'

/** What the client leaves of a 375 × 667 phone, and a usual workbench. */
const phone = { width: 375, height: 603 } as const
export const sizes = { android: phone, ios: phone, harmony: phone, desktop: { width: 1280, height: 800 } } as const
export type ClientKind = keyof typeof sizes

/** Somebody's client with Remit in it; every complaint of the browser is kept. */
export interface Client {
  readonly kind: ClientKind
  readonly context: BrowserContext
  readonly page: Page
  readonly complaints: string[]
}

/** A refusal is an answer: the browser's own line about its status is no complaint of the page. */
const refusalLine = /^Failed to load resource: the server responded with a status of 4(01|03|04|09)/

function listen(page: Page, complaints: string[]): void {
  watchRequests(page)
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !refusalLine.test(text)) complaints.push(`${text} (${page.url()})`)
  })
  page.on('pageerror', (error) => complaints.push(`${error.stack ?? error.message} (${page.url()})`))
}

export interface ClientOptions {
  readonly kind: ClientKind
  readonly origin: string
  readonly locale?: string
  /** Of somebody who signed in before: people sign in rarely, and the door counts how often. */
  readonly cookies?: readonly Cookie[]
}

export async function openClient(browser: Browser, { kind, origin, locale = 'zh-CN', cookies = [] }: ClientOptions): Promise<Client> {
  const onPhone = kind !== 'desktop'
  const context = await browser.newContext({
    baseURL: origin,
    viewport: sizes[kind],
    userAgent: allBridges[kind].userAgent.replaceAll('zh-CN', locale),
    hasTouch: onPhone,
    isMobile: onPhone,
    locale,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(15_000)
  await context.addCookies([...cookies])
  const complaints: string[] = []
  context.on('page', (page) => listen(page, complaints))
  return { kind, context, page: await context.newPage(), complaints }
}

/** Opens an address of Remit in this client as a persona; the hash is the page. */
export async function openAs({ page, kind }: Client, persona: string, hash = '/'): Promise<void> {
  await page.goto(`/?as=${persona}&container=${kind}#${hash}`)
}

let fresh = 0
/** The same on a document that nothing was done in, wherever the client is: in the process it has, which costs half of a new one. */
export async function openFresh({ page, kind }: Client, persona: string, hash: string): Promise<void> {
  await page.goto(`/?as=${persona}&container=${kind}&fresh=${(fresh += 1)}#${hash}`)
}
