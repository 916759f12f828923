import { createI18n, type MessageCompiler, type MessageContext } from 'vue-i18n'
import type { Locale } from '#governance/role.ts'
import { fill } from './fill.ts'
import type { Words } from './zh-CN/locale.ts'

/** Reads the words as they are: nothing is compiled in the browser, so the page's policy needs no `unsafe-eval`. */
const messageCompiler: MessageCompiler = (words) => {
  const text = typeof words === 'string' ? words : ''
  return (context: MessageContext) => fill(text, (name) => context.named(name))
}

/** Keys may hold dots themselves (`member.move`): the longest key that exists wins. */
function resolveWords(words: unknown, path: string): string | null {
  if (typeof words !== 'object' || words === null) return null
  const entries = new Map<string, unknown>(Object.entries(words))
  const whole = entries.get(path)
  if (typeof whole === 'string') return whole
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const found = resolveWords(entries.get(path.slice(0, dot)), path.slice(dot + 1))
    if (found !== null) return found
  }
  return null
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: false,
  missingWarn: false,
  fallbackWarn: false,
  messages: {},
  messageCompiler,
  messageResolver: resolveWords,
})

const chunks: Record<Locale, () => Promise<{ default: Words }>> = {
  'zh-CN': () => import('./zh-CN/locale.ts'),
  'zh-HK': () => import('./zh-HK/locale.ts'),
  en: () => import('./en/locale.ts'),
  pt: () => import('./pt/locale.ts'),
}
const loading = new Map<Locale, Promise<Words>>()

/** Starts reading a language without switching to it. */
export function loadWords(locale: Locale): Promise<Words> {
  const begun = loading.get(locale)
  if (begun) return begun
  const reading = chunks[locale]().then((chunk) => chunk.default)
  loading.set(locale, reading)
  reading.catch(() => loading.delete(locale)) // a lost chunk may be found at the next try
  return reading
}

/** From here on the page speaks this language. */
export async function speak(locale: Locale): Promise<void> {
  const words = await loadWords(locale)
  i18n.global.setLocaleMessage(locale, words)
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}
