import type { Page } from 'playwright-core'
import type { Locale } from '#governance/role.ts'
import { openFresh, type Client } from './screens.ts'
import { settled } from './settled.ts'
import { wordsOf } from './spoken.ts'
import type { View } from './views.ts'

const marked = new WeakSet<Page>()

/** Brings a view onto the screen of somebody whose page is open. A fresh page where the last view left a sheet or a form. */
export async function showView(client: Client, view: View, locale: Locale): Promise<void> {
  const { page } = client
  if (view.failing) await page.route(view.failing, (route) => route.fulfill({ status: 500, json: { code: 'fault', requestId: 'r-12345' } }))
  const left = await page.evaluate(() => document.querySelector('[role="dialog"], [aria-expanded="true"], form, textarea') !== null)
  if (left || view.failing || marked.delete(page)) {
    await openFresh(client, view.persona, view.hash)
  } else {
    await page.evaluate((hash) => {
      location.hash = hash
    }, view.hash)
  }
  await settled(page)
  await view.act?.(page, await wordsOf(locale))
  await settled(page)
  if (view.failing) await page.unroute(view.failing)
  if (view.leaves) marked.add(page)
}
