/** What the client takes away: an engine that is too old, code that is lost, the screen's edges, the keyboard, motion. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { openAs, openClient, sizes, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import type { Locale } from '#governance/role.ts'
import { spokenLocales, wordsOf } from '#tests/kit/spoken.ts'
import type { StoppedWords } from '#words/zh-CN/stopped.ts'
import { browser, remit } from './place.ts'

const t = await wordsOf('zh-CN')
const { height } = sizes.ios

async function stoppedIn(locale: Locale): Promise<StoppedWords> {
  const words: { default: StoppedWords } = await import(`../../../src/words/${locale}/stopped.ts`)
  return words.default
}

let client: Client
let page: Page
let waiting: string
/** Of what the journeys before have left to decide. */
async function findWaiting(): Promise<void> {
  const { inbox } = await (await remit.signIn('leong.chihou')).call('getHome', {})
  waiting = inbox.waiting[0]?.id ?? ''
}
async function arrive(): Promise<void> {
  client = await openClient(browser, { kind: 'ios', origin: remit.origin })
  page = client.page
}
const leave = (): Promise<void> => client.context.close()

async function open(hash: string): Promise<void> {
  await openAs(client, 'manager-fb', hash)
  await settled(page)
}
/** Another page of the same document. */
async function goTo(hash: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = to), hash)
  await settled(page)
}
async function boxOf(what: Locator) {
  const box = await what.boundingBox()
  if (box === null) throw new Error('it is not on the screen')
  return box
}
const topOf = async (what: Locator): Promise<number> => (await boxOf(what)).y
const bottomOf = async (what: Locator): Promise<number> => (await boxOf(what)).y + (await boxOf(what)).height
const main = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true })
const inSheet = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true })

/** The bar that tells what something came to, here that a part of the page is lost; where it ends. */
async function sayResult(): Promise<number> {
  await client.context.setOffline(true)
  await page.evaluate(() => void window.dispatchEvent(new Event('vite:preloadError')))
  const close = page.getByRole('status').getByRole('button', { name: t.shell.kit.close })
  await close.waitFor()
  const bottom = await bottomOf(close)
  // with the network it goes
  await client.context.setOffline(false)
  await close.waitFor({ state: 'detached' })
  return bottom
}

