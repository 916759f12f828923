import { useQuery } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'

export function useMe() {
  return useQuery({ key: keys.me(), query: () => call('getMe', {}) })
}
