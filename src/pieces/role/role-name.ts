import type { RoleBrief } from '#contract/role.ts'
import type { Locale } from '#governance/role.ts'
import type { Translate } from '#words/use-words.ts'

const builtIn = ['global', 'security', 'address_book', 'dashboard'] as const

/** A built-in role is named by the words, a company's own by its names; an id is never shown. */
export function roleNameOf(roleId: string, brief: Pick<RoleBrief, 'names'> | undefined, locale: Locale, t: Translate): string {
  const known = builtIn.find((id) => id === roleId)
  if (known) return t(`role.name.${known}`)
  return brief?.names?.[locale] ?? t('role.unnamed')
}

/** One line about a built-in role; a company's own roles are told by their permissions. */
export function roleAboutOf(roleId: string, t: Translate): string {
  const known = builtIn.find((id) => id === roleId)
  return known ? t(`role.about.${known}`) : ''
}
