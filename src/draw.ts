/**
 * The first screen, drawn by the server for somebody who is signed in already: the very components that the page shows, as text. What
 * comes of it is built beside the page and for Node (vite.config.ts); the page takes it over as it stands (main.ts).
 */
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory, createRouter } from 'vue-router'
import { keys } from '#api/keys.ts'
import type { Home } from '#contract/home.ts'
import type { Locale } from '#governance/role.ts'
import { withoutLaterParts } from '#kit/lazy.ts'
import { setServerNow } from '#session/clock.ts'
import { useSessionStore } from '#session/session-store.ts'
import { localeFor, saidLanguages } from '#words/choose-locale.ts'
import { learn, spokenLocale } from '#words/dictionary.ts'
import en from '#words/en/first.ts'
import pt from '#words/pt/first.ts'
import zhCN from '#words/zh-CN/first.ts'
import zhHK from '#words/zh-HK/first.ts'
import { inboxRoute } from './inbox-route.ts'
import PageStack from './shell/PageStack.vue'

export interface Drawing {
  readonly html: string
  readonly locale: Locale
}

/** What the browser says of its languages. */
export interface Said {
  readonly userAgent: string
  readonly acceptLanguage: string
}

learn('zh-CN', zhCN)
learn('zh-HK', zhHK)
learn('en', en)
learn('pt', pt)
withoutLaterParts()

async function drawOne(home: Home, locale: Locale): Promise<Drawing> {
  const pinia = createPinia()
  const router = createRouter({ history: createMemoryHistory('#'), routes: [inboxRoute, { path: '/:rest(.*)*', component: PageStack }] })
  const app = createSSRApp(PageStack).use(pinia).use(PiniaColada, {}).use(router)
  await router.push('/')
  const cache = app.runWithContext(() => useQueryCache())
  cache.setQueryData(keys.home(), home)
  const session = app.runWithContext(() => useSessionStore())
  session.personId = home.person.id
  session.phase = 'in'
  // these stand in their modules, as a page has one of each
  spokenLocale.value = locale
  setServerNow(home.now)
  return { html: await renderToString(app), locale }
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: language and clock of a drawing are the module's, and nothing of one person's may reach another's. */
export function draw(home: Home, { userAgent, acceptLanguage }: Said): Promise<Drawing> {
  const locale =
    home.locale ??
    localeFor(
      saidLanguages(
        userAgent,
        acceptLanguage.split(',').map((part) => part.split(';', 1)[0]?.trim() ?? ''),
      ),
    )
  const drawing = last.then(() => drawOne(home, locale))
  last = drawing.catch(() => undefined)
  return drawing
}
