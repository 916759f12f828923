import type { ConflictRule } from '#governance/conflict-rule.ts'
import type { ConflictRuleId } from '#governance/id.ts'
import type { Locale } from '#governance/role.ts'
import en from '#words/en/conflict.ts'
import pt from '#words/pt/conflict.ts'
import zhCN, { type ConflictWords } from '#words/zh-CN/conflict.ts'
import zhHK from '#words/zh-HK/conflict.ts'
import { rulesByIds } from '../store/conflict-rules.ts'
import { localeOf } from '../store/directory.ts'
import type { Lens } from './lens.ts'

const words: Readonly<Record<Locale, ConflictWords>> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

/** A company's own rule carries its names; one that the program brings along is called as its preset. */
export function ruleName({ id, names, preset }: Pick<ConflictRule, 'id' | 'names' | 'preset'>, locale: Locale): string {
  return names?.[locale] ?? (preset === null ? id : words[locale].preset[preset])
}

/** What these rules are called in the viewer's language; retired ones too. */
export async function ruleNames({ tx, viewer }: Lens, ids: readonly ConflictRuleId[]): Promise<Readonly<Record<string, string>>> {
  const locale = (await localeOf(tx, viewer.person.id)) ?? 'zh-CN'
  return Object.fromEntries((await rulesByIds(tx, ids)).map((rule) => [rule.id, ruleName(rule, locale)]))
}
