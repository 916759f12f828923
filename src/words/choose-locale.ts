import type { Locale } from '#governance/role.ts'

export const locales: readonly Locale[] = ['zh-CN', 'zh-HK', 'en', 'pt']
const remembered = 'remit-locale'

export function asLocale(text: string | null | undefined): Locale | null {
  return locales.find((locale) => locale === text) ?? null
}

/** zh-TW, zh-MO and zh-Hant read Traditional Chinese; any other Chinese reads Simplified; what is not among the four reads English. */
export function localeFor(languages: readonly string[]): Locale {
  for (const language of languages) {
    const tag = language.toLowerCase()
    if (/^zh-(hk|tw|mo|hant)/.test(tag)) return 'zh-HK'
    if (tag.startsWith('zh')) return 'zh-CN'
    if (tag.startsWith('pt')) return 'pt'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}

/** The DingTalk client names its own language in its user agent (`language/zh-CN`); a browser has a list. */
export function saidLanguages(userAgent: string, known: readonly string[]): readonly string[] {
  const named = /\blanguage\/([a-z]{2}(?:[-_][a-z]+)*)/i.exec(userAgent)?.[1]
  return named ? [named.replace('_', '-'), ...known] : known
}

const clientLanguages = (): readonly string[] => saidLanguages(navigator.userAgent, navigator.languages ?? [navigator.language])

function rememberedLocale(): Locale | null {
  return asLocale(new RegExp(`(?:^|; )${remembered}=([\\w-]+)`).exec(document.cookie)?.[1])
}

/** The language of the first paint: what was chosen here before, else the client's. The stored choice arrives with the first answer and wins. */
export function firstLocale(): Locale {
  return rememberedLocale() ?? localeFor(clientLanguages())
}

/** The choice itself is kept by the server; this only spares the next visit a change of language after the first paint. */
export function rememberLocale(locale: Locale | null): void {
  const life = locale === null ? 0 : 31_536_000
  document.cookie = `${remembered}=${locale ?? ''}; Path=/; Max-Age=${life}; SameSite=Strict`
}

export function clientLocale(): Locale {
  return localeFor(clientLanguages())
}
