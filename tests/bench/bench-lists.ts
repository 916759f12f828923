import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { cast } from '#mock/company/cast.ts'
import { signInAs } from '#mock/company/remit-session.ts'
import { ensureBuilt } from '#mock/start/ensure-built.ts'
import { launchBrowser } from '../browser.ts'
import { launchRemit, type LaunchedRemit } from '../kit/running-remit.ts'
import { median, quantile, type Row, type Section } from './figures.ts'
import { clientScript } from './client-script.ts'
import { serveFloor } from './serve-floor.ts'
import { freshPhone } from './slow-phone.ts'

const runs = 5
/** Nobody of the demo's story can be left out, so this is as small as a company gets. */
const fewest = cast.people.length
const small = ['--people', String(fewest), '--departments', '500']
const large = ['--people', '10000', '--departments', '5000']

interface Found {
  readonly membersMs: number[]
  readonly departmentsMs: number[]
  readonly framesMs: number[]
  readonly heapMb: number[]
}
const nothing = (): Found => ({ membersMs: [], departmentsMs: [], framesMs: [], heapMb: [] })

const dayMs = 24 * 60 * 60 * 1000

/** The story leaps over days, and after each leap the whole company is read again: what is measured must not stand in line behind that. */
async function untilRead({ origin }: LaunchedRemit): Promise<void> {
  const session = await signInAs(origin, 'fong.kincheong')
  const isRead = async (): Promise<boolean> => {
    const { state, finishedAt } = await session.call('getSync', {})
    return state === 'done' && finishedAt !== null && finishedAt > Date.now() - dayMs
  }
  while (!(await isRead())) await wait(500)
}

/** On a processor four times slower; the network is this machine's, because rows are what is measured. */
async function openPhone(browser: Browser, address: string): Promise<{ readonly page: Page; readonly cdp: CDPSession }> {
  const context = await freshPhone(browser)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(address)
  return { page, cdp }
}

/** From the tap on the link until the first row stands there, in ms. */
async function shownAfter(page: Page, hash: string, row: string): Promise<number> {
  return page.evaluate(
    async ([to, wanted]) => {
      const began = performance.now()
      location.hash = to
      while (document.querySelector(wanted) === null) await new Promise((resolve) => requestAnimationFrame(resolve))
      return performance.now() - began
    },
    [hash, row] as const,
  )
}

/**
 * Far down a list, as far as a thousand rows have been read, then from its top on; how long each frame took, in ms. A short list is thrown to and
 * fro instead, so that the engine has compiled as much for it, and what is left of the heap is rows.
 */
async function scroll(page: Page, frames: number): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const inner = [...document.querySelectorAll('*')].find(
      (node) => /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight + 1000,
    )
    const scroller = inner ?? document.scrollingElement ?? document.body
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    const isAtEnd = (): boolean => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1
    for (let far = 0; far < 80 && scroller.scrollHeight < 60_000; far++) {
      scroller.scrollTop = isAtEnd() ? 0 : scroller.scrollHeight
      for (let waited = 0; waited < 6; waited++) await frame()
    }
    scroller.scrollTop = 0
    for (let waited = 0; waited < 10; waited++) await frame()
    const took: number[] = []
    let before = await frame()
    for (let at = 0, way = 300; at < count; at++) {
      if (way > 0 ? isAtEnd() : scroller.scrollTop === 0) way = -way
      scroller.scrollTop += way
      const now = await frame()
      took.push(now - before)
      before = now
    }
    return took
  }, frames)
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

async function measureRemit(browser: Browser, origin: string, into: Found): Promise<void> {
  const { page, cdp } = await openPhone(browser, `${origin}/?as=global&container=android#/domain`)
  await page.getByRole('main').getByRole('heading').first().waitFor()
  await page.waitForTimeout(1_000)
  into.departmentsMs.push(
    await shownAfter(page, '#/domain/departments', 'main a[href*="/domain/departments/"], main a[href*="department="]'),
  )
  await shownAfter(page, '#/domain', 'main h1, main h2')
  into.membersMs.push(await shownAfter(page, '#/domain/members', 'main article, main [role="article"]'))
  into.framesMs.push(...(await scroll(page, 120)))
  into.heapMb.push(await heapOf(cdp))
  await page.context().close()
}

async function measureFloor(browser: Browser, origin: string, into: Found): Promise<void> {
  const { page, cdp } = await openPhone(browser, `${origin}/#/`)
  await page.locator('[data-usable]').waitFor()
  into.membersMs.push(await shownAfter(page, '#/list', 'article'))
  into.framesMs.push(...(await scroll(page, 120)))
  into.heapMb.push(await heapOf(cdp))
  await page.context().close()
}

function rowsOf(few: Found, many: Found, floor: Found): readonly Row[] {
  const row = (what: string, value: number, unit: Row['unit'], budget: number | null = null): Row => ({ what, value, unit, budget })
  // a browser tells the time of a frame to a tenth of a millisecond; beyond that two lists that keep up with the screen differ by chance
  const p95 = ({ framesMs }: Found): number => Math.round(quantile(framesMs, 0.95) * 10) / 10
  return [
    row(`members, first rows: 10,000 ÷ ${fewest} people`, median(many.membersMs) / median(few.membersMs), '×', 1.2),
    row('departments shown: 5,000 ÷ 500', median(many.departmentsMs) / median(few.departmentsMs), '×', 1.5),
    row('members, a frame of scrolling, p95: Remit ÷ bare list', p95(many) / p95(floor), '×', 1),
    row(`members, heap at the end: 10,000 ÷ ${fewest} people`, median(many.heapMb) / median(few.heapMb), '×', 1.2),
    row('members, first rows, 10,000 people', median(many.membersMs), 'ms'),
    row('members, first rows, bare list', median(floor.membersMs), 'ms'),
    row('departments shown, 5,000', median(many.departmentsMs), 'ms'),
    row('members, a frame of scrolling, p95', p95(many), 'ms'),
    row('bare list, a frame of scrolling, p95', p95(floor), 'ms'),
    row('members, heap after a thousand rows, 10,000 people', median(many.heapMb), 'MB'),
  ]
}

export async function benchLists(): Promise<Section[]> {
  await ensureBuilt()
  const [few, many] = [await launchRemit({ args: small }), await launchRemit({ args: large })]
  await Promise.all([untilRead(few), untilRead(many)])
  const floor = await serveFloor(await clientScript(few.origin))
  const browser = await launchBrowser()
  const found = { few: nothing(), many: nothing(), floor: nothing() }
  try {
    for (let run = 0; run < runs; run++) {
      await measureFloor(browser, floor.origin, found.floor)
      await measureRemit(browser, few.origin, found.few)
      await measureRemit(browser, many.origin, found.many)
    }
  } finally {
    await browser.close()
    await Promise.all([few.stop(), many.stop(), floor.close()])
  }
  return [
    {
      name: 'long lists on a phone',
      note: `CPU 4 × slower; medians of ${runs} fresh profiles, interleaved; the bare list: 10,000 rows on the same virtualizer, nothing around them`,
      rows: rowsOf(found.few, found.many, found.floor),
    },
  ]
}
