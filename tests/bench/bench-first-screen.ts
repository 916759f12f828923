import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { ensureBuilt } from '#mock/start/ensure-built.ts'
import { launchBrowser } from '../browser.ts'
import { readStart, watchStarts, neededBy } from '../budgets/watch-start.ts'
import { startRunningRemit } from '../kit/running-remit.ts'
import { clientScript } from './client-script.ts'
import { median, type Row, type Section } from './figures.ts'
import { serveFloor } from './serve-floor.ts'
import { freshPhone, slowPhone } from './slow-phone.ts'

const runs = 7

interface Visits {
  readonly first: number[]
  readonly repeat: number[]
  readonly shift: number[]
  readonly blocked: number[]
  kilobytes: number
}
const none = (): Visits => ({ first: [], repeat: [], shift: [], blocked: [], kilobytes: 0 })

/** A fresh profile: the first visit with nothing in the cache, then the same address again. */
async function visitTwice(browser: Browser, simulator: string, address: string, into: Visits): Promise<void> {
  const context = await freshPhone(browser)
  const page = await slowPhone(context, simulator)
  await watchStarts(page)
  for (const times of [into.first, into.repeat]) {
    await page.goto('about:blank')
    await page.goto(address)
    await page.locator('[data-usable]').first().waitFor({ timeout: 60_000 })
    await page.waitForTimeout(1_500)
    const start = await readStart(page)
    times.push(start.drawnAt)
    into.shift.push(start.layoutShift)
    into.blocked.push(start.blockedMs)
    if (times === into.first) into.kilobytes = neededBy(start).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  }
  await context.close()
}

function rowsOf(remit: Visits, floor: Visits): Row[] {
  const ratio = (what: string, of: number[], to: number[], budget: number): Row => ({
    what,
    value: median(of) / median(to),
    unit: '×',
    budget,
  })
  return [
    ratio('first visit: Remit ÷ floor', remit.first, floor.first, 1.5),
    ratio('repeat visit: Remit ÷ floor', remit.repeat, floor.repeat, 1.2),
    { what: 'layout shift, the worst visit', value: Math.max(...remit.shift), unit: '', budget: 0.005 },
    { what: 'held after it is drawn, beyond 50 ms a task', value: median(remit.blocked), unit: 'ms', budget: 150 },
    { what: 'first visit, Remit', value: median(remit.first), unit: 'ms', budget: null },
    { what: 'first visit, floor', value: median(floor.first), unit: 'ms', budget: null },
    { what: 'repeat visit, Remit', value: median(remit.repeat), unit: 'ms', budget: null },
    { what: 'repeat visit, floor', value: median(floor.repeat), unit: 'ms', budget: null },
    { what: 'fetched before usable, Remit (gzip)', value: remit.kilobytes, unit: 'kB', budget: null },
    { what: 'fetched before usable, floor (gzip)', value: floor.kilobytes, unit: 'kB', budget: null },
  ]
}

export async function benchFirstScreen(): Promise<Section[]> {
  await ensureBuilt()
  const remitApp = await startRunningRemit()
  const { origin } = remitApp
  const floorPage = await serveFloor(await clientScript(origin))
  const browser = await launchBrowser('machine')
  // the demo's story was told a moment ago, and its notices are still on their way
  await wait(5_000)
  const remit = none()
  const floor = none()
  try {
    for (let run = 0; run < runs; run++) {
      await visitTwice(browser, origin, `${floorPage.origin}/?as=manager-fb&container=android`, floor)
      await visitTwice(browser, origin, `${origin}/?as=manager-fb&container=android`, remit)
    }
  } finally {
    await browser.close()
    await remitApp.stop()
    await floorPage.close()
  }
  return [
    {
      name: 'first screen on a phone',
      note: `slow 4G (1.6 Mbit/s, 150 ms), CPU 4 × slower, plain http, the machine's own fonts; until the frame is drawn; medians of ${runs}, interleaved; the floor: one line of Chinese on the same libraries, in the same simulated client, with the same header that gives a page a process of its own`,
      rows: rowsOf(remit, floor),
    },
  ]
}
