import { useInfiniteQuery } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Input, Output } from '#contract/endpoints.ts'

export function useLog(area: MaybeRefOrGetter<string>, wanted: MaybeRefOrGetter<Input<'listLog'>>) {
  return useInfiniteQuery<Output<'listLog'>, Error, string | null>({
    key: () => keys.log(toValue(area), JSON.stringify(toValue(wanted))),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    query: ({ pageParam }) => call('listLog', { ...toValue(wanted), ...(pageParam !== null && { cursor: pageParam }) }),
  })
}
