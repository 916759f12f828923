import type { BuiltApp } from './build-app.ts'
import { chunkWith, weightOf, withImports } from './reach.ts'

export interface Line {
  readonly name: string
  readonly bytes: number
  readonly limit: number
}

/** Bytes after brotli, kilo = 1000. */
const limits = { firstScripts: 90_000, firstStyles: 12_000, page: 25_000 }

const languages = ['zh-CN', 'zh-HK', 'en', 'pt']
const phonePages = [
  'inbox/AlikePage',
  'changes/ChangePage',
  'domain/DomainPage',
  'domain/MemberListPage',
  'domain/DepartmentListPage',
  'domain/DepartmentPage',
  'domain/PersonPage',
  'domain/RightListPage',
  'domain/LogPage',
  'asks/AskPage',
  'me/MePage',
]

/** Words that come with one page alone. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  'inbox/AlikePage': ['alike'],
  'domain/LogPage': ['log'],
  'domain/RightListPage': ['right'],
  'domain/DepartmentPage': ['org'],
  'me/MePage': ['me'],
}

/** What a first visit inside the client runs before the inbox is usable: the entry, the words of one language, the client's SDK. */
export function firstScreen(app: BuiltApp, language: string): ReadonlySet<string> {
  const words = chunkWith(app, new RegExp(`/src/words/${language}/first\\.ts$`))
  const sdk = chunkWith(app, /\/src\/dingtalk\/modules\.ts$/)
  return withImports(app, [...app.entries, words, sdk])
}

/** Another page: its chunk and all that has to be there before it shows, its language's other words among it. */
function pageOf(app: BuiltApp, page: string, language: string): ReadonlySet<string> {
  const words = chunkWith(app, new RegExp(`/src/words/${language}/pages\\.ts$`))
  const parts = (partsOf[page] ?? []).map((part) => chunkWith(app, new RegExp(`/src/words/${language}/${part}\\.ts$`)))
  const known = firstScreen(app, language)
  const needed = withImports(app, [chunkWith(app, new RegExp(`/src/features/${page}\\.vue`)), words, ...parts])
  return new Set([...needed].filter((file) => !known.has(file)))
}

const heaviest = (weights: readonly number[]): number => Math.max(...weights)

export function weighPages(app: BuiltApp): Line[] {
  const first = languages.map((language) => weightOf(app, firstScreen(app, language)))
  return [
    { name: 'scripts until the inbox is usable', bytes: heaviest(first.map(({ js }) => js)), limit: limits.firstScripts },
    { name: 'styles until the inbox is usable', bytes: heaviest(first.map(({ css }) => css)), limit: limits.firstStyles },
    ...phonePages.map((page) => ({
      name: `added by ${page.split('/')[1] ?? page}`,
      bytes: heaviest(
        languages.map((language) => {
          const { js, css } = weightOf(app, pageOf(app, page, language))
          return js + css
        }),
      ),
      limit: limits.page,
    })),
  ]
}
