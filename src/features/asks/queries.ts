import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'

export function useRoles() {
  return useQuery({ key: keys.roles(), query: () => call('listRoles', {}) })
}

/** The pending ask that is edited; nothing is read while none is. */
export function useEditedAsk(changeId: () => string | null) {
  return useQuery({
    key: () => keys.change(changeId() ?? ''),
    query: () => call('getChange', { changeId: changeId() ?? '' }),
    enabled: () => changeId() !== null,
  })
}

export function useEditAsk() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: Input<'editChange'>; readonly key: string }) => call('editChange', ask, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [['inbox'], keys.home()])
    },
    onError: (_failure, { ask }) => {
      readAgain(cache, [keys.change(ask.changeId)])
    },
  })
}
