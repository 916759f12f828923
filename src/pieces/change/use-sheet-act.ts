import { useMutation, useQuery, useQueryCache, type EntryKey } from '@pinia/colada'
import { computed, ref, watch, type ComputedRef, type Ref } from 'vue'
import { newKey } from '#api/client.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Output } from '#contract/endpoints.ts'
import { debounced } from '#kit/debounced.ts'
import { useUndo } from './use-undo.ts'

type Preview = Output<'previewDepartmentAct'>

export interface ActInHand {
  readonly preview: Readonly<Ref<Preview | undefined>>
  /** The preview speaks of what stands in the form now, and says yes. */
  readonly ready: ComputedRef<boolean>
  readonly failure: ComputedRef<unknown>
  readonly busy: Readonly<Ref<boolean>>
  /** Sends it and tells what came of it; true when it took place. */
  send(done: string): Promise<boolean>
}

export interface ActCalls<Act> {
  /** Whether it would be allowed, and whether it can be undone; nothing is sent. */
  readonly preview: (act: Act) => Promise<Preview>
  readonly send: (act: Act, key: string) => Promise<Output<'getChange'>>
  /** What it changes on other pages. */
  readonly stale: readonly EntryKey[]
}

/** One act from a sheet: previewed while it is filled in, sent once, with the way back in the result bar. */
export function useSheetAct<Act>(act: Readonly<Ref<Act | null>>, calls: ActCalls<Act>): ActInHand {
  const cache = useQueryCache()
  const rested = debounced(act)
  const preview = useQuery({
    key: () => keys.actPreview(JSON.stringify(rested.value)),
    query: () => (rested.value === null ? Promise.reject(new Error('nothing to preview')) : calls.preview(rested.value)),
    enabled: () => rested.value !== null,
    // what is allowed can change from one minute to the next
    staleTime: 0,
    gcTime: 10_000,
  })
  const change = useMutation({
    mutation: (sent: { readonly act: Act; readonly key: string }) => calls.send(sent.act, sent.key),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, calls.stale)
    },
  })
  const { sayDone } = useUndo()
  // one key for one intent: a retry after a lost answer does nothing twice, another content is another intent
  const key = ref(newKey())
  watch(act, () => {
    key.value = newKey()
    change.reset()
  })
  return {
    preview: preview.data,
    ready: computed(() => act.value !== null && rested.value === act.value && preview.data.value?.verdict.allowed === true),
    failure: computed(() => change.error.value ?? preview.error.value),
    busy: change.isLoading,
    async send(done) {
      if (act.value === null) return false
      const detail = await change.mutateAsync({ act: act.value, key: key.value }).catch(() => null)
      if (detail) sayDone(done, detail)
      return detail !== null
    },
  }
}
