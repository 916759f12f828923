import { computed, type ComputedRef } from 'vue'
import type { Locale } from '#governance/role.ts'
import type { Facts } from './fill.ts'
import { asLocale } from './choose-locale.ts'
import { i18n, type PartWords } from './i18n.ts'
import type { FirstWords } from './zh-CN/first.ts'
import type { PageWords } from './zh-CN/pages.ts'

type Leaf<T> = T extends string ? '' : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string]
/** Every word there is, as a path; a misspelt one does not compile. */
export type WordKey = Leaf<FirstWords & PageWords & PartWords>
export type Translate = (key: WordKey, facts?: Facts) => string

export interface WordsInUse {
  readonly t: Translate
  readonly locale: ComputedRef<Locale>
}

const { t, locale } = i18n.global
const inUse: WordsInUse = {
  t: (key, facts) => t(key, { ...facts }),
  locale: computed(() => asLocale(locale.value) ?? 'zh-CN'),
}

/** One language for the whole page: no component has words of its own. */
export function useWords(): WordsInUse {
  return inUse
}
