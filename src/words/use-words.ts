import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { Locale } from '#governance/role.ts'
import type { Facts } from './fill.ts'
import { asLocale } from './choose-locale.ts'
import type { Words } from './zh-CN/locale.ts'

type Leaf<T> = T extends string ? '' : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}` }[keyof T & string]
/** Every word there is, as a path; a misspelt one does not compile. */
export type WordKey = Leaf<Words>
export type Translate = (key: WordKey, facts?: Facts) => string

export interface WordsInUse {
  readonly t: Translate
  readonly locale: ComputedRef<Locale>
}

export function useWords(): WordsInUse {
  const { t, locale } = useI18n({ useScope: 'global' })
  return {
    t: (key, facts) => t(key, { ...facts }),
    locale: computed(() => asLocale(locale.value) ?? 'zh-CN'),
  }
}
