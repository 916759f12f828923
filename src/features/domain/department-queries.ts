import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input } from '#contract/endpoints.ts'

export type DepartmentAct = Input<'changeDepartment'>['act']

export function useDepartment(departmentId: () => string) {
  return useQuery({
    key: () => keys.department(departmentId()),
    query: () => call('getDepartment', { departmentId: departmentId() }),
  })
}

/** Whether it would be allowed, and whether it can be undone; nothing is sent. */
export function useDepartmentPreview(act: MaybeRefOrGetter<DepartmentAct | null>) {
  return useQuery({
    key: () => keys.departmentPreview(JSON.stringify(toValue(act))),
    query: () => {
      const asked = toValue(act)
      return asked === null ? Promise.reject(new Error('nothing to preview')) : call('previewDepartmentAct', { act: asked })
    },
    enabled: () => toValue(act) !== null,
    // what is allowed can change from one minute to the next
    staleTime: 0,
    gcTime: 10_000,
  })
}

export function useChangeDepartment() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ act, key }: { readonly act: DepartmentAct; readonly key: string }) => call('changeDepartment', { act }, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [['domain'], ['members'], ['departments'], ['department'], ['holdings'], ['right-holders']])
    },
  })
}
