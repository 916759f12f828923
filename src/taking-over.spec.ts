// @vitest-environment happy-dom
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import { keys } from '#api/keys.ts'
import type { Home } from '#contract/home.ts'
import { withLaterParts } from '#kit/lazy.ts'
import { clearDrawn, drawnIsTaken, drawnLocale, drawnWorth, putDrawn, takeDrawnHome } from '#session/drawn.ts'
import { setServerNow } from '#session/clock.ts'
import { useSessionStore } from '#session/session-store.ts'
import { speakFirst } from '#words/i18n.ts'
import { tokensOf } from '#server/http/html-tokens.ts'
import { activeGrant, home, leong, sentChange, shiftSupervisor } from '#tests/kit/page-facts.ts'
import { draw } from './draw.ts'
import { inboxRoute } from './inbox-route.ts'
import PageStack from './shell/PageStack.vue'

const said = { userAgent: '', acceptLanguage: 'zh-CN' }
const full: Home = {
  ...home,
  inbox: {
    ...home.inbox,
    waiting: [sentChange, { ...sentChange, requester: leong, insteadOf: null, createdAt: home.now - 90_000 }],
    waitingCount: 5,
    covering: [{ person: leong, untilAt: home.now + 86_400_000 }],
    ending: [activeGrant],
    endingCount: 1,
  },
}

// a phone: the document of a spec is as wide as a desktop's
vi.stubGlobal('matchMedia', undefined)

/** A page as it comes from the server. */
function put(html: string): void {
  document.body.replaceChildren()
  document.body.insertAdjacentHTML('beforeend', html)
}

async function takenOver(of: Home): Promise<string[]> {
  const complaints: string[] = []
  const hear = (...words: unknown[]): void => void complaints.push(words.map(String).join(' '))
  vi.spyOn(console, 'warn').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
  const { html, locale } = await draw(of, said)
  put('<div id="app"><div class="starting"></div></div>')
  window.remitDrawn = () => 'here'
  putDrawn({ person: of.person, drawn: { tokens: tokensOf(html), locale } })
  const built = document.getElementById('app')?.innerHTML
  put(`<div id="app">${html}</div>`)
  // node by node or as HTML, it is the same
  expect(built).toBe(document.getElementById('app')?.innerHTML)
  const before = document.querySelector('[data-usable]')
  expect(before).not.toBeNull()
  const router = createRouter({ history: createWebHashHistory(), routes: [inboxRoute, { path: '/:rest(.*)*', component: PageStack }] })
  const app = createSSRApp(PageStack).use(createPinia()).use(PiniaColada, {}).use(router)
  await router.isReady()
  await speakFirst(locale)
  setServerNow(of.now)
  app.runWithContext(() => {
    useQueryCache().setQueryData(keys.home(), of)
    const session = useSessionStore()
    session.personId = of.person.id
    session.phase = 'in'
  })
  app.mount('#app')
  expect(document.querySelector('[data-usable]')).toBe(before)
  app.unmount()
  return complaints
}

afterEach(() => {
  vi.restoreAllMocks()
  withLaterParts()
  document.body.replaceChildren()
})

describe('taking over what the server drew', () => {
  it.each([
    ['an empty inbox', home],
    ['a full one', full],
    ['one without the simulated client', { ...full, simulated: false }],
    [
      'one with some that are alike',
      { ...full, inbox: { ...full.inbox, alike: [{ key: 'k-1', roleId: shiftSupervisor.id, alikeCount: 3, oddCount: 1 }] } },
    ],
  ])('finds every node as the page would make it: %s', async (_name, of) => {
    expect(await takenOver(of)).toEqual([])
  })

  it('does what was tapped meanwhile, each button once', () => {
    put('<div id="app"><button><b>yes</b></button><button>no</button><p>text</p></div>')
    const [yes, no] = Array.from(document.querySelectorAll('button'))
    const pressed: string[] = []
    for (const button of [yes, no]) button?.addEventListener('click', () => pressed.push(button.textContent ?? ''))
    window.remitTaps = [document.querySelector('b'), yes, document.querySelector('p')].flatMap((target) => target ?? [])
    drawnIsTaken()
    drawnIsTaken()
    expect(pressed).toEqual(['yes'])
  })

  it.each(['here', 'elsewhere', 'other'] as const)('comes with the answer to signing in, only where it fits: %s', (worth) => {
    const shape = '<div class="starting"></div>'
    put(`<div id="app">${shape}</div>`)
    window.remitDrawn = (personId) => (personId === home.person.id ? worth : 'other')
    putDrawn({ person: home.person })
    expect(document.getElementById('app')?.innerHTML).toBe(shape)
    putDrawn({
      person: home.person,
      drawn: {
        tokens: tokensOf('<!--[--><p class="a &amp; b">&lt;drawn&gt;</p><svg viewBox="0"><path d="M0"></path></svg><!--]-->'),
        locale: 'pt',
      },
    })
    const fits = worth === 'here'
    expect([drawnWorth(), drawnLocale()]).toEqual(fits ? ['here', 'pt'] : [null, ''])
    expect(document.getElementById('app')?.innerHTML).toBe(
      fits ? '<!--[--><p class="a &amp; b">&lt;drawn&gt;</p><svg viewBox="0"><path d="M0"></path></svg><!--]-->' : shape,
    )
    if (fits) expect(document.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg')
    drawnIsTaken()
    expect([drawnWorth(), drawnLocale()]).toEqual([null, ''])
    delete window.remitDrawn
  })

  it.each([
    ['here', home.person.id],
    ['elsewhere', home.person.id],
    ['other', undefined],
    ['anything else', undefined],
  ])('takes the data that came along only of the right person: %s', (worth, personId) => {
    document.documentElement.setAttribute('data-drawn', worth)
    put(`<div id="app">drawn</div><script type="application/json" id="remit-home">${JSON.stringify(home)}</script><div id="undrawn"></div>`)
    expect(takeDrawnHome()?.person.id).toBe(personId)
    expect(takeDrawnHome()).toBeNull()
    clearDrawn()
    expect([drawnWorth(), document.body.innerHTML]).toEqual([null, '<div id="app"></div>'])
  })
})
