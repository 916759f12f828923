import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { computed, ref, watch, type Ref } from 'vue'
import { call } from '#api/call.ts'
import { newKey } from '#api/client.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'
import { debounced } from '#kit/debounced.ts'
import { useUndo } from '#pieces/change/use-undo.ts'

export type MemberAct = Input<'changeMember'>['act']
export type AccountAct = Exclude<MemberAct, { kind: 'update_member' }>

/** Whether it would be allowed, and whether it can be undone; nothing is sent. */
function usePreview(act: Readonly<Ref<MemberAct | null>>) {
  return useQuery({
    key: () => keys.departmentPreview(JSON.stringify(act.value)),
    query: () => (act.value === null ? Promise.reject(new Error('nothing to preview')) : call('previewMemberAct', { act: act.value })),
    enabled: () => act.value !== null,
    // what is allowed can change from one minute to the next
    staleTime: 0,
    gcTime: 10_000,
  })
}

/** One act on a member from a sheet: previewed while it is filled in, sent once, with the way back in the result bar. */
export function useMemberAct(act: Readonly<Ref<MemberAct | null>>) {
  const cache = useQueryCache()
  const rested = debounced(act)
  const preview = usePreview(rested)
  const change = useMutation({
    mutation: (sent: { readonly act: MemberAct; readonly key: string }) => call('changeMember', { act: sent.act }, { key: sent.key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [['domain'], ['members'], ['person'], ['departments'], ['department'], ['holdings'], ['right-holders']])
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
    failure: computed<unknown>(() => change.error.value ?? preview.error.value),
    busy: change.isLoading,
    async send(done: string): Promise<boolean> {
      if (act.value === null) return false
      const detail = await change.mutateAsync({ act: act.value, key: key.value }).catch(() => null)
      if (detail) sayDone(done, detail)
      return detail !== null
    },
  }
}
