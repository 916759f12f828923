/** Her inbox stands there before the application does, on the first visit and on every other; it is hers alone, and what she taps is not lost. */
import { get } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Cookie, Page } from 'playwright-core'
import { openAs, openClient, type Client } from '#tests/kit/screens.ts'
import { settled } from '#tests/kit/settled.ts'
import { wordsOf } from '#tests/kit/spoken.ts'
import { waitFor } from '#tests/kit/wait-for.ts'
import { browser, remit } from './place.ts'

const t = await wordsOf('zh-CN')
const manager = '梁志豪'

describe('the drawn first screen', () => {
  let client: Client
  let page: Page

  beforeAll(async () => {
    client = await openClient(browser, { kind: 'android', origin: remit.origin })
    await openAs(client, 'manager-fb')
    await client.page.getByRole('article').first().waitFor()
    await waitFor(
      () => client.context.cookies(),
      (all) => all.some(({ name }) => name === 'remit-form'),
    )
    await client.page.close()
  })
  afterAll(() => client.context.close())
  let verified: Promise<unknown> | null
  // her one browser: each visit goes on with the session of the last, once the page has made sure who she is
  beforeEach(async () => {
    page = await client.context.newPage()
    verified = null
  })
  afterEach(async () => {
    if (verified !== null) {
      await verified
      await settled(page)
    }
    await page.close()
  })

  /** She comes back; the application's own code stays on its way until it is let through. */
  async function comeBack(hash = '/', as = 'manager-fb'): Promise<() => void> {
    let letThrough = (): void => undefined
    const held = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await held
      await route.continue()
    })
    verified = page.waitForResponse(/\/api\/auth\/dingtalk$/, { timeout: 30_000 })
    await page.goto(`/?as=${as}&container=android#${hash}`, { waitUntil: 'commit' })
    return letThrough
  }

  interface Sent {
    readonly html: string
    readonly cacheControl: string
  }
  /** The page as it leaves the server. */
  function pageWith(headers: Record<string, string>, path = '/'): Promise<Sent> {
    return new Promise((resolve, reject) => {
      get(remit.origin + path, { headers }, (answer) => {
        let html = ''
        answer.setEncoding('utf8').on('data', (part: string) => {
          html += part
        })
        answer.on('end', () => resolve({ html, cacheControl: answer.headers['cache-control'] ?? '' }))
      }).on('error', reject)
    })
  }
  const sent = (of: readonly Cookie[]): string => of.map(({ name, value }) => `${name}=${value}`).join('; ')
  const isDrawn = ({ html }: Sent): boolean => html.includes('data-drawn=') && html.includes('remit-home') && html.includes(manager)

  describe('coming for the first time', () => {
    it('shows the inbox as soon as she is signed in, while the application is still on its way', async () => {
      const own = await openClient(browser, { kind: 'android', origin: remit.origin })
      let letThrough = (): void => undefined
      const held = new Promise<void>((resolve) => {
        letThrough = resolve
      })
      // what signs in is let through: it brings neither framework nor pages
      await own.page.route(/\/assets\/(foundation|first)-[\w-]+\.js$/, async (route) => {
        await held
        await route.continue()
      })
      await own.page.goto('/?as=hr&container=android#/', { waitUntil: 'commit' })
      await own.page.locator('[data-usable]').waitFor()
      const asked = own.page.getByRole('tab', { name: new RegExp(t.inbox.tabs.mine) })
      await asked.tap()
      letThrough()
      await expect.poll(() => asked.getAttribute('aria-selected')).toBe('true')
      await settled(own.page)
      await own.page.getByRole('link', { name: t.shell.tabs.ask }).tap()
      await own.page.getByRole('heading', { name: t.asking.want }).waitFor()
      expect(own.complaints).toEqual([])
      await own.context.close()
    })
  })

  describe('coming back', () => {
    it('shows the inbox without a script and without asking for data, and becomes the application as it stands', async () => {
      const asked: string[] = []
      page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
      const letThrough = await comeBack()
      await page.locator('[data-usable]').getByRole('article').first().waitFor()
      await page.getByText(t.inbox.approve, { exact: true }).first().waitFor()
      await page.evaluate(() => document.querySelector('[data-usable]')?.setAttribute('data-kept', ''))
      const shown = await page.locator('#app').innerText()
      letThrough()
      await settled(page)
      expect(await page.locator('#app').innerText()).toBe(shown)
      expect(await page.locator('[data-usable][data-kept]').count()).toBe(1)
      expect(asked).not.toContain('/api/home')
      await page.getByRole('link', { name: t.shell.tabs.ask }).tap()
      await page.getByRole('heading', { name: t.asking.want }).waitFor()
      expect(client.complaints).toEqual([])
    })

    it('does what was tapped before the application could hear it', async () => {
      const letThrough = await comeBack()
      const ending = page.getByRole('tab', { name: new RegExp(t.inbox.tabs.mine) })
      await ending.tap()
      expect(await ending.getAttribute('aria-selected')).toBe('false')
      letThrough()
      await expect.poll(() => ending.getAttribute('aria-selected')).toBe('true')
      expect(page.url()).toContain('tab=mine')
      expect(client.complaints).toEqual([])
    })

    it('follows a link that was tapped before', async () => {
      const letThrough = await comeBack()
      await page.getByRole('article').first().getByRole('link').first().tap()
      await expect.poll(() => page.url()).toContain('#/changes/')
      letThrough()
      await page.locator('[data-usable]').waitFor({ state: 'detached' })
      await page.getByRole('main').getByRole('button', { name: t.change.refuse, exact: true }).waitFor()
      expect(client.complaints).toEqual([])
    })

    it.each(['/me', '/?tab=mine'])('shows the page that the address names: %s', async (hash) => {
      const letThrough = await comeBack(hash)
      await page.locator('.undrawn').waitFor()
      expect(await page.locator('[data-usable]').isVisible()).toBe(false)
      letThrough()
      await settled(page)
      if (hash === '/me') await page.getByRole('heading', { name: manager }).waitFor()
      else await page.locator(`[role="tab"][aria-selected="true"]`, { hasText: t.inbox.tabs.mine }).waitFor()
      expect(client.complaints).toEqual([])
    })

    it('keeps the looks and the language that were chosen', async () => {
      const { origin: url } = remit
      await client.context.addCookies([
        { name: 'remit-theme', value: 'dark', url },
        { name: 'remit-text', value: '130', url },
      ])
      const letThrough = await comeBack()
      await page.locator('[data-usable]').waitFor()
      const looks = await page.evaluate(() => {
        const { dataset, style, lang } = document.documentElement
        return [dataset['theme'], style.fontSize, lang]
      })
      expect(looks).toEqual(['dark', '130%', 'zh-CN'])
      letThrough()
      await settled(page)
      for (const name of ['remit-theme', 'remit-text']) await client.context.clearCookies({ name })
      expect(client.complaints).toEqual([])
    })

    it('in a wide window is the desktop, whatever stood there before', async () => {
      await page.setViewportSize({ width: 1280, height: 800 })
      const letThrough = await comeBack()
      letThrough()
      await page.getByRole('navigation').getByText(manager).waitFor()
      await settled(page)
      expect(await page.locator('#undrawn').count()).toBe(0)
      expect(client.complaints).toEqual([])
      await expect.poll(async () => (await client.context.cookies()).find(({ name }) => name === 'remit-form')?.value).toBe('desktop')
      await client.context.addCookies([{ name: 'remit-form', value: 'phone', url: remit.origin }])
    })
  })

  describe('what is drawn is hers alone', () => {
    it('goes to nobody else, and no cache keeps it', async () => {
      const cookies = await client.context.cookies()
      const hers = await pageWith({ Cookie: sent(cookies) })
      expect([isDrawn(hers), hers.cacheControl]).toEqual([true, 'no-store'])
      const session = cookies.filter(({ name }) => name === 'remit')
      const others: readonly Record<string, string>[] = [
        {},
        { Cookie: 'remit-form=phone; remit-here=1' },
        { Cookie: 'remit-form=phone; remit=not-a-session-of-anybody' },
        { Cookie: sent(session) },
        { Cookie: sent(session) + '; remit-form=desktop' },
        { Cookie: sent(cookies), 'Sec-Fetch-Mode': 'cors' },
      ]
      for (const headers of others) {
        const plain = await pageWith(headers)
        expect([isDrawn(plain), plain.html.includes(manager), plain.cacheControl]).toEqual([false, false, 'no-cache'])
      }
    })

    it('is not shown to whom the client names instead', async () => {
      const letThrough = await comeBack('/', 'employee')
      letThrough()
      await page.getByText(t.inbox.empty.waiting).waitFor()
      await settled(page)
      expect(await page.locator('body').innerText()).not.toContain('陈慧敏')
      expect(await page.content()).not.toContain(manager)
      expect(client.complaints).toEqual([])
    })

    it('is gone when she has signed out', async () => {
      const own = await openClient(browser, { kind: 'android', origin: remit.origin })
      await openAs(own, 'manager-fb')
      await settled(own.page)
      await expect.poll(async () => isDrawn(await pageWith({ Cookie: sent(await own.context.cookies()) }))).toBe(true)
      const before = sent(await own.context.cookies())
      await own.page.evaluate(async () => {
        await fetch('/api/auth/sign-out', { method: 'POST', headers: { 'X-Remit': '1', 'Content-Type': 'application/json' }, body: '{}' })
      })
      for (const kept of [before, sent(await own.context.cookies())]) expect(isDrawn(await pageWith({ Cookie: kept }))).toBe(false)
      await own.context.close()
    })
  })
})
