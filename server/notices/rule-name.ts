import type { ConflictShape } from '#governance/conflict-rule.ts'
import type { Locale, RoleNames } from '#governance/role.ts'
import en from '#words/en/conflict.ts'
import pt from '#words/pt/conflict.ts'
import zhCN, { type ConflictWords } from '#words/zh-CN/conflict.ts'
import zhHK from '#words/zh-HK/conflict.ts'

const words: Readonly<Record<Locale, ConflictWords>> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }
type Named = Pick<ConflictShape, 'names' | 'preset'>

/** A company's own rule carries its names; one that the program brings along is called as its preset. */
export function ruleName({ names, preset }: Named, locale: Locale): string {
  return names?.[locale] ?? (preset === null ? '' : words[locale].preset[preset])
}

export const ruleNamesOf = (rule: Named): RoleNames => ({
  'zh-CN': ruleName(rule, 'zh-CN'),
  'zh-HK': ruleName(rule, 'zh-HK'),
  en: ruleName(rule, 'en'),
  pt: ruleName(rule, 'pt'),
})
