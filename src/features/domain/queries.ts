import { useInfiniteQuery, useMutation, useQuery, useQueryCache, type QueryCache } from '@pinia/colada'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'
import type { Input, Output } from '#contract/endpoints.ts'
import type { ChangeDetail } from '#contract/change.ts'
import type { SyncView } from '#contract/home.ts'

/** The area in the address; empty means the first of mine. */
export type Area = MaybeRefOrGetter<string>
export const areaInput = (area: Area): { area?: string } => (toValue(area) === '' ? {} : { area: toValue(area) })
const nextOf = (page: { readonly nextCursor: string | null }): string | null => page.nextCursor

export function useDomain(area: Area) {
  return useQuery({ key: () => keys.domain(toValue(area)), query: () => call('getDomain', areaInput(area)) })
}

export function useMembers(area: Area, q: MaybeRefOrGetter<string>, departmentId: MaybeRefOrGetter<string>) {
  return useInfiniteQuery<Output<'listMembers'>, Error, string | null>({
    key: () => keys.members(toValue(area), toValue(q), toValue(departmentId)),
    initialPageParam: null,
    getNextPageParam: nextOf,
    // without the query's signal: the page that follows joins a reading that is under way, and may not find it given up
    query: ({ pageParam }) => {
      const text = toValue(q)
      const department = toValue(departmentId)
      const filters = { ...(text !== '' && { q: text }), ...(department !== '' && { departmentId: department }) }
      return call('listMembers', { ...areaInput(area), ...filters, ...(pageParam !== null && { cursor: pageParam }) })
    },
  })
}

export function usePerson(personId: MaybeRefOrGetter<string>, area: Area) {
  return useQuery({
    key: () => keys.person(toValue(personId), toValue(area)),
    query: () => call('getPerson', { personId: toValue(personId), ...areaInput(area) }),
  })
}

export type Move = Input<'previewMove'>

export function useMovePreview(move: MaybeRefOrGetter<Move | null>) {
  return useQuery({
    key: () => keys.movePreview(JSON.stringify(toValue(move))),
    query: () => {
      const asked = toValue(move)
      return asked === null ? Promise.reject(new Error('nothing to preview')) : call('previewMove', asked)
    },
    enabled: () => toValue(move) !== null,
    // what is allowed can change from one minute to the next
    staleTime: 0,
    gcTime: 10_000,
  })
}

/** What was read about people and domains is read again after an act. */
function refreshDomain(cache: QueryCache, detail: ChangeDetail): void {
  cache.setQueryData(keys.change(detail.id), detail)
  readAgain(cache, [['domain'], ['members'], ['person'], ['departments'], ['holdings'], ['right-holders'], ['inbox']])
}

export function useMoveMember() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ move, key }: { readonly move: Move; readonly key: string }) => call('moveMember', move, { key }),
    onSuccess: (detail) => refreshDomain(cache, detail),
  })
}

export function useOpenDomain() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ ask, key }: { readonly ask: Input<'openDomain'>; readonly key: string }) => call('openDomain', ask, { key }),
    onSuccess: (detail) => refreshDomain(cache, detail),
  })
}

export function useSync(enabled: () => boolean) {
  return useQuery({ key: keys.sync(), query: () => call('getSync', {}), enabled })
}

export function useStartSync() {
  const cache = useQueryCache()
  return useMutation({
    mutation: () => call('startSync', {}),
    onSuccess: (sync: SyncView) => {
      cache.setQueryData(keys.sync(), sync)
    },
  })
}
