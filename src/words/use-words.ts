import type { ShallowRef } from 'vue'
import type { Locale } from '#governance/role.ts'
import type { Facts } from './fill.ts'
import { say, spokenLocale } from './dictionary.ts'
import type { PartWords } from './i18n.ts'
import type { FirstWords } from './zh-CN/first.ts'
import type { PageWords } from './zh-CN/pages.ts'

type Leaf<T> = T extends string ? '' : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string]
/** Every word there is, as a path; a misspelt one does not compile. */
export type WordKey = Leaf<FirstWords & PageWords & PartWords>
export type Translate = (key: WordKey, facts?: Facts) => string

export interface WordsInUse {
  readonly t: Translate
  readonly locale: Readonly<ShallowRef<Locale>>
}

const inUse: WordsInUse = { t: say, locale: spokenLocale }

/** One language for the whole page: no component has words of its own. */
export function useWords(): WordsInUse {
  return inUse
}
