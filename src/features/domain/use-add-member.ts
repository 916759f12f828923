import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { computed, ref, watch, type ComputedRef } from 'vue'
import { call } from '#api/call.ts'
import { newKey } from '#api/client.ts'
import { keys } from '#api/keys.ts'
import type { Input } from '#contract/endpoints.ts'
import { debounced } from '#kit/debounced.ts'
import { useUndo } from '#pieces/change/use-undo.ts'

export type NewMember = Input<'addMember'>

/** Somebody new, previewed while the form is filled in and sent once. */
export function useAddMember(member: ComputedRef<NewMember | null>) {
  const rested = debounced(member)
  const cache = useQueryCache()
  const preview = useQuery({
    key: () => keys.departmentPreview(JSON.stringify(rested.value)),
    query: () => (rested.value === null ? Promise.reject(new Error('nothing to preview')) : call('previewAddMember', rested.value)),
    enabled: () => rested.value !== null,
    // what is allowed can change from one minute to the next
    staleTime: 0,
    gcTime: 10_000,
  })
  const key = ref(newKey())
  const change = useMutation({
    mutation: (input: NewMember) => call('addMember', input, { key: key.value }),
    onSuccess: (detail) => cache.setQueryData(keys.change(detail.id), detail),
  })
  const { sayDone } = useUndo()
  // one key for one intent: a retry after a lost answer adds nobody twice, another content is another intent
  watch(member, () => {
    key.value = newKey()
    change.reset()
  })
  return {
    preview: preview.data,
    ready: computed(() => member.value !== null && rested.value === member.value && preview.data.value?.verdict.allowed === true),
    failure: computed<unknown>(() => change.error.value ?? preview.error.value),
    busy: change.isLoading,
    async send(done: string): Promise<boolean> {
      if (member.value === null) return false
      const detail = await change.mutateAsync(member.value).catch(() => null)
      if (detail) sayDone(done, detail)
      return detail !== null
    },
  }
}
