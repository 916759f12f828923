import type { Locale, Role } from '#governance/role.ts'
import en from '#words/en/role.ts'
import pt from '#words/pt/role.ts'
import zhCN, { type RoleWords } from '#words/zh-CN/role.ts'
import zhHK from '#words/zh-HK/role.ts'

const words: Readonly<Record<Locale, RoleWords>> = { 'zh-CN': zhCN, 'zh-HK': zhHK, en, pt }

/** A company's own role carries its names; the built-in ones take theirs from the words. */
export function roleName(role: Role, locale: Locale): string {
  if (role.names !== null) return role.names[locale]
  const builtIn: Readonly<Record<string, string>> = words[locale].name
  return builtIn[role.id] ?? words[locale].unnamed
}

/** What it is called in any of the languages: who looks for it in one may have learnt it in another. */
export const roleNames = (role: Role): readonly string[] => (Object.keys(words) as Locale[]).map((locale) => roleName(role, locale))
