import type { ConflictRuleId } from '#governance/id.ts'
import { ruleName } from '../notices/rule-name.ts'
import { rulesByIds } from '../store/conflict-rules.ts'
import { localeOf } from '../store/directory.ts'
import type { Lens } from './lens.ts'

/** What these rules are called in the viewer's language; retired ones too. */
export async function ruleNames({ tx, viewer }: Lens, ids: readonly ConflictRuleId[]): Promise<Readonly<Record<string, string>>> {
  const locale = (await localeOf(tx, viewer.person.id)) ?? 'zh-CN'
  return Object.fromEntries((await rulesByIds(tx, ids)).map((rule) => [rule.id, ruleName(rule, locale)]))
}
