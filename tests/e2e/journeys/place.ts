import { afterAll, beforeAll } from 'vitest'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '#tests/browser.ts'
import { ownCodesApart, type OwnCodes } from '#tests/kit/own-codes.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'

/** One browser and one Remit for all journeys of a spec: each goes on in the company that the one before left. */
export let browser: Browser
export let remit: RunningRemit
/** Who set an app up in one journey has it in the next. */
export let codes: OwnCodes

beforeAll(async () => {
  ;[browser, remit] = await Promise.all([launchBrowser(), startWholeRemit()])
  codes = ownCodesApart(remit)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await remit?.stop()
})
