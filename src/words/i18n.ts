import type { Locale } from '#governance/role.ts'
import { learn, spokenLocale } from './dictionary.ts'
import type { AlikeWords } from './zh-CN/alike.ts'
import type { AnswerWords } from './zh-CN/answer.ts'
import type { AttendanceWords } from './zh-CN/attendance.ts'
import { firstWords, type Reading } from './first-words.ts'
import type { AskingWords } from './zh-CN/asking.ts'
import type { ConflictWords } from './zh-CN/conflict.ts'
import type { DeliveryWords } from './zh-CN/delivery.ts'
import type { EffectWords } from './zh-CN/effect.ts'
import type { ExactlyWords } from './zh-CN/exactly.ts'
import type { FactorWords } from './zh-CN/factor.ts'
import type { FirstWords } from './zh-CN/first.ts'
import type { HelpWords } from './zh-CN/help.ts'
import type { HandoverWords } from './zh-CN/handover.ts'
import type { LogWords } from './zh-CN/log.ts'
import type { MatrixWords } from './zh-CN/matrix.ts'
import type { MeWords } from './zh-CN/me.ts'
import type { MemberWords } from './zh-CN/member.ts'
import type { OrgWords } from './zh-CN/org.ts'
import type { PageWords } from './zh-CN/pages.ts'
import type { RightWords } from './zh-CN/right.ts'
import type { RingWords } from './zh-CN/ring.ts'
import type { RoutedWords } from './zh-CN/routed.ts'
import type { SeveralWords } from './zh-CN/several.ts'
import type { StepWords } from './zh-CN/step.ts'
import type { StructureWords } from './zh-CN/structure.ts'

/** Words that one page or sheet alone waits for, by the noun they stand under. */
export interface PartWords {
  readonly alike: AlikeWords
  readonly answer: AnswerWords
  readonly attendance: AttendanceWords
  readonly asking: AskingWords
  readonly conflict: ConflictWords
  readonly delivery: DeliveryWords
  readonly effect: EffectWords
  readonly exactly: ExactlyWords
  readonly factor: FactorWords
  readonly help: HelpWords
  readonly handover: HandoverWords
  readonly log: LogWords
  readonly matrix: MatrixWords
  readonly me: MeWords
  readonly member: MemberWords
  readonly org: OrgWords
  readonly right: RightWords
  readonly ring: RingWords
  readonly routed: RoutedWords
  readonly several: SeveralWords
  readonly step: StepWords
  readonly structure: StructureWords
}
export type WordPart = keyof PartWords
interface Chunks {
  readonly first: Reading<FirstWords>
  readonly pages: Reading<PageWords>
  readonly parts: { readonly [P in WordPart]: Reading<PartWords[P]> }
}
const chunks: Record<Locale, Chunks> = {
  'zh-CN': {
    first: firstWords['zh-CN'],
    pages: () => import('./zh-CN/pages.ts'),
    parts: {
      alike: () => import('./zh-CN/alike.ts'),
      answer: () => import('./zh-CN/answer.ts'),
      attendance: () => import('./zh-CN/attendance.ts'),
      asking: () => import('./zh-CN/asking.ts'),
      conflict: () => import('./zh-CN/conflict.ts'),
      delivery: () => import('./zh-CN/delivery.ts'),
      effect: () => import('./zh-CN/effect.ts'),
      exactly: () => import('./zh-CN/exactly.ts'),
      factor: () => import('./zh-CN/factor.ts'),
      help: () => import('./zh-CN/help.ts'),
      handover: () => import('./zh-CN/handover.ts'),
      log: () => import('./zh-CN/log.ts'),
      matrix: () => import('./zh-CN/matrix.ts'),
      me: () => import('./zh-CN/me.ts'),
      member: () => import('./zh-CN/member.ts'),
      org: () => import('./zh-CN/org.ts'),
      right: () => import('./zh-CN/right.ts'),
      ring: () => import('./zh-CN/ring.ts'),
      routed: () => import('./zh-CN/routed.ts'),
      several: () => import('./zh-CN/several.ts'),
      step: () => import('./zh-CN/step.ts'),
      structure: () => import('./zh-CN/structure.ts'),
    },
  },
  'zh-HK': {
    first: firstWords['zh-HK'],
    pages: () => import('./zh-HK/pages.ts'),
    parts: {
      alike: () => import('./zh-HK/alike.ts'),
      answer: () => import('./zh-HK/answer.ts'),
      attendance: () => import('./zh-HK/attendance.ts'),
      asking: () => import('./zh-HK/asking.ts'),
      conflict: () => import('./zh-HK/conflict.ts'),
      delivery: () => import('./zh-HK/delivery.ts'),
      effect: () => import('./zh-HK/effect.ts'),
      exactly: () => import('./zh-HK/exactly.ts'),
      factor: () => import('./zh-HK/factor.ts'),
      help: () => import('./zh-HK/help.ts'),
      handover: () => import('./zh-HK/handover.ts'),
      log: () => import('./zh-HK/log.ts'),
      matrix: () => import('./zh-HK/matrix.ts'),
      me: () => import('./zh-HK/me.ts'),
      member: () => import('./zh-HK/member.ts'),
      org: () => import('./zh-HK/org.ts'),
      right: () => import('./zh-HK/right.ts'),
      ring: () => import('./zh-HK/ring.ts'),
      routed: () => import('./zh-HK/routed.ts'),
      several: () => import('./zh-HK/several.ts'),
      step: () => import('./zh-HK/step.ts'),
      structure: () => import('./zh-HK/structure.ts'),
    },
  },
  en: {
    first: firstWords.en,
    pages: () => import('./en/pages.ts'),
    parts: {
      alike: () => import('./en/alike.ts'),
      answer: () => import('./en/answer.ts'),
      attendance: () => import('./en/attendance.ts'),
      asking: () => import('./en/asking.ts'),
      conflict: () => import('./en/conflict.ts'),
      delivery: () => import('./en/delivery.ts'),
      effect: () => import('./en/effect.ts'),
      exactly: () => import('./en/exactly.ts'),
      factor: () => import('./en/factor.ts'),
      help: () => import('./en/help.ts'),
      handover: () => import('./en/handover.ts'),
      log: () => import('./en/log.ts'),
      matrix: () => import('./en/matrix.ts'),
      me: () => import('./en/me.ts'),
      member: () => import('./en/member.ts'),
      org: () => import('./en/org.ts'),
      right: () => import('./en/right.ts'),
      ring: () => import('./en/ring.ts'),
      routed: () => import('./en/routed.ts'),
      several: () => import('./en/several.ts'),
      step: () => import('./en/step.ts'),
      structure: () => import('./en/structure.ts'),
    },
  },
  pt: {
    first: firstWords.pt,
    pages: () => import('./pt/pages.ts'),
    parts: {
      alike: () => import('./pt/alike.ts'),
      answer: () => import('./pt/answer.ts'),
      attendance: () => import('./pt/attendance.ts'),
      asking: () => import('./pt/asking.ts'),
      conflict: () => import('./pt/conflict.ts'),
      delivery: () => import('./pt/delivery.ts'),
      effect: () => import('./pt/effect.ts'),
      exactly: () => import('./pt/exactly.ts'),
      factor: () => import('./pt/factor.ts'),
      help: () => import('./pt/help.ts'),
      handover: () => import('./pt/handover.ts'),
      log: () => import('./pt/log.ts'),
      matrix: () => import('./pt/matrix.ts'),
      me: () => import('./pt/me.ts'),
      member: () => import('./pt/member.ts'),
      org: () => import('./pt/org.ts'),
      right: () => import('./pt/right.ts'),
      ring: () => import('./pt/ring.ts'),
      routed: () => import('./pt/routed.ts'),
      several: () => import('./pt/several.ts'),
      step: () => import('./pt/step.ts'),
      structure: () => import('./pt/structure.ts'),
    },
  },
}
export const wordParts = Object.keys(chunks['zh-CN'].parts) as WordPart[]

