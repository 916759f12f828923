// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '#governance/role.ts'
import { locales, localeFor } from './choose-locale.ts'
import { fill } from './fill.ts'
import { createFormat } from './format.ts'
import { speak, wordParts } from './i18n.ts'
import { useWords } from './use-words.ts'

type Tree = { readonly [key: string]: string | Tree }

async function wordsOf(locale: Locale): Promise<Map<string, string>> {
  const first: { default: Tree } = await import(`./${locale}/first.ts`)
  const pages: { default: Tree } = await import(`./${locale}/pages.ts`)
  const found = new Map<string, string>()
  const walk = (tree: Tree, path: string): void => {
    for (const [key, value] of Object.entries(tree)) {
      if (typeof value === 'string') found.set(path + key, value)
      else walk(value, `${path}${key}.`)
    }
  }
  walk(first.default, '')
  walk(pages.default, '')
  for (const part of wordParts) {
    const words: { default: Tree } = await import(`./${locale}/${part}.ts`)
    walk(words.default, `${part}.`)
  }
  return found
}

describe('the words', () => {
  it.each(['zh-HK', 'en', 'pt'] as const)('%s says everything that zh-CN says, with the same facts', async (locale) => {
    const [source, other] = await Promise.all([wordsOf('zh-CN'), wordsOf(locale)])
    const facts = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort()
    const odd = [...source].filter(([key, text]) => {
      const said = other.get(key)
      // a language may say a fact less (no need to repeat a name), never one that nobody gives
      return said === undefined || said.trim() === '' || facts(said).some((fact) => !facts(text).includes(fact))
    })
    expect(odd.map(([key]) => key)).toEqual([])
    expect([...other.keys()].filter((key) => !source.has(key))).toEqual([])
  })
})

describe('facts in words', () => {
  const say = (words: string, facts: Record<string, unknown>): string => fill(words, (name) => facts[name])

  it('fills what is given and leaves what is not', () => {
    expect(say('{who} asks for {role}', { who: 'Amy' })).toBe('Amy asks for {role}')
  })
  it('knows one from many', () => {
    expect(say('{n} {n:day|days}', { n: 1 })).toBe('1 day')
    expect(say('{n} {n:day|days}', { n: 7 })).toBe('7 days')
  })
  it('inserts a name as it is, braces and dollars included', () => {
    expect(say('{who}', { who: '$& {n}' })).toBe('$& {n}')
  })
})

describe('which language', () => {
  it.each([
    [['zh-TW'], 'zh-HK'],
    [['zh-Hant-MO'], 'zh-HK'],
    [['zh'], 'zh-CN'],
    [['pt-BR', 'en'], 'pt'],
    [['ja', 'pt-PT'], 'pt'],
    [['ja'], 'en'],
  ] as const)('%j reads %s', (languages, locale) => {
    expect(localeFor(languages)).toBe(locale)
  })
})

describe('times and lengths', () => {
  // 10:30 on 1 May, as the company’s clock shows it
  const now = Date.UTC(2026, 4, 1, 2, 30)
  const { t, locale } = useWords()
  const format = createFormat(t, () => locale.value)
  beforeAll(() => speak('zh-CN'))

  it.each([
    [30, '30 分钟'],
    [480, '8 小时'],
    [1440, '1 天'],
    [1500, '1 天 1 小时'],
    [10_080, '7 天'],
  ])('%i minutes is %s', (minutes, text) => {
    expect(format.length(minutes)).toBe(text)
  })

  it.each([
    [20_000, '刚刚'],
    [12 * 60_000, '12 分钟前'],
    [3 * 3_600_000, '3 小时前'],
    [12 * 3_600_000, '昨天 22:30'],
    [10 * 86_400_000, '4月21日'],
    [400 * 86_400_000, '2025年3月27日'],
  ])('%i ms before is %s', (passed, text) => {
    expect(format.ago(now - passed, now)).toBe(text)
  })

  it('never says more time than is left', () => {
    expect(format.left(now + 2 * 86_400_000 - 1, now)).toBe('还剩 1 天')
    expect(format.left(now + 59_000, now)).toBe('还剩 0 分钟')
    expect(format.left(now - 5000, now)).toBe('还剩 0 分钟')
  })

  it.each(locales)('reads in %s', async (language) => {
    await speak(language)
    expect(format.ago(now - 12 * 60_000, now)).toMatch(/12/)
    expect(t('permission.member.move')).not.toContain('permission.')
  })
})
