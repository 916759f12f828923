import './begin.ts'
import './styles/tokens.css'
import './styles/base.css'
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { afterwards } from '#session/afterwards.ts'
import { followClientLanguage } from '#session/follow-client-language.ts'
import { startSession } from '#session/start-session.ts'
import { firstLocale } from '#words/choose-locale.ts'
import { speakFirst } from '#words/i18n.ts'
import { useWords } from '#words/use-words.ts'
import App from './App.vue'
import { createPageRouter, hearBarArrow } from './router.ts'
import { watchChunks } from './stale-chunks.ts'

const firstWords = speakFirst(firstLocale())
watchChunks()
followClientLanguage()

/** The shape of what is coming stands in index.html, so that it shows before any of this runs; only its name needs words. */
function nameStart(): void {
  document.querySelector('#app > [role="status"]')?.setAttribute('aria-label', useWords().t('session.starting'))
}

/** The page is made once, when it is known what of: what waits till then is drawn by the browser alone. */
async function open(): Promise<void> {
  const pinia = createPinia()
  const app = createApp(App)
    .use(pinia)
    .use(PiniaColada, { queryOptions: { refetchOnMount: true } })
  const cache = app.runWithContext(() => useQueryCache())
  const session = startSession(cache)
  const router = createPageRouter()
  await firstWords
  app.use(router)
  nameStart()
  await session
  app.mount('#app')
  afterwards(() => hearBarArrow(router))
}

void open()
