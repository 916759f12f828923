/** `npm run guide:shots`: the phone views the user guide shows, in its languages, light enough to travel with the repository. */
import { mkdirSync } from 'node:fs'
import { launchBrowser } from '#tests/browser.ts'
import { Crowd, type Sessions } from '#tests/kit/crowd.ts'
import { startRunningRemit } from '#tests/kit/running-remit.ts'
import { showView } from '#tests/kit/show-view.ts'
import { prepareViews } from '#tests/kit/views.ts'
import { guideFolder, guideImage, guideLocales, guideViews } from './guide-views.ts'

const quality = 60
const remit = await startRunningRemit()
const browser = await launchBrowser()
const sessions: Sessions = new Map()
try {
  const views = (await prepareViews(remit)).filter(({ name }) => guideViews.includes(name))
  for (const locale of guideLocales) {
    mkdirSync(`${guideFolder}/images/${locale}`, { recursive: true })
    const crowd = new Crowd(browser, { kind: 'android', origin: remit.origin, locale }, sessions)
    for (const view of views) {
      const client = await crowd.clientOf(view.persona)
      await showView(client, view, locale)
      const path = `${guideFolder}/${guideImage(locale, view.name)}`
      await client.page.screenshot({ path, type: 'jpeg', quality })
      console.log(path)
    }
    await crowd.leave()
  }
} finally {
  await browser.close()
  await remit.stop()
}
