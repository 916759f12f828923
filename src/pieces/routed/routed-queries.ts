import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'
import type { RoutedAct } from '#contract/routed-act.ts'

/** What it would end, and which way it would take; nothing is sent. */
export function useRoutedPreview(act: () => RoutedAct) {
  return useQuery({
    key: () => keys.routedPreview(JSON.stringify(act())),
    query: () => call('previewRoutedAct', { act: act() }),
    // what is allowed can change from one minute to the next
    staleTime: 0,
    gcTime: 10_000,
  })
}

export function useSendRoutedAct() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ sent, key }: { readonly sent: Input<'sendRoutedAct'>; readonly key: string }) => call('sendRoutedAct', sent, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [keys.home(), ['inbox'], ['person'], ['department']])
    },
  })
}
