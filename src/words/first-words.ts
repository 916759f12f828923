import type { Locale } from '#governance/role.ts'
import type { FirstWords } from './zh-CN/first.ts'

export type Reading<T> = () => Promise<{ default: T }>

/** The words of the first screen, apart from what speaks them: they are asked for before that is there. */
export const firstWords: Readonly<Record<Locale, Reading<FirstWords>>> = {
  'zh-CN': () => import('./zh-CN/first.ts'),
  'zh-HK': () => import('./zh-HK/first.ts'),
  en: () => import('./en/first.ts'),
  pt: () => import('./pt/first.ts'),
}
