import type { QueryCache } from '@pinia/colada'
import { keys } from '#api/keys.ts'
import type { Home } from '#contract/home.ts'
import { clientLocale, rememberLocale } from '#words/choose-locale.ts'
import { speakFirst } from '#words/i18n.ts'
import { setServerNow } from './clock.ts'
import { useSessionStore } from './session-store.ts'

/** From here on the page is this person's. What was read for somebody else goes first. */
export async function adoptHome(cache: QueryCache, home: Home): Promise<void> {
  const session = useSessionStore()
  if (session.personId !== null && session.personId !== home.person.id) {
    for (const entry of cache.getEntries()) cache.remove(entry)
  }
  session.personId = home.person.id
  setServerNow(home.now)
  cache.setQueryData(keys.home(), home)
  rememberLocale(home.locale)
  await speakFirst(home.locale ?? clientLocale())
}
