import { useMutation, useQueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'

/** Taking a grant away, or giving one's own back; everything that shows grants is read again. */
export function useRevokeGrant() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: Input<'revokeGrant'>; readonly key: string }) => call('revokeGrant', ask, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [
        ['domain'],
        ['members'],
        ['person'],
        ['holdings'],
        ['right-holders'],
        ['inbox'],
        keys.home(),
        keys.me(),
        keys.changes(),
        keys.roles(),
      ])
    },
  })
}
