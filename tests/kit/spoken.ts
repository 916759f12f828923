import { fill } from '#words/fill.ts'
import type { Locale } from '#governance/role.ts'
import type { AnswerWords } from '#words/zh-CN/answer.ts'
import type { AskingWords } from '#words/zh-CN/asking.ts'
import type { FirstWords } from '#words/zh-CN/first.ts'
import type { FactorWords } from '#words/zh-CN/factor.ts'
import type { MeWords } from '#words/zh-CN/me.ts'
import type { OrgWords } from '#words/zh-CN/org.ts'
import type { PageWords } from '#words/zh-CN/pages.ts'
import type { SeveralWords } from '#words/zh-CN/several.ts'
import type { AttendanceWords } from '#words/zh-CN/attendance.ts'
import type { ConflictWords } from '#words/zh-CN/conflict.ts'
import type { EffectWords } from '#words/zh-CN/effect.ts'
import type { ExactlyWords } from '#words/zh-CN/exactly.ts'
import type { RoutedWords } from '#words/zh-CN/routed.ts'
import type { StepWords } from '#words/zh-CN/step.ts'
import type { StructureWords } from '#words/zh-CN/structure.ts'

export type SpokenWords = FirstWords &
  PageWords & {
    readonly answer: AnswerWords
    readonly asking: AskingWords
    readonly conflict: ConflictWords
    readonly exactly: ExactlyWords
    readonly routed: RoutedWords
    readonly effect: EffectWords
    readonly attendance: AttendanceWords
    readonly structure: StructureWords
    readonly factor: FactorWords
    readonly me: MeWords
    readonly org: OrgWords
    readonly several: SeveralWords
    readonly step: StepWords
  }

export const spokenLocales: readonly Locale[] = ['zh-CN', 'zh-HK', 'en', 'pt']

/** What buttons are called in a language, from the pages' own words. */
export async function wordsOf(locale: Locale): Promise<SpokenWords> {
  const first: { default: FirstWords } = await import(`../../src/words/${locale}/first.ts`)
  const pages: { default: PageWords } = await import(`../../src/words/${locale}/pages.ts`)
  const several: { default: SeveralWords } = await import(`../../src/words/${locale}/several.ts`)
  const me: { default: MeWords } = await import(`../../src/words/${locale}/me.ts`)
  const org: { default: OrgWords } = await import(`../../src/words/${locale}/org.ts`)
  const answer: { default: AnswerWords } = await import(`../../src/words/${locale}/answer.ts`)
  const attendance: { default: AttendanceWords } = await import(`../../src/words/${locale}/attendance.ts`)
  const effect: { default: EffectWords } = await import(`../../src/words/${locale}/effect.ts`)
  const conflict: { default: ConflictWords } = await import(`../../src/words/${locale}/conflict.ts`)
  const exactly: { default: ExactlyWords } = await import(`../../src/words/${locale}/exactly.ts`)
  const routed: { default: RoutedWords } = await import(`../../src/words/${locale}/routed.ts`)
  const asking: { default: AskingWords } = await import(`../../src/words/${locale}/asking.ts`)
  const structure: { default: StructureWords } = await import(`../../src/words/${locale}/structure.ts`)
  const step: { default: StepWords } = await import(`../../src/words/${locale}/step.ts`)
  const factor: { default: FactorWords } = await import(`../../src/words/${locale}/factor.ts`)
  return {
    ...first.default,
    ...pages.default,
    answer: answer.default,
    asking: asking.default,
    conflict: conflict.default,
    exactly: exactly.default,
    routed: routed.default,
    effect: effect.default,
    attendance: attendance.default,
    structure: structure.default,
    factor: factor.default,
    me: me.default,
    org: org.default,
    several: several.default,
    step: step.default,
  }
}

/** A sentence of the pages with its facts in it. */
export function said(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return fill(sentence, (name) => facts[name])
}
