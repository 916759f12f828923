// @vitest-environment happy-dom
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import { keys } from '#api/keys.ts'
import type { Home } from '#contract/home.ts'
import { withLaterParts } from '#kit/lazy.ts'
import { clearDrawn, drawnIsTaken, drawnWorth, takeDrawnHome } from '#session/drawn.ts'
import { setServerNow } from '#session/clock.ts'
import { useSessionStore } from '#session/session-store.ts'
import { speakFirst } from '#words/i18n.ts'
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

async function takenOver(of: Home): Promise<string[]> {
  const complaints: string[] = []
  const hear = (...words: unknown[]): void => void complaints.push(words.map(String).join(' '))
  vi.spyOn(console, 'warn').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
  const { html, locale } = await draw(of, said)
  document.body.innerHTML = `<div id="app">${html}</div>`
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
    document.body.innerHTML = '<div id="app"><button><b>yes</b></button><button>no</button><p>text</p></div>'
    const [yes, no] = Array.from(document.querySelectorAll('button'))
    const pressed: string[] = []
    for (const button of [yes, no]) button?.addEventListener('click', () => pressed.push(button.textContent ?? ''))
    window.remitTaps = [document.querySelector('b'), yes, document.querySelector('p')].flatMap((target) => target ?? [])
    drawnIsTaken()
    drawnIsTaken()
    expect(pressed).toEqual(['yes'])
  })

  it.each([
    ['here', home.person.id],
    ['elsewhere', home.person.id],
    ['other', undefined],
    ['anything else', undefined],
  ])('takes the data that came along only of the right person: %s', (worth, personId) => {
    document.documentElement.setAttribute('data-drawn', worth)
    document.body.innerHTML = `<div id="app">drawn</div><script type="application/json" id="remit-home">${JSON.stringify(home)}</script><div id="undrawn"></div>`
    expect(takeDrawnHome()?.person.id).toBe(personId)
    expect(takeDrawnHome()).toBeNull()
    clearDrawn()
    expect([drawnWorth(), document.body.innerHTML]).toEqual([null, '<div id="app"></div>'])
  })
})
