import type { Page } from 'playwright-core'

/** The page has its content and its fonts: nothing is being read, nothing moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('#app main, #app .page')?.textContent ?? '').trim() !== '')
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
