import type { CDPSession, Page } from 'playwright-core'
import type { Locale } from '#governance/role.ts'
import { allBridges } from '#mock/container/bridges/all-bridges.ts'
import type { Client } from './screens.ts'

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/** The client of somebody is turned to another language, as in its settings, with the page open; the page has followed when this comes back. */
export async function turnTo({ page, kind, context }: Client, locale: Locale): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === locale) return
  let session = sessions.get(page)
  if (!session) sessions.set(page, (session = context.newCDPSession(page)))
  const userAgent = allBridges[kind].userAgent.replaceAll('zh-CN', locale)
  await (await session).send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: locale })
  await page.evaluate(async (wanted) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    window.dispatchEvent(new Event('languagechange'))
    for (let frames = 0; document.documentElement.lang !== wanted; frames++) {
      if (frames === 1_000) throw new Error(`the page does not turn to ${wanted}`)
      await frame()
    }
    for (let frames = 0; frames < 2; frames++) await frame()
  }, locale)
}
