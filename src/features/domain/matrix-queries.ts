import { useInfiniteQuery, useQuery } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Output } from '#contract/endpoints.ts'
import type { Permission } from '#governance/permission.ts'
import type { useWhere } from './use-where.ts'

type Where = MaybeRefOrGetter<ReturnType<typeof useWhere>['where']['value']>

/** People with their cells, page by page. */
export function useRightRows(where: Where, q: MaybeRefOrGetter<string>) {
  return useInfiniteQuery<Output<'listRightRows'>, Error, string | null>({
    key: () => keys.rightRows(toValue(where), toValue(q)),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    query: ({ pageParam }) =>
      call('listRightRows', {
        ...toValue(where),
        ...(toValue(q) !== '' && { q: toValue(q) }),
        ...(pageParam !== null && { cursor: pageParam }),
      }),
  })
}

export function useRightReason(where: Where, asked: () => { readonly personId: string; readonly permission: Permission }) {
  return useQuery({
    key: () => keys.rightReason(toValue(where), asked().personId, asked().permission),
    query: () => call('explainRight', { ...toValue(where), personId: asked().personId, permission: asked().permission }),
  })
}
