/** Where the page may stand: on an iPhone and a HarmonyOS phone, in the demo's own frame, as wide as a side panel. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { allBridges } from '#mock/container/bridges/all-bridges.ts'
import { launchBrowser } from '#tests/browser.ts'
import type { RunningRemit } from '#tests/kit/running-remit.ts'
import { openAs, openClient, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { said, wordsOf } from '#tests/kit/spoken.ts'
import { waitFor } from '#tests/kit/wait-for.ts'
import { startWholeRemit } from '#tests/kit/whole-remit.ts'
import { openHost } from './desktop-host.ts'
import { pageFaults } from './page-faults.ts'

const t = await wordsOf('zh-CN')
let remit: RunningRemit
let browser: Browser

beforeAll(async () => {
  ;[browser, remit] = await Promise.all([launchBrowser(), startWholeRemit()])
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await remit?.stop()
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})

const barBack = (page: Page): Promise<void> => page.evaluate(() => Reflect.get(window, '__container').back())

/** The role, the department by the client's own picker, why. */
async function fillIn({ page }: Client, place: string): Promise<void> {
  await page.getByRole('button', { name: t.asking.change }).filter({ hasText: '及下级' }).tap()
  const picker = page.getByRole('dialog', { name: t.asking.pickWhere })
  await picker.getByRole('searchbox').fill(place)
  const wanted = picker.getByRole('checkbox', { name: place, exact: true })
  if ((await wanted.getAttribute('aria-checked')) !== 'true') await wanted.tap()
  await picker.getByRole('button', { name: '确定' }).tap()
  await page.getByText(t.asking.whyOwn, { exact: true }).tap()
  await page.getByRole('textbox', { name: t.ask.why }).fill('展会期间要自己调班')
}

async function move({ page }: Client, name: string, to: string): Promise<void> {
  await page
    .getByRole('article', { name, exact: true })
    .getByRole('button', { name: said(t.domain.move.title, { name }) })
    .tap()
  await page.getByRole('button', { name: t.domain.move.choose }).tap()
  const picker = page.getByRole('dialog', { name: t.domain.move.pickTitle })
  await picker.getByRole('searchbox').fill(to)
  await picker.getByRole('radio', { name: to, exact: true }).tap()
  await picker.getByRole('button', { name: '确定' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: t.domain.move.send }).tap()
  await page.getByText(said(t.domain.move.done, { name, to })).waitFor()
}

const casts = [
  { kind: 'ios', name: 'Jun Villanueva', userid: 'jun.villanueva', to: '大堂酒廊', toId: 91000206 },
  { kind: 'harmony', name: '马晓宇', userid: 'ma.xiaoyu', to: '宴会部', toId: 91000205 },
] as const

