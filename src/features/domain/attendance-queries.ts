import { useMutation, useQuery, useQueryCache } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import { readAgain } from '#api/read-again.ts'

export function useAttendanceRules() {
  return useQuery({ key: keys.attendanceRules(), query: () => call('listAttendanceRules', {}) })
}

export function useAttendanceRule(groupId: () => string) {
  return useQuery({
    key: () => keys.attendanceRule(groupId()),
    query: () => call('getAttendanceRule', { groupId: groupId() }),
  })
}

/** From the copy that was kept, at once. */
export function useRestoreAttendance() {
  const cache = useQueryCache()
  return useMutation({
    mutation: ({ groupId, key }: { readonly groupId: string; readonly key: string }) => call('restoreAttendanceRule', { groupId }, { key }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.change(detail.id), detail)
      readAgain(cache, [keys.attendanceRules(), ['domain']])
    },
  })
}
