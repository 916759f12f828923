import { useHome } from '#session/use-home.ts'
import { useWords } from '#words/use-words.ts'
import { roleNameOf } from './role-name.ts'

/** Names of roles in the reader's language, from the catalogue that came with the first screen. */
export function useRoleName(): (roleId: string) => string {
  const { t, locale } = useWords()
  const { data } = useHome()
  return (roleId) =>
    roleNameOf(
      roleId,
      data.value?.roles.find(({ id }) => id === roleId),
      locale.value,
      t,
    )
}
