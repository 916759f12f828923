import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import type { Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input, Output } from '#contract/endpoints.ts'

export function useRoles() {
  return useQuery({ key: keys.roles(), query: () => call('listRoles', {}) })
}

export type AskInput = Input<'previewAsk'>
export type SendAsk = Input<'sendAsk'>

/** The last good answer stays on the screen while the next one is on its way. */
export function useAskPreview(ask: Ref<AskInput>) {
  return useQuery({
    key: () => keys.askPreview(JSON.stringify(ask.value)),
    query: ({ signal }) => call('previewAsk', ask.value, { signal }),
    enabled: () => ask.value.scope.include.length > 0,
    placeholderData: (previous: Output<'previewAsk'> | undefined) => previous,
    gcTime: 60_000,
  })
}

export function useSendAsk() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: SendAsk; readonly key: string }) => call('sendAsk', ask, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [['inbox'], keys.home()])
    },
  })
}
