import { useQuery } from '@pinia/colada'
import { computed, type ComputedRef, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { ChangeCard, ChangeDetail } from '#contract/change.ts'
import { useHome } from '#session/use-home.ts'

export interface ChangeInView {
  /** Known from the list already: shown at once while the rest is read. */
  readonly card: ComputedRef<ChangeCard | null>
  readonly detail: ComputedRef<ChangeDetail | null>
  readonly failure: Readonly<Ref<unknown>>
  readonly reading: ComputedRef<boolean>
  readAgain(): Promise<unknown>
}

export function useChange(changeId: () => string): ChangeInView {
  const home = useHome()
  const query = useQuery({ key: () => keys.change(changeId()), query: () => call('getChange', { changeId: changeId() }), staleTime: 5_000 })
  const detail = computed(() => query.data.value ?? null)
  return {
    detail,
    card: computed(() => {
      if (detail.value) return detail.value
      const inbox = home.data.value?.inbox
      return inbox ? ([...inbox.waiting, ...inbox.mine].find(({ id }) => id === changeId()) ?? null) : null
    }),
    failure: query.error,
    reading: computed(() => query.asyncStatus.value === 'loading'),
    readAgain: query.refetch,
  }
}
