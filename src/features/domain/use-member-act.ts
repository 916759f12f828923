import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { computed } from 'vue'
import { call } from '#api/call.ts'
import { newKey } from '#api/client.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'
import { useUndo } from '#pieces/change/use-undo.ts'

export type MemberAct = Input<'changeMember'>['act']

/** One act on a member from a sheet: previewed when it opens, sent once, with the way back in the result bar. */
export function useMemberAct(act: MemberAct) {
  const cache = useQueryCache()
  const preview = useQuery({
    key: () => keys.departmentPreview(JSON.stringify(act)),
    query: () => call('previewMemberAct', { act }),
    // what is allowed can change from one minute to the next
    staleTime: 0,
    gcTime: 10_000,
  })
  // one key for one intent: a retry after a lost answer does nothing twice
  const key = newKey()
  const change = useMutation({
    mutation: () => call('changeMember', { act }, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [['domain'], ['members'], ['person'], ['departments'], ['department'], ['holdings'], ['right-holders']])
    },
  })
  const { sayDone } = useUndo()
  return {
    preview: preview.data,
    ready: computed(() => preview.data.value?.verdict.allowed === true),
    failure: computed<unknown>(() => change.error.value ?? preview.error.value),
    busy: change.isLoading,
    async send(done: string): Promise<boolean> {
      const detail = await change.mutateAsync().catch(() => null)
      if (detail) sayDone(done, detail)
      return detail !== null
    },
  }
}
