/** Every view in every language on a phone and on a desktop: nothing overflows, is cut off, too small, nameless, untranslated or refused; with usual and large letters, by day and in the dark. */
import axe from 'axe-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#tests/browser.ts'
import type { Locale } from '#governance/role.ts'
import { Crowd, type Sessions } from '#tests/kit/crowd.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { showView } from '#tests/kit/show-view.ts'
import { spokenLocales } from '#tests/kit/spoken.ts'
import { prepareViews, type View } from '#tests/kit/views.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'
import { pageFaults } from './page-faults.ts'

const minimumTarget: Record<'android' | 'desktop', number> = { android: 44, desktop: 24 }

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

/** What axe calls serious; once in one language, because structure and colours do not depend on words. In the dark only colours differ. */
async function axeFindings(page: Page, theme: 'light' | 'dark'): Promise<readonly string[]> {
  // evaluated from outside, which the page's own policy does not concern
  await page.evaluate(axe.source)
  const found = await page.evaluate(async (shown) => {
    document.documentElement.dataset['theme'] = shown
    const inPage: { run: (options: object) => Promise<{ violations: AxeFinding[] }> } = Reflect.get(window, 'axe')
    const only = shown === 'dark' ? { runOnly: ['color-contrast'] } : {}
    const { violations } = await inPage.run({ resultTypes: ['violations'], ...only })
    document.documentElement.dataset['theme'] = 'light'
    return violations
  }, theme)
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `axe ${theme} ${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`),
    )
}

/** The same view with letters a third larger: rows grow, nothing is lost. */
async function largeFaults(page: Page, minimum: number): Promise<readonly string[]> {
  const enlarge = (size: string): Promise<void> =>
    page.evaluate(async (to) => {
      document.documentElement.style.fontSize = to
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }, size)
  await enlarge('130%')
  const found = await page.evaluate(pageFaults, minimum)
  await enlarge('')
  return found.map((fault) => `large type: ${fault}`)
}

/** One client kind through all views; what is wrong, by view. */
async function walk(kind: 'android' | 'desktop', locale: Locale): Promise<readonly string[]> {
  const crowd = new Crowd(browser, { kind, origin: remit.origin, locale }, sessions)
  const faults: string[] = []
  for (const view of views) {
    const client = await crowd.clientOf(view.persona)
    await showView(client, view, locale)
    const found = [
      ...(await client.page.evaluate(pageFaults, minimumTarget[kind])),
      ...(await largeFaults(client.page, minimumTarget[kind])),
      ...(locale === 'en' ? [...(await axeFindings(client.page, 'light')), ...(await axeFindings(client.page, 'dark'))] : []),
    ]
    faults.push(...new Set(found.map((fault) => `${kind} ${view.name}: ${fault}`)))
  }
  // the view that shows a server in trouble makes the browser say so
  faults.push(...(await crowd.complaints()).filter((line) => !/status of 500/.test(line)))
  await crowd.leave()
  return faults
}

describe('every view on a phone and on a desktop', () => {
  it.each(spokenLocales)('is whole, legible, named and worded in %s', { timeout: 240_000 }, async (locale) => {
    const faults = await Promise.all((['android', 'desktop'] as const).map((kind) => walk(kind, locale)))
    expect(faults.flat()).toEqual([])
  })
})
