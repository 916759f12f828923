import { useInfiniteQuery } from '@pinia/colada'
import { computed, type ComputedRef } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Input, Output } from '#contract/endpoints.ts'

/** What is looked for is asked of the server: it stands on the whole list, not only on the page of it that is here. */
export function useSought(wanted: ComputedRef<Input<'listInbox'>>, enabled: () => boolean) {
  const pages = useInfiniteQuery<Output<'listInbox'>, Error, string | null>({
    key: () => [...keys.inbox(wanted.value.tab), JSON.stringify(wanted.value)],
    query: ({ pageParam }) => call('listInbox', { ...wanted.value, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null,
    getNextPageParam: (last) => last.nextCursor,
    enabled,
  })
  const read = computed(() => pages.data.value?.pages)
  const changes = computed(() => read.value?.flatMap((page) => page.changes) ?? [])
  const grants = computed(() => read.value?.flatMap((page) => page.grants) ?? [])
  const total = computed(() => read.value?.[0]?.total ?? 0)
  return {
    read: computed(() => read.value !== undefined),
    changes,
    grants,
    total,
    hidden: computed(() => Math.max(0, total.value - changes.value.length - grants.value.length)),
    reading: computed(() => pages.asyncStatus.value === 'loading'),
    error: pages.error,
    readMore: () => void pages.loadNextPage(),
    readAgain: () => pages.refetch(),
  }
}
