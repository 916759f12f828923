import { useMutation, useQueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'

export type SendAsk = Input<'sendAsk'>

/** An ask is sent under the key of its intent; what shows asks and rights is read again. */
export function useSendAsk() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: SendAsk; readonly key: string }) => call('sendAsk', ask, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [['inbox'], keys.home(), keys.me()])
    },
  })
}
