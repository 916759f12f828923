import { expect, it } from 'vitest'
import { launchBrowser } from './browser.ts'

it('draws Chinese on a machine without fonts: a missing glyph would be the same box for every character', async () => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent('<p>批</p><p>職</p><p>ã</p><p style="font-weight: 700">批</p>')
    const drawn: string[] = []
    for (const character of await page.locator('p').all()) drawn.push((await character.screenshot()).toString('base64'))
    expect(new Set(drawn).size).toBe(4)
  } finally {
    await browser.close()
  }
})
