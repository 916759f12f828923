/** Every view on a phone in every language, and every page on a desktop: nothing overflows, is cut off, too small, nameless, untranslated, refused or behind the home indicator; with usual and large letters, by day and in the dark. */
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#tests/browser.ts'
import type { Locale } from '#governance/role.ts'
import { Crowd, type Sessions } from '#tests/kit/crowd.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { openFresh, type Client, type ClientKind } from '#tests/kit/screens.ts'
import { showView } from '#tests/kit/show-view.ts'
import { turnTo } from '#tests/kit/turn-to.ts'
import { spokenLocales } from '#tests/kit/spoken.ts'
import { prepareViews, type View } from '#tests/kit/views.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'
import { pageFaults } from './page-faults.ts'

const nightly = process.env['REMIT_NIGHTLY'] === '1'
/**
 * Every language on the narrow screen, where words run out of room first; on the wide one those of the longest and of the shortest words, and
 * the others at night.
 */
const localesOn = (kind: ClientKind): readonly Locale[] => (kind !== 'desktop' || nightly ? spokenLocales : ['zh-CN', 'pt'])
const minimumTarget: Record<ClientKind, number> = { android: 44, ios: 44, harmony: 44, desktop: 24 }

let remit: RunningRemit
let browser: Browser
let views: readonly View[]
const sessions: Sessions = new Map()

beforeAll(async () => {
  ;[browser, remit] = await Promise.all([launchBrowser(), startWholeRemit()])
  views = await prepareViews(remit)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await remit?.stop()
})

interface AxeFinding {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/**
 * What axe calls serious; once in one language, because structure and colours do not depend on words. In the dark only colours differ, and
 * those are the same on every width.
 * Of an open sheet the sheet: the page behind it cannot be used, and is a view of its own.
 */
async function axeFindings(page: Page, theme: 'light' | 'dark'): Promise<readonly string[]> {
  // evaluated from outside, which the page's own policy does not concern; once for each document
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(async (shown) => {
    document.documentElement.dataset['theme'] = shown
    // of large letters less contrast is asked
    document.documentElement.style.fontSize = ''
    const inPage: { run: (what: Node, options: object) => Promise<{ violations: AxeFinding[] }> } = Reflect.get(window, 'axe')
    const only = shown === 'dark' ? { runOnly: ['color-contrast'] } : {}
    const { violations } = await inPage.run(document.querySelector('[role="dialog"]') ?? document, {
      resultTypes: ['violations'],
      preload: false,
      ...only,
    })
    document.documentElement.dataset['theme'] = 'light'
    return violations
  }, theme)
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `axe ${theme} ${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`),
    )
}

/**
 * What is wrong with usual letters, and with letters a third larger: rows grow, nothing is lost. In one go, and beginning with the size that
 * the last look ended with, because the way from one to the other and back costs more than the looking.
 */
async function faultsAtBothSizes({ page, kind }: Client, inSight: readonly string[]): Promise<readonly string[]> {
  const minimum = minimumTarget[kind]
  // an iPhone's; an iPad shows what a desktop does
  const indicator = kind === 'desktop' ? 20 : 34
  return page.evaluate<string[]>(`(async () => {
    const find = ${pageFaults.toString()}
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const root = document.documentElement
    const foot = () => (document.querySelector('main .bar') || document.querySelector('nav.tabs')).getBoundingClientRect().top
    const belowFold = () => ${JSON.stringify(inSight)}.filter((part) => document.querySelector(part).getBoundingClientRect().bottom > foot() + 1)
    const look = () =>
      root.style.fontSize === ''
        ? [...find(${minimum}), ...belowFold().map((part) => part + ' is below the fold')]
        : find(${minimum}).map((fault) => 'large type: ' + fault)
    const first = look()
    root.style.fontSize = root.style.fontSize === '' ? '130%' : ''
    // and with a home indicator, whose room the browser says here
    root.style.setProperty('--safe-bottom', root.style.fontSize === '' ? '' : '${indicator}px')
    await frame()
    await frame()
    return [...first, ...look()]
  })()`)
}

/** What is wrong with the view on the screen, in the language it speaks. */
async function faultsOf(client: Client, { inSight = [] }: View, locale: Locale): Promise<readonly string[]> {
  const { page, kind } = client
  const faults = [...(await faultsAtBothSizes(client, kind === 'desktop' ? [] : inSight))]
  if (locale !== 'pt') return faults
  faults.push(...(await axeFindings(page, 'light')))
  if (kind !== 'desktop' || nightly) faults.push(...(await axeFindings(page, 'dark')))
  return faults
}

/**
 * The view on the screen. What a step waits for can be kept from it by what this run does beside it: told with what stood there instead, and tried
 * once more on a fresh page, because here is proved what the view looks like; that the way to it works is proved by the journeys.
 */
async function shown(client: Client, view: View, locale: Locale): Promise<void> {
  try {
    await showView(client, view, locale)
  } catch (error) {
    const stood = await client.page.locator('body').ariaSnapshot()
    console.error(`${client.kind} ${locale} ${view.name}, first try: ${String(error)}\n${client.page.url()}\n${stood}`)
    await openFresh(client, view.persona, '/')
    await showView(client, view, locale)
  }
}

/**
 * A desktop has what it alone shows and every page; what opens on a page is the same piece there, with more room than on a phone, and is looked at
 * there at night.
 */
const isLookedAt = ({ act, desktop }: View, kind: ClientKind): boolean =>
  kind === 'desktop' ? nightly || desktop === true || act === undefined : desktop !== true

/** One client kind through all views, each in its languages; what is wrong, by view. Each view opens in the language the last one ended with, so that every language opens some. */
async function walk(kind: ClientKind): Promise<readonly string[]> {
  const crowd = new Crowd(browser, { kind, origin: remit.origin }, sessions)
  const faults: string[] = []
  let round: readonly Locale[] = localesOn(kind)
  for (const view of views.filter((one) => isLookedAt(one, kind))) {
    const client = await crowd.clientOf(view.persona)
    for (const [at, locale] of round.entries()) {
      await turnTo(client, locale)
      if (at === 0) await shown(client, view, locale)
      const found = await faultsOf(client, view, locale)
      faults.push(...new Set(found.map((fault) => `${locale} ${view.name}: ${fault}`)))
    }
    const last = round.slice(-1)
    round = [...last, ...round.slice(0, -1)]
  }
  // the views that show a server in trouble and no network make the browser say so
  const shownOnPurpose = /status of 500|net::ERR_INTERNET_DISCONNECTED/
  faults.push(...(await crowd.complaints()).filter((line) => !shownOnPurpose.test(line)))
  await crowd.leave()
  return faults
}

describe.concurrent('every view is whole, legible, named and worded in four languages', () => {
  it.each(['android', 'desktop'] as const)('on %s', { timeout: 900_000 }, async (kind) => {
    expect(await walk(kind)).toEqual([])
  })
})
