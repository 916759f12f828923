import { useQuery } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'

/** Who I am here, what I hold and what I held. */
export function useMyGrants() {
  return useQuery({ key: keys.me(), query: () => call('getMe', {}) })
}