let spoken: Locale | null = null
let pages: Promise<void> | null = null
const parts = new Map<WordPart, Promise<void>>()

async function readPages(locale: Locale): Promise<void> {
  const words = await chunks[locale].pages()
  learn(locale, words.default)
}

async function readPart(locale: Locale, part: WordPart): Promise<void> {
  const words = await chunks[locale].parts[part]()
  learn(locale, { [part]: words.default })
}

/** From here on the first screen speaks this language; the other pages' words come when they are asked for, which the first screen waits for nowhere. */
export async function speakFirst(locale: Locale): Promise<void> {
  if (spoken === locale) return
  const words = await chunks[locale].first()
  learn(locale, words.default)
  spokenLocale.value = locale
  spoken = locale
  document.documentElement.lang = locale
  pages = null
  parts.clear()
}

/** Every word of the language of now; pages other than the first wait for this. */
export async function everyWord(): Promise<void> {
  if (spoken === null) return
  const wanted = (pages ??= readPages(spoken))
  try {
    await wanted
  } catch {
    // lost on the way: once more
    if (wanted === pages) pages = readPages(spoken)
    await pages
  }
}

/** What is many words, or rarely read: who shows it waits for them. */
export async function partWords(part: WordPart): Promise<void> {
  if (spoken === null) return
  const wanted = parts.get(part) ?? readPart(spoken, part)
  parts.set(part, wanted)
  try {
    await wanted
  } catch (lost) {
    // the next who asks tries again
    if (parts.get(part) === wanted) parts.delete(part)
    throw lost
  }
}

/** What needs such words, when they are there as well. */
export async function withWords<T>(wanted: Promise<T>, ...words: readonly WordPart[]): Promise<T> {
  const [there] = await Promise.all([wanted, ...words.map(partWords)])
  return there
}

/** From here on the page speaks this language, every page of it: it turns when all the words are there, never showing a key meanwhile. */
export async function speak(locale: Locale): Promise<void> {
  await Promise.all([readPages(locale), ...wordParts.map((part) => readPart(locale, part))])
  await speakFirst(locale)
  pages ??= Promise.resolve()
  for (const part of wordParts) if (!parts.has(part)) parts.set(part, Promise.resolve())
}
