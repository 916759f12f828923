import { useMutation, useQueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Input } from '#contract/endpoints.ts'

/** Taking a grant away, or giving one's own back; everything that shows grants is read again. */
export function useRevokeGrant() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: Input<'revokeGrant'>; readonly key: string }) => call('revokeGrant', ask, { key }),
    onSuccess: async (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      const stale = [['domain'], ['members'], ['holdings'], ['inbox'], ['home'], ['me'], ['change'], ['roles']]
      await Promise.all(stale.map((key) => cache.invalidateQueries({ key })))
    },
  })
}
