import { shallowRef } from 'vue'
import type { Locale } from '#governance/role.ts'
import { fill, type Facts } from './fill.ts'

/** The language of the page. */
export const spokenLocale = shallowRef<Locale>('zh-CN')
/** What has come so far, by language; who has read a word hears of more. */
const known = { 'zh-CN': shallowRef<object>({}), 'zh-HK': shallowRef<object>({}), en: shallowRef<object>({}), pt: shallowRef<object>({}) }

const isNoun = (words: unknown): words is object => typeof words === 'object' && words !== null
const ownOf = (words: object, name: string): unknown => Object.getOwnPropertyDescriptor(words, name)?.value

/** Keys may hold dots themselves (`member.move`): the longest key that exists wins. */
function find(words: object, path: string): string | null {
  const whole = ownOf(words, path)
  if (typeof whole === 'string') return whole
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const inner = ownOf(words, path.slice(0, dot))
    const found = isNoun(inner) ? find(inner, path.slice(dot + 1)) : null
    if (found !== null) return found
  }
  return null
}

function joined(words: object, more: object): object {
  const all: Record<string, unknown> = { ...words }
  for (const [name, word] of Object.entries(more)) {
    const before = ownOf(words, name)
    all[name] = isNoun(word) && isNoun(before) ? joined(before, word) : word
  }
  return all
}

/** Adds words of a language, by their nouns as the language's files hold them; what stands under the same noun already stays beside them. */
export function learn(locale: Locale, more: object): void {
  known[locale].value = joined(known[locale].value, more)
}

/** The words of the page's language with the facts in their places; a key without words is given back as it is. */
export function say(key: string, facts?: Facts): string {
  const words = find(known[spokenLocale.value].value, key)
  return words === null ? key : fill(words, (name) => facts?.[name])
}
