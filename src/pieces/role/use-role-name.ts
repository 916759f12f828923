import { useHome } from '#session/use-home.ts'
import { useWords } from '#words/use-words.ts'
import { roleNameOf } from './role-name.ts'

/** Role id → name, from the roles that came with the first screen. */
export function useRoleName(): (roleId: string) => string {
  const { data: home } = useHome()
  const { t, locale } = useWords()
  return (roleId) =>
    roleNameOf(
      roleId,
      home.value?.roles.find(({ id }) => id === roleId),
      locale.value,
      t,
    )
}
