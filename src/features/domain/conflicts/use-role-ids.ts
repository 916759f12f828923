import { useQuery } from '@pinia/colada'
import { computed, type ComputedRef } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'

/** The roles of the catalogue, to be named by a rule. */
export function useRoleIds(): ComputedRef<readonly string[]> {
  const { data } = useQuery({ key: keys.roles(), query: () => call('listRoles', {}) })
  return computed(() => (data.value?.roles ?? []).map(({ id }) => id))
}
