import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import type { ComputedRef } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'

export type HandOver = Input<'previewHandOver'>

export function useHandOverPreview(wanted: ComputedRef<HandOver | null>) {
  return useQuery({
    key: () => keys.askPreview(`hand over ${JSON.stringify(wanted.value)}`),
    query: () => (wanted.value === null ? Promise.reject(new Error('nothing to preview')) : call('previewHandOver', wanted.value)),
    enabled: () => wanted.value !== null,
    staleTime: 0,
    gcTime: 10_000,
  })
}

export function useSendHandOver() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: Input<'sendHandOver'>; readonly key: string }) => call('sendHandOver', ask, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [['inbox'], keys.home(), keys.me(), ['person']])
    },
  })
}
