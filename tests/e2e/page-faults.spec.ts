/** The detector of the looks finds what it is for: each fault alone, on a page made of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '#tests/browser.ts'
import { pageFaults } from './page-faults.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 375, height: 603 }, reducedMotion: 'reduce' })
}, 60_000)
afterAll(() => browser?.close())

async function faultsOf(body: string): Promise<readonly string[]> {
  await page.setContent(
    `<!doctype html><style>body{margin:0}.hidden-text{position:absolute;width:1px;height:1px;overflow:hidden}</style><div id="app">${body}</div>`,
  )
  return page.evaluate(pageFaults, 44)
}

describe('what makes a page faulty', () => {
  it.each([
    ['a page that is too wide', '<div style="width:500px;height:9px"></div>', /px wide|over the edge/],
    ['a window of its own that is too wide', '<div data-sideways style="width:500px;overflow:auto"><p>words</p></div>', /over the edge/],
    ['a line that is cut off', '<p style="width:80px;white-space:nowrap;overflow:hidden">long words, longer than the line</p>', /cut off/],
    ['a small button', '<button style="width:30px;height:44px">x</button>', /target 30 × 44/],
    ['a small link that its row does not enlarge', '<a href="#" style="display:block;width:80px;height:20px">x</a>', /target 80 × 20/],
    [
      'a radio button with a small label',
      '<label style="display:block;width:40px;height:44px"><input type="radio" class="hidden-text"></label>',
      /target 40 × 44/,
    ],
    ['a key without words', '<p>domain.members.title</p>', /no words/],
    ['a gap without its fact', '<p>Until {until}</p>', /no words/],
    ['something that moves for somebody who asked for stillness', '<p style="transition:color 1s">words</p>', /moves/],
    [
      'the end of a page behind the home indicator',
      '<style>:root{--safe-bottom:34px}</style><p style="margin:900px 0 20px">the end</p>',
      /home indicator: <p/,
    ],
    [
      'a bar behind the home indicator',
      '<style>:root{--safe-bottom:34px}</style><div style="position:fixed;bottom:0"><button style="width:88px;height:44px">Yes</button></div><p style="height:2000px"></p>',
      /home indicator: <button/,
    ],
    ['a missing fact', '<p>Until undefined</p>', /no words/],
  ])('%s', async (_what, body, fault) => {
    expect((await faultsOf(body)).join('\n')).toMatch(fault)
  })

  it('leaves a sound page alone', async () => {
    const row =
      '<a href="#" style="position:relative;display:block;height:20px">Open<i></i></a><style>a::after{content:"";position:absolute;top:-12px;left:0;right:0;height:44px}</style>'
    const table = '<div data-sideways style="width:300px;overflow:auto"><p style="width:900px;margin:0">words</p></div>'
    expect(await faultsOf(table)).toEqual([])
    const ends = '<style>:root{--safe-bottom:34px}</style><div style="padding:900px 0 34px"><p style="margin:0">the end</p></div>'
    expect(await faultsOf(ends)).toEqual([])
    expect(await faultsOf(`<h1>Title</h1><button style="width:88px;height:44px">Yes</button>${row}`)).toEqual([])
  })
})
