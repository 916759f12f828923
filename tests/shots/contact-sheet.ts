import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'

export interface Shot {
  readonly name: string
  readonly file: string
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** All shots of one device and language on one sheet, laid out by the browser itself. */
export async function composeSheet(browser: Browser, shots: readonly Shot[], width: number, perRow: number, into: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: (width + 24) * perRow + 24, height: 900 } })
  const figures = shots.map(({ name, file }) => {
    const picture = readFileSync(file).toString('base64')
    return `<figure><figcaption>${escaped(name)}</figcaption><img width="${width}" src="data:image/png;base64,${picture}"></figure>`
  })
  const style = `body{margin:24px 0 0 24px;display:flex;flex-wrap:wrap;align-items:flex-start;background:#8a8f98;font:13px sans-serif}
    figure{margin:0 24px 24px 0}figcaption{color:#fff;margin-bottom:4px}img{display:block}`
  await page.setContent(`<style>${style}</style>${figures.join('')}`)
  await page.screenshot({ path: into, fullPage: true })
  await page.close()
}
