import './polyfills.ts'
import './styles/tokens.css'
import './styles/base.css'
import { PiniaColada, useQueryCache } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { detectClient } from '#dingtalk/client.ts'
import { loadSdk } from '#dingtalk/sdk.ts'
import { followClientLanguage } from '#session/follow-client-language.ts'
import { startSession } from '#session/start-session.ts'
import { firstLocale } from '#words/choose-locale.ts'
import { i18n, speakFirst } from '#words/i18n.ts'
import App from './App.vue'
import { createPageRouter } from './router.ts'
import { watchChunks } from './stale-chunks.ts'

// begun before anything waits: the words and the client's SDK travel while the page is made
// (where the first screen's data is on its way already, the SDK comes after it)
if (detectClient().inside && !window.__remitHome) loadSdk().catch(() => undefined)
const firstWords = speakFirst(firstLocale())
watchChunks()
followClientLanguage()

async function open(): Promise<void> {
  const pinia = createPinia()
  const app = createApp(App)
    .use(pinia)
    .use(PiniaColada, { queryOptions: { refetchOnMount: true } })
  const cache = app.runWithContext(() => useQueryCache())
  const session = startSession(cache)
  const router = createPageRouter()
  await firstWords
  app.use(i18n).use(router).mount('#app')
  await session
}

void open()
