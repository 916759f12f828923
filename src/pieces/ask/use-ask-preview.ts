import { useQuery } from '@pinia/colada'
import type { Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Input, Output } from '#contract/endpoints.ts'

export type AskInput = Input<'previewAsk'>

/** What an ask would come to. The last good answer stays on the screen while the next one is on its way; null asks nothing. */
export function useAskPreview(ask: Ref<AskInput | null>) {
  return useQuery({
    key: () => keys.askPreview(JSON.stringify(ask.value)),
    query: ({ signal }) => {
      if (ask.value === null) throw new Error('there is nothing to preview')
      return call('previewAsk', ask.value, { signal })
    },
    enabled: () => ask.value !== null && ask.value.scope.include.length > 0,
    placeholderData: (previous: Output<'previewAsk'> | undefined) => previous,
    gcTime: 60_000,
  })
}
