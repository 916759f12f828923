import { useInfiniteQuery, useQuery } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Output } from '#contract/endpoints.ts'
import type { Permission } from '#governance/permission.ts'
import type { useWhere } from './use-where.ts'

type Text = MaybeRefOrGetter<string>
const named = (area: Text): { area?: string } => (toValue(area) === '' ? {} : { area: toValue(area) })
const at = (cursor: string | null): { cursor?: string } => (cursor === null ? {} : { cursor })
const sought = (q: Text): { q?: string } => (toValue(q) === '' ? {} : { q: toValue(q) })

/** Grant by grant. */
export function useHoldings(area: Text, personId: Text, q: Text) {
  return useInfiniteQuery<Output<'listHoldings'>, Error, string | null>({
    key: () => keys.holdings(toValue(area), toValue(personId), toValue(q)),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    query: ({ pageParam }) => {
      const person = toValue(personId)
      return call('listHoldings', { ...named(area), ...sought(q), ...(person !== '' && { personId: person }), ...at(pageParam) })
    },
  })
}

type Where = MaybeRefOrGetter<ReturnType<typeof useWhere>['where']['value']>

/** Person by person; of one permission, where it is named. */
export function useRightHolders(where: Where, permission: MaybeRefOrGetter<Permission | null>, q: Text) {
  return useInfiniteQuery<Output<'listRightHolders'>, Error, string | null>({
    key: () => keys.rightHolders(toValue(where), toValue(permission) ?? '', toValue(q)),
    initialPageParam: null,
    getNextPageParam: (page) => page.nextCursor,
    query: ({ pageParam }) => {
      const wanted = toValue(permission)
      return call('listRightHolders', { ...toValue(where), ...sought(q), ...(wanted !== null && { permission: wanted }), ...at(pageParam) })
    },
  })
}

export function usePermissionHolders(where: Where) {
  return useQuery({ key: () => keys.permissionHolders(toValue(where)), query: () => call('listPermissionHolders', toValue(where)) })
}