describe('what the client takes away', () => {
  beforeAll(findWaiting)
  beforeEach(arrive)
  afterEach(leave)

  describe('an engine that is too old', () => {
    /** What it lacks, or gets instead of code that it can read; and what of the application begins all the same. */
    async function openOld(locale: Locale, spoil: () => Promise<unknown>): Promise<readonly string[]> {
      await client.context.close()
      client = await openClient(browser, { kind: 'android', origin: remit.origin, locale })
      page = client.page
      const asked: string[] = []
      page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
      await spoil()
      await openAs(client, 'hr')
      const { old, oldText } = await stoppedIn(locale)
      await page.getByRole('alert').getByRole('heading', { name: old }).waitFor()
      await page.waitForLoadState('load')
      expect(await page.locator('body').innerText()).toBe(`${old}\n\n${oldText}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      return asked.filter((path) => path.startsWith('/api/'))
    }

    it.each(spokenLocales)('is told what to do, in %s, and nothing begins: Chromium before 69', async (locale) => {
      expect(await openOld(locale, () => page.addInitScript('delete Array.prototype.flat'))).toEqual([])
    })

    it('and iOS before 13', async () => {
      expect(await openOld('zh-CN', () => page.addInitScript('delete window.PointerEvent'))).toEqual([])
    })

    it('is told so too when it cannot read the code, and not that the network is bad', async () => {
      const unread = { contentType: 'text/javascript', body: 'a syntax of tomorrow' }
      await openOld('pt', () => page.route(/\/assets\/first-[\w-]+\.js$/, (route) => route.fulfill(unread)))
      // the part that signs in can be read: its answer puts nothing in the place of what is said
      await page.waitForLoadState('networkidle')
      expect(await page.getByRole('alert').count()).toBe(1)
    })
  })

  it('code that is lost on the way leaves no empty shape for ever: it says so, and can be tried again', async () => {
    const { lost, lostText, again } = await stoppedIn('zh-CN')
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort())
    await openAs(client, 'hr')
    await page.getByRole('alert').getByRole('heading', { name: lost }).waitFor()
    await page.getByText(lostText).waitFor()
    await page.unroute(/\/assets\/.*\.js$/)
    await page.getByRole('alert').getByRole('button', { name: again }).tap()
    await page.getByRole('main').waitFor()
  })

  it('whatever is read or tapped at the screen’s edges stays clear of notch and home indicator', async () => {
    const [notch, indicator] = [47, 34]
    const wire = await client.context.newCDPSession(page)
    await wire.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: notch, bottom: indicator } })
    await open('/')
    const tabs = page.getByRole('navigation')
    expect(await bottomOf(tabs.getByText(t.shell.tabs.me, { exact: true }))).toBeLessThanOrEqual(height - indicator)
    expect(await topOf(page.getByText(t.shell.simulated))).toBeGreaterThanOrEqual(notch)
    expect(await sayResult()).toBeLessThanOrEqual(await topOf(tabs))
    await goTo(`/changes/${waiting}`)
    expect(await bottomOf(main(t.change.approve))).toBeLessThanOrEqual(height - indicator)
    await main(t.change.refuse).tap()
    expect(await bottomOf(inSheet(t.change.refuse))).toBeLessThanOrEqual(height - indicator)
    // and without one they stand lower: the room is the indicator's
    await wire.send('Emulation.setSafeAreaInsetsOverride', { insets: {} })
    await expect.poll(() => bottomOf(inSheet(t.change.refuse))).toBeGreaterThan(height - indicator)
    // lying on its side, it is as wide as a desktop
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 844, height: 390 })
    await wire.send('Emulation.setSafeAreaInsetsOverride', { insets: { left: notch, right: notch, bottom: 21 } })
    await expect.poll(async () => (await boxOf(page.getByRole('navigation'))).x).toBe(notch)
    const { x, width } = await boxOf(page.getByRole('main'))
    expect(x + width).toBe(844 - notch)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(390)
  })
})

describe('what the client takes away of one page', () => {
  // one page for all of it: somebody signs in rarely, and the door counts how often
  beforeAll(async () => {
    await arrive()
    await open('/')
  })
  afterAll(leave)

  it('what moves stands still for whoever wants that, and moves for the others', async () => {
    await page.evaluate(() => {
      const look = (): void => {
        const lasting = document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0))
        Object.assign(window, { longest: Math.max(Number(Reflect.get(window, 'longest') ?? 0), ...lasting) })
      }
      for (const begins of ['animationstart', 'transitionrun']) document.addEventListener(begins, look, true)
    })
    const longest = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
      await page.emulateMedia({ reducedMotion })
      await page.evaluate(() => Object.assign(window, { longest: 0 }))
      await goTo(`/changes/${waiting}`)
      await main(t.change.refuse).tap()
      await page.getByRole('dialog').getByRole('textbox').waitFor()
      // long enough for what begins to be heard
      await settled(page)
      await page.keyboard.press('Escape')
      await goTo('/me')
      await sayResult()
      return Number(await page.evaluate(() => Reflect.get(window, 'longest') as unknown))
    }
    expect(await longest('reduce')).toBeLessThan(1)
    expect(await longest('no-preference')).toBeGreaterThan(100)
  })

  describe('the keyboard', () => {
    const keyboard = 260
    /** As iOS does: it lies over the page, and the page can be pushed up behind it. */
    const covers = (by: number, pushedUp = 0) =>
      page.evaluate(
        (said) => {
          const { visualViewport: viewport } = window
          for (const [name, value] of Object.entries(said)) Object.defineProperty(viewport, name, { value, configurable: true })
          viewport?.dispatchEvent(new Event('resize'))
        },
        { height: height - by, offsetTop: pushedUp },
      )
    const leaves = () =>
      page.evaluate(() => {
        const { visualViewport: viewport } = window
        // what the browser itself says comes through again
        for (const name of ['height', 'offsetTop']) Reflect.deleteProperty(viewport ?? {}, name)
        viewport?.dispatchEvent(new Event('resize'))
      })
    /** As Android does: the page itself becomes lower. */
    const takes = (by: number) => page.setViewportSize({ ...sizes.ios, height: height - by })

    /** The buttons end above the keyboard, and what is typed into above the buttons. */
    async function areInSight(field: Locator, button: Locator, foot: number): Promise<void> {
      await expect.poll(() => bottomOf(button)).toBeLessThanOrEqual(foot)
      expect(await bottomOf(field)).toBeLessThanOrEqual(await topOf(button))
      expect(await topOf(field)).toBeGreaterThanOrEqual(0)
    }

    it('makes the tabs give room, however far the page is pushed up behind it', async () => {
      const tabs = page.getByRole('navigation')
      for (const pushedUp of [0, 200, keyboard]) {
        await covers(keyboard, pushedUp)
        await tabs.waitFor({ state: 'hidden' })
      }
      await leaves()
      await tabs.waitFor()
    })

    it('lifts a sheet and its buttons, and they come back', async () => {
      await goTo(`/changes/${waiting}`)
      await main(t.change.refuse).tap()
      const field = page.getByRole('dialog').getByRole('textbox')
      await field.tap()
      const button = inSheet(t.change.refuse)
      const before = await bottomOf(button)
      for (const pushedUp of [0, 200, keyboard]) {
        await covers(keyboard, pushedUp)
        await areInSight(field, button, height - keyboard + pushedUp)
      }
      await leaves()
      await expect.poll(() => bottomOf(button)).toBe(before)
      await takes(keyboard)
      await areInSight(field, button, height - keyboard)
      await takes(0)
      await expect.poll(() => bottomOf(button)).toBe(before)
      await page.keyboard.press('Escape')
    })

    it('lifts the buttons of a page, and leaves what is typed into above them', async () => {
      await goTo('/ask/shift_supervisor')
      await page.getByText(t.asking.whyOwn, { exact: true }).tap()
      const field = page.getByRole('textbox', { name: t.ask.why })
      const button = main(t.asking.send)
      const before = await bottomOf(button)
      await covers(keyboard)
      await areInSight(field, button, height - keyboard)
      await leaves()
      await expect.poll(() => bottomOf(button)).toBe(before)
      await page.evaluate(() => window.scrollTo(0, 0))
      await takes(keyboard)
      await areInSight(field, button, height - keyboard)
    })
  })
})
