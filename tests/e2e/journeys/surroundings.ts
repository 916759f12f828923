/** What happens around the job: what is not hers, no client, the back key, no network, a reload, two people at one browser. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openAs, openClient, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { wordsOf } from '#tests/kit/spoken.ts'
import { browser, remit } from './place.ts'

const t = await wordsOf('zh-CN')

describe('around the job', () => {
  let client: Client
  let page: Page
  let waiting: string

  beforeAll(async () => {
    const { inbox } = await (await remit.signIn('leong.chihou')).call('getHome', {})
    waiting = inbox.waiting[0]?.id ?? ''
  })
  beforeEach(async () => {
    client = await openClient(browser, { kind: 'android', origin: remit.origin })
    page = client.page
  })
  afterEach(async () => {
    await client.context.close()
  })

  async function open(persona: string, hash: string): Promise<void> {
    await openAs(client, persona, hash)
    await settled(page)
  }

  /** Android's own key; true when the page left it to the client. */
  const backKey = (): Promise<unknown> => page.evaluate(() => Reflect.get(window, '__container').event('backbutton'))

  describe('what is not hers', () => {
    it("is not there: a link to somebody else's change shows nothing of it", async () => {
      await open('employee', `/changes/${waiting}`)
      await page.getByText(t.change.notFound).waitFor()
      expect(await page.getByRole('main').innerText()).not.toContain('João')
      expect(await page.getByRole('button', { name: t.change.approve }).count()).toBe(0)
      await page.getByRole('button', { name: t.shell.toInbox }).tap()
      await page.getByText(t.inbox.empty.waiting).waitFor()
      expect(client.complaints).toEqual([])
    })

    it('says what it is for and what to ask for, to somebody without rights', async () => {
      await open('employee', '/domain')
      await page.getByText(t.domain.denied.title).waitFor()
      await page.getByRole('button', { name: t.domain.denied.action }).tap()
      await page.getByRole('heading', { name: t.asking.want }).waitFor()
      expect(client.complaints).toEqual([])
    })
  })

  describe('outside DingTalk', () => {
    it('says how to open Remit there, with a link that comes back to this page', async () => {
      const plain = await browser.newContext({ baseURL: remit.origin, locale: 'zh-CN' })
      const outside = await plain.newPage()
      await outside.goto(`/?container=none#/changes/${waiting}`)
      await outside.getByRole('heading', { name: t.session.outsideTitle }).waitFor()
      const link = (await outside.getByRole('link', { name: t.session.outsideOpen }).getAttribute('href')) ?? ''
      expect(link).toMatch(/^dingtalk:\/\//)
      expect(decodeURIComponent(decodeURIComponent(link))).toContain(`#/changes/${waiting}`)
      await plain.close()
    })
  })

  describe('the phone', () => {
    it('closes a sheet with its back key first, then goes back', async () => {
      await open('manager-fb', '/')
      await page.getByRole('article').first().getByRole('link').first().tap()
      await page.waitForURL(/#\/changes\//)
      await page.getByRole('main').getByRole('button', { name: t.change.refuse, exact: true }).tap()
      await page.getByRole('dialog').waitFor()

      expect(await backKey()).toBe(false)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      expect(page.url()).toContain('#/changes/')
      expect(await backKey()).toBe(false)
      await page.waitForURL(/#\/$/)
      expect(client.complaints).toEqual([])
    })

    it('keeps what was read when the network is gone, and sends what was decided when it is back', { timeout: 60_000 }, async () => {
      await open('manager-fb', `/changes/${waiting}`)
      await page.evaluate(() => {
        location.hash = '#/'
      })
      await page.getByRole('button', { name: t.change.approve, exact: true }).first().waitFor()
      await client.context.setOffline(true)
      await page.getByText(t.shell.offline).waitFor()
      expect(await page.getByRole('article').count()).toBeGreaterThan(0)

      // what is decided meanwhile waits, whatever page she goes to, and is done with the network
      await page.getByRole('button', { name: t.change.approve, exact: true }).first().tap()
      await page.getByText(t.change.waiting.approve).waitFor()
      await page.getByRole('article').first().getByRole('link').first().tap()
      await page.waitForURL(/#\/changes\//)
      await page.getByText(t.change.waiting.approve).waitFor()
      await client.context.setOffline(false)
      await page.getByText(t.shell.offline).waitFor({ state: 'detached' })
      await page
        .getByRole('status')
        .getByText(/^已同意/)
        .waitFor()
      expect(await page.getByText(t.change.waiting.approve).count()).toBe(0)
    })
  })

  describe('who somebody is', () => {
    it('survives a reload that no longer names her', async () => {
      await open('manager-fb', '/me')
      await page.getByRole('heading', { name: '梁志豪' }).waitFor()
      await page.goto('/#/me')
      await page.reload()
      await page.getByRole('heading', { name: '梁志豪' }).waitFor()
      expect(client.complaints).toEqual([])
    })

    it('stays apart in two tabs of one browser', async () => {
      await open('admin-fb', '/me')
      await page.getByRole('heading', { name: '陈慧敏' }).waitFor()
      const other = await client.context.newPage()
      await other.goto('/?as=manager-fb&container=android#/')
      await other.getByRole('article').first().waitFor()

      // the first tab reads on with the other's session in the cookie: it signs in again as who it believes to be
      await page.getByRole('link', { name: t.shell.tabs.domain }).tap()
      await page.getByRole('heading', { name: '餐饮部' }).waitFor()
      await page.getByRole('link', { name: t.shell.tabs.me, exact: true }).tap()
      await page.getByRole('heading', { name: '陈慧敏' }).waitFor()
      await settled(page)
      expect(await page.getByRole('heading', { name: '梁志豪' }).count()).toBe(0)
      expect(client.complaints).toEqual([])
    })
  })
})
