import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'

/** Who decides for this person while she is away, and for whom she does. */
export function useCovers(personId: () => string) {
  return useQuery({ key: () => keys.covers(personId()), query: () => call('listCovers', { personId: personId() }) })
}

/** Who decides has changed: what rests on it is read again. */
function useCoverChanged(): () => void {
  const cache = useQueryCache()
  return () => {
    readAgain(cache, [['covers'], ['inbox'], keys.home()])
  }
}

export function useNameCover() {
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: Input<'nameCover'>; readonly key: string }) => call('nameCover', ask, { key }),
    onSuccess: useCoverChanged(),
  })
}

export function useSetLeaveCover() {
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: Input<'setLeaveCover'>; readonly key: string }) => call('setLeaveCover', ask, { key }),
    onSuccess: useCoverChanged(),
  })
}

export function useEndCover() {
  return useMutation({
    mutation: ({ coverId, key }: { readonly coverId: string; readonly key: string }) => call('endCover', { coverId }, { key }),
    onSuccess: useCoverChanged(),
  })
}
