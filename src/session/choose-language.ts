import type { QueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Home } from '#contract/home.ts'
import type { Locale } from '#governance/role.ts'
import { clientLocale, rememberLocale } from '#words/choose-locale.ts'
import { speak } from '#words/i18n.ts'

/** Kept by the server, so that notices come in the same language; null follows the client. */
export async function chooseLanguage(cache: QueryCache, locale: Locale | null): Promise<void> {
  await call('setLocale', { locale })
  rememberLocale(locale)
  const home = cache.getQueryData<Home>(keys.home())
  if (home) cache.setQueryData(keys.home(), { ...home, locale })
  await speak(locale ?? clientLocale())
}
