// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { h } from 'vue'
import type { Locale } from '#governance/role.ts'
import { providePageCorner } from '#kit/page-corner.ts'
import PageFrame from '#kit/PageFrame.vue'
import { routes } from '#src/routes.ts'
import { mountPage } from '#tests/kit/mount-page.ts'
import { home } from '#tests/kit/page-facts.ts'
import { spokenLocales } from '#tests/kit/spoken.ts'
import first from '#words/zh-CN/first.ts'
import type { HelpWords } from '#words/zh-CN/help.ts'
import pages from '#words/zh-CN/pages.ts'
import { helpNext } from './help-next.ts'
import HelpButton from './HelpButton.vue'
import { listenPageKeys } from './page-keys.ts'

const readWithHelp = [...Object.keys(first), ...Object.keys(pages)]
const known = routes.map(({ path }) => path)

async function helpIn(locale: Locale): Promise<HelpWords> {
  const words: { default: HelpWords } = await import(`../words/${locale}/help.ts`)
  return words.default
}

describe('the help of the pages', () => {
  it.each(spokenLocales)('has two sentences for every route of the router in %s, and for nothing else', async (locale) => {
    const { page } = await helpIn(locale)
    expect(Object.keys(page).toSorted()).toEqual(known.toSorted())
    const odd = Object.entries(page).filter(([, text]) => text.split(/[。.?](?:\s|$)|。/).filter((part) => part.trim() !== '').length !== 2)
    expect(odd).toEqual([])
  })

  it('goes on to pages that exist, and never to the page itself', () => {
    const router = createRouter({ history: createMemoryHistory(), routes })
    for (const [path, next] of Object.entries(helpNext)) {
      expect(next.length).toBeGreaterThan(0)
      for (const to of next) {
        const { matched, meta } = router.resolve(to)
        expect([path, '/:rest(.*)*']).not.toContain(matched[0]?.path)
        // a name among words that nobody has read would show as its key
        expect(['attendance', 'structure', 'right', 'ring', 'me', ...readWithHelp]).toContain(meta.title.split('.')[0])
      }
    }
  })
})

const page = {
  setup() {
    providePageCorner(HelpButton)
    listenPageKeys()
    return () => h(PageFrame, null, { default: () => h('p', 'the page') })
  },
}

describe('the help in the corner of a page', () => {
  it('says what the page is for and leads on; the way closes the sheet', async () => {
    const { press, text, router } = await mountPage(page, { home, at: '/nowhere' })
    router.addRoute({ path: '/', component: page, meta: { title: 'inbox.title', tab: 'inbox' } })
    await press('帮助')
    expect(text()).toContain('这个地址没有对应的页面')
    await press('待办')
    expect([router.currentRoute.value.path, document.querySelector('[role="dialog"]')]).toEqual(['/', null])
  })

  it('answers to the question mark, but not to one that somebody writes', async () => {
    const { text } = await mountPage(page, { home })
    const ask = async (from: EventTarget): Promise<void> => {
      from.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true }))
      await flushPromises()
      await vi.dynamicImportSettled()
      await flushPromises()
    }
    const field = document.body.appendChild(document.createElement('input'))
    await ask(field)
    expect(text()).not.toContain('接着看')
    await ask(document.body)
    for (const fact of ['接着看', '键盘', '/查找', 'Esc关闭']) expect(text()).toContain(fact)
  })
})
