import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guideFolder, guideImage, guideLocales, guideViews } from '../shots/guide-views.ts'
import { sourceFiles, textOf } from './source-files.ts'

const files = sourceFiles(guideFolder).map((file) => file.slice(guideFolder.length + 1))
const pagesOf = (locale: string): string[] => files.filter((file) => file.startsWith(`${locale}/`) && file.endsWith('.md'))
const guideText = (file: string): string => textOf(`${guideFolder}/${file}`)

const sentencesOf = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentencesOf) : []

async function spokenIn(locale: string): Promise<readonly string[]> {
  const parts = sourceFiles(`src/words/${locale}`).map((file) => basename(file, '.ts'))
  const modules: { default: unknown }[] = await Promise.all(parts.map((part) => import(`../../src/words/${locale}/${part}.ts`)))
  return modules.flatMap((part) => sentencesOf(part.default))
}

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)

/** Facts stand in braces: the guide may name what is before the first of them, or put an example in their place. */
function says(sentence: string, name: string): boolean {
  if (!sentence.includes('{')) return sentence === name
  const before = sentence.split('{')[0]?.replace(/[\s（(「“]+$/, '')
  const whole = escaped(sentence).replace(/\{[^}]*\}/g, String.raw`\d+`)
  return before === name || new RegExp(`^${whole}$`).test(name)
}

describe('the user guide', () => {
  it('has the same pages and pictures in each language', () => {
    const inOwnFolder = guideLocales.map((locale) =>
      files.filter((file) => file.includes(`${locale}/`)).map((file) => file.replace(locale, '')),
    )
    for (const other of inOwnFolder) expect(other.toSorted()).toEqual(inOwnFolder[0]?.toSorted())
    expect(inOwnFolder[0]?.filter((file) => file.endsWith('.md'))).toHaveLength(3)
  })

  it.each(guideLocales)('shows every picture there is, and none that is missing: %s', (locale) => {
    const shown = pagesOf(locale).flatMap((file) =>
      [...guideText(file).matchAll(/!\[[^\]]+\]\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => path),
    )
    const there = files.filter((file) => file.startsWith(`images/${locale}/`))
    expect(shown.toSorted()).toEqual(there.toSorted())
    expect(there.toSorted()).toEqual(guideViews.map((view) => guideImage(locale, view)).toSorted())
  })

  it.each(guideLocales)('calls things as the screen does: %s', async (locale) => {
    const spoken = await spokenIn(locale)
    const named = pagesOf(locale).flatMap((file) =>
      [...guideText(file).matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => `${file}: ${name}`),
    )
    expect(named.length).toBeGreaterThan(50)
    const unknown = named.filter((entry) => !spoken.some((sentence) => says(sentence, entry.slice(entry.indexOf(': ') + 2))))
    expect(unknown).toEqual([])
  })
})
