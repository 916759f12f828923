import './begin.ts'
import './styles/tokens.css'
import './styles/base.css'
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp, createSSRApp, type App as Application } from 'vue'
import type { Router } from 'vue-router'
import { withLaterParts, withoutLaterParts } from '#kit/lazy.ts'
import { useDesktop } from '#kit/screen-form.ts'
import { afterwards } from '#session/afterwards.ts'
import { clearDrawn, drawnIsTaken, drawnLocale, drawnWorth, keepForm } from '#session/drawn.ts'
import { followClientLanguage } from '#session/follow-client-language.ts'
import { useSessionStore } from '#session/session-store.ts'
import { startSession } from '#session/start-session.ts'
import { firstLocale } from '#words/choose-locale.ts'
import { speakFirst } from '#words/i18n.ts'
import { useWords } from '#words/use-words.ts'
import App from './App.vue'
import { createPageRouter, hearBarArrow } from './router.ts'
import { watchChunks } from './stale-chunks.ts'

declare global {
  interface Window {
    /** From here on the application says itself what is wrong. */
    remitBegun?: boolean
    /** Why the page cannot begin, once index.html has said so. */
    remitStopped?: 'old' | 'lost'
  }
}

/** The shape of what is coming stands in index.html, so that it shows before any of this runs; only its name needs words. */
function nameStart(): void {
  document.querySelector('.starting')?.setAttribute('aria-label', useWords().t('session.starting'))
}

/** Whether what the server drew is what this page would show now; if so, it is seen before this page takes the time to take it over. */
async function fits(router: Router): Promise<boolean> {
  if (drawnWorth() !== 'here') return false
  await router.isReady()
  await new Promise<void>(afterwards)
  const { phase } = useSessionStore()
  const here = router.currentRoute.value.fullPath === '/' && !useDesktop().value
  return here && phase === 'in' && drawnLocale() === useWords().locale.value
}

/** Taken over as it stands, or made anew in its place. What is read later than the first screen comes to both. */
function show(app: Application, asDrawn: boolean): void {
  window.remitBegun = true
  if (asDrawn) withoutLaterParts()
  else clearDrawn()
  app.mount('#app')
  if (!asDrawn) return
  withLaterParts()
  drawnIsTaken()
}

/** The page is made once, when it is known what of: what waits till then is drawn by the browser alone. */
async function open(): Promise<void> {
  const firstWords = speakFirst(firstLocale())
  const pinia = createPinia()
  // in development nothing is drawn, and Vue would warn of that
  const app = (import.meta.env.DEV ? createApp : createSSRApp)(App)
    .use(pinia)
    .use(PiniaColada, { queryOptions: { refetchOnMount: true } })
  const cache = app.runWithContext(() => useQueryCache())
  const session = startSession(cache)
  const router = createPageRouter()
  await firstWords
  app.use(router)
  nameStart()
  await session
  show(app, await fits(router))
  afterwards(() => keepForm(useDesktop().value))
  afterwards(() => hearBarArrow(router))
}

watchChunks()
followClientLanguage()
void open()
