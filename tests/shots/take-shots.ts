/** `npm run shots`: every view in several languages on a phone and a desktop, and a sheet of each, in `shots/`. Words after it pick views by name. */
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import type { Locale } from '#governance/role.ts'
import { launchBrowser } from '#tests/browser.ts'
import { Crowd, type Sessions } from '#tests/kit/crowd.ts'
import { startRunningRemit } from '#tests/kit/running-remit.ts'
import { showView } from '#tests/kit/show-view.ts'
import { prepareViews, type View } from '#tests/kit/views.ts'
import { composeSheet, type Shot } from './contact-sheet.ts'

const folder = 'shots'
const sheets = { android: { name: 'phone', width: 375, perRow: 6 }, desktop: { name: 'desktop', width: 960, perRow: 2 } } as const
const everything: readonly Locale[] = ['zh-CN', 'pt']
const mainFour = new Set(['inbox-waiting', 'change-pending', 'domain', 'ask-form'])
const wanted = process.argv.slice(2)
const languages: readonly Locale[] = ['zh-CN', 'pt', 'zh-HK', 'en']

interface Series {
  readonly crowd: Crowd
  readonly kind: keyof typeof sheets
  readonly locale: Locale
  readonly views: readonly View[]
}

async function takeSeries(browser: Browser, { crowd, kind, locale, views }: Series): Promise<void> {
  const { name: device, width, perRow } = sheets[kind]
  const shots: Shot[] = []
  for (const view of views) {
    const client = await crowd.clientOf(view.persona)
    try {
      await showView(client, view, locale)
    } catch (error) {
      console.error(`${device} ${locale} ${view.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
    const file = `${folder}/${device}-${locale}-${view.name}.png`
    await client.page.screenshot({ path: file })
    shots.push({ name: view.name, file })
  }
  for (const complaint of await crowd.complaints()) console.error(`${device} ${locale}: ${complaint}`)
  await composeSheet(browser, shots, width, perRow, `${folder}/${device}-${locale}.png`)
  console.log(`${folder}/${device}-${locale}.png`)
}

mkdirSync(folder, { recursive: true })
const remit = await startRunningRemit()
const browser = await launchBrowser()
const sessions: Sessions = new Map()
try {
  const all = (await prepareViews(remit)).filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  for (const locale of languages) {
    const views = all.filter(({ name }) => everything.includes(locale) || mainFour.has(name))
    if (views.length === 0) continue
    for (const kind of ['android', 'desktop'] as const) {
      const crowd = new Crowd(browser, { kind, origin: remit.origin, locale }, sessions)
      const there = views.filter(({ desktop }) => desktop !== true || kind === 'desktop')
      if (there.length > 0) await takeSeries(browser, { crowd, kind, locale, views: there })
      await crowd.leave()
    }
  }
} finally {
  await browser.close()
  await remit.stop()
}
