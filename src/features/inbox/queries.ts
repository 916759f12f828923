import { useInfiniteQuery } from '@pinia/colada'
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { ChangeCard } from '#contract/change.ts'
import type { GrantView } from '#contract/grant.ts'
import { useHome } from '#session/use-home.ts'

export type InboxTab = 'waiting' | 'mine' | 'ending'
export const inboxTabs: readonly InboxTab[] = ['waiting', 'mine', 'ending']

export interface InboxList {
  readonly changes: ComputedRef<readonly ChangeCard[]>
  readonly grants: ComputedRef<readonly GrantView[]>
  readonly total: ComputedRef<number>
  /** How many are not shown yet. */
  readonly hidden: ComputedRef<number>
  readonly reading: ComputedRef<boolean>
  readMore(): void
  readAgain(): Promise<unknown>
}

/** The first page came with the first screen; the pages after it are read when somebody wants them. */
export function useInboxList(tab: Ref<InboxTab>): InboxList {
  const home = useHome()
  const wanted = ref(false)
  watch(tab, () => {
    wanted.value = false
  })
  const pages = useInfiniteQuery({
    key: () => keys.inbox(tab.value),
    query: ({ pageParam }) => call('listInbox', { tab: tab.value, ...(pageParam !== '' && { cursor: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled: () => wanted.value,
  })
  const read = computed(() => (wanted.value ? pages.data.value?.pages : undefined))
  const inbox = computed(() => home.data.value?.inbox)

  const changes = computed<readonly ChangeCard[]>(() => {
    if (read.value) return read.value.flatMap((page) => page.changes)
    if (!inbox.value) return []
    return tab.value === 'waiting' ? inbox.value.waiting : tab.value === 'mine' ? inbox.value.mine : []
  })
  const grants = computed<readonly GrantView[]>(() => {
    if (tab.value !== 'ending') return []
    return read.value ? read.value.flatMap((page) => page.grants) : (inbox.value?.ending ?? [])
  })
  const total = computed(() => (inbox.value ? inbox.value[`${tab.value}Count`] : 0))

  return {
    changes,
    grants,
    total,
    hidden: computed(() => Math.max(0, total.value - changes.value.length - grants.value.length)),
    reading: computed(() => pages.asyncStatus.value === 'loading'),
    readMore() {
      // switching on reads the first page again, together with the cursor of the second
      if (wanted.value) void pages.loadNextPage()
      else wanted.value = true
    },
    readAgain: () => Promise.all([home.refetch(), wanted.value ? pages.refetch() : undefined]),
  }
}