describe.each(casts)('the main job on $kind', ({ kind, name, userid, to, toId }) => {
  it('signs in, asks with the client’s picker, loses nothing by going back, is approved and moves', { timeout: 120_000 }, async () => {
    const hers = await openClient(browser, { kind, origin: remit.origin })
    const his = await openClient(browser, { kind, origin: remit.origin })
    const { page } = hers

    // by a link: no page before this one
    await openAs(hers, 'admin-fb', '/ask/shift_supervisor')
    await settled(page)
    await fillIn(hers, '餐饮部')
    await barBack(page)
    await page.getByRole('dialog', { name: t.ask.leaveTitle }).getByRole('button', { name: t.ask.stay }).tap()
    await page.getByRole('button', { name: t.asking.send }).tap()
    await page.waitForURL(/#\/changes\//)

    await openAs(his, 'manager-fb', `/changes/${page.url().split('/changes/')[1] ?? ''}`)
    await his.page.getByRole('main').getByRole('button', { name: t.change.approve, exact: true }).tap()
    await his.page.getByText(said(t.change.done.approved, { who: '陈慧敏', role: '班次主管' })).waitFor()

    await openAs(hers, 'admin-fb', `/domain/members?q=${encodeURIComponent(name)}`)
    await settled(page)
    await move(hers, name, to)
    const now = await waitFor(
      () => remit.departmentsOf(userid),
      (ids) => ids.includes(toId),
    )
    expect(now).toEqual([toId])
    expect([...hers.complaints, ...his.complaints]).toEqual([])
  })
})

describe('in a plain browser', () => {
  it(
    'stands in the frame of a phone, and becomes another person and another client without leaving the tab',
    { timeout: 60_000 },
    async () => {
      const context = await browser.newContext({ baseURL: remit.origin, locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
      context.setDefaultTimeout(15_000)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', ({ message }) => complaints.push(message))
      await page.goto('/#/me')
      await page.waitForURL(/\/__mock\/frame/)
      const inside = page.frameLocator('iframe')
      await inside.getByRole('heading', { name: '陈慧敏' }).waitFor()
      expect(await page.locator('iframe').evaluate(({ clientWidth }) => clientWidth)).toBe(375)

      await page.getByRole('button', { name: /梁志豪/ }).click()
      await inside.getByRole('article').first().getByRole('link').first().click()
      // the list had one for each request; the request itself has one
      await expect.poll(() => inside.getByRole('button', { name: t.change.approve, exact: true }).count()).toBe(1)
      await page.getByRole('button', { name: '返回键' }).click()
      await inside.getByRole('article').first().waitFor()

      await page.getByRole('button', { name: '桌面端' }).click()
      await expect.poll(() => page.locator('iframe').evaluate(({ clientWidth }) => clientWidth)).toBeGreaterThan(768)
      await inside
        .getByRole('heading', { name: /职域 Remit/ })
        .or(inside.getByRole('navigation'))
        .first()
        .waitFor()
      expect(await page.locator('[aria-current]').allInnerTexts()).toEqual([expect.stringContaining('梁志豪'), '桌面端'])
      expect(complaints).toEqual([])
    },
  )

  it('fills a window that has no room for a frame, and one that names somebody', { timeout: 60_000 }, async () => {
    const context = await browser.newContext({ baseURL: remit.origin, locale: 'zh-CN', viewport: { width: 400, height: 700 } })
    const page = await context.newPage()
    for (const [width, address] of [
      [400, '/'],
      [1280, '/?as=admin-fb&container=android'],
    ] as const) {
      await page.setViewportSize({ width, height: 700 })
      await page.goto(address)
      await page.getByRole('main').waitFor()
      expect(page.url()).not.toContain('__mock')
    }
  })
})

describe('the widths of a side panel and of the workbench', () => {
  it('lose nothing at 500, 700, 1000 and 1440 px, however it is dragged', { timeout: 60_000 }, async () => {
    const client = await openClient(browser, { kind: 'desktop', origin: remit.origin })
    const { page } = client
    const faults: string[] = []
    await openAs(client, 'admin-fb', '/')
    for (const hash of ['/', '/ask', '/ask/attendance_keeper', '/domain', '/domain/members', '/domain/departments', '/me']) {
      await page.evaluate((to) => {
        location.hash = to
      }, hash)
      for (const width of [500, 700, 1000, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        await settled(page)
        faults.push(...(await page.evaluate(pageFaults, 24)).map((fault) => `${hash} at ${width} px: ${fault}`))
      }
    }
    expect(faults).toEqual([])
    expect(client.complaints).toEqual([])
  })
})

describe('inside DingTalk’s own desktop page, on another site', () => {
  it('signs in by messages and decides, though no cookie comes back to a frame there', { timeout: 60_000 }, async () => {
    const { desktop } = allBridges
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1300, height: 800 }, userAgent: desktop.userAgent })
    context.setDefaultTimeout(15_000)
    const complaints: string[] = []
    const proofs = new Set<string>()
    context.on('page', (page) => {
      page.on('pageerror', ({ message }) => complaints.push(message))
      page.on('request', async (request) => {
        if (!request.url().includes('/api/changes')) return
        const { authorization = '', cookie = '' } = await request.allHeaders()
        proofs.add(`${authorization.split(' ')[0]}, ${cookie === '' ? 'no cookie' : 'a cookie'}`)
      })
    })
    const page = await openHost(context, `${remit.origin}/?container=none#/`, async () => {
      const { code } = await remit.control<{ code: string }>('auth-code', { userid: 'leong.chihou' })
      return code
    })
    const inside = page.frameLocator('iframe')
    // both are read at once, and neither call brought the cookie
    await inside
      .getByRole('link', { name: /黄永康/ })
      .first()
      .click()
    await inside.getByRole('button', { name: t.change.approve, exact: true }).click()
    await inside.getByText(said(t.change.done.approved, { who: '黄永康', role: t.role.name.address_book })).waitFor()
    // the first call finds out that the cookie is gone; from then on a token in memory says who she is
    expect([...proofs].sort()).toEqual([', no cookie', 'Bearer, no cookie'])
    expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toContain('config')
    expect(complaints).toEqual([])
  })
})
