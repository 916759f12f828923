import { fill } from '#words/fill.ts'
import type { Locale } from '#governance/role.ts'
import type { FirstWords } from '#words/zh-CN/first.ts'
import type { PageWords } from '#words/zh-CN/pages.ts'

export const spokenLocales: readonly Locale[] = ['zh-CN', 'zh-HK', 'en', 'pt']

/** What buttons are called in a language, from the pages' own words. */
export async function wordsOf(locale: Locale): Promise<FirstWords & PageWords> {
  const first: { default: FirstWords } = await import(`../../src/words/${locale}/first.ts`)
  const pages: { default: PageWords } = await import(`../../src/words/${locale}/pages.ts`)
  return { ...first.default, ...pages.default }
}

/** A sentence of the pages with its facts in it. */
export function said(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return fill(sentence, (name) => facts[name])
}
