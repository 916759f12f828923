import type { Page } from 'playwright-core'
import type { Locale } from '#governance/role.ts'
import { openFresh, type Client } from './screens.ts'
import { settled } from './settled.ts'
import { wordsOf } from './spoken.ts'
import type { View } from './views.ts'

const marked = new WeakSet<Page>()

/** Most sheets that one view opens on one another. */
const mostSheets = 2

/** Puts away what the last view opened, as a person would with the keyboard; false where something is left that only a fresh page takes away. */
async function putAway(page: Page): Promise<boolean> {
  for (let sheets = 0; sheets < mostSheets; sheets++) {
    const count = await page.getByRole('dialog').count()
    if (count === 0) break
    await page.keyboard.press('Escape')
    await page.evaluate(async (before) => {
      const open = (): number => document.querySelectorAll('[role="dialog"]').length
      for (let frames = 0; open() >= before && frames < 30; frames++) await new Promise((resolve) => requestAnimationFrame(resolve))
    }, count)
  }
  return page.evaluate(() => document.querySelector('[role="dialog"], [aria-expanded="true"], form, textarea') === null)
}

/** Brings a view onto the screen of somebody whose page is open. */
export async function showView(client: Client, view: View, locale: Locale): Promise<void> {
  const { page } = client
  if (view.failing) await page.route(view.failing, (route) => route.fulfill({ status: 500, json: { code: 'fault', requestId: 'r-12345' } }))
  if (marked.delete(page) || view.failing || !(await putAway(page))) {
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
