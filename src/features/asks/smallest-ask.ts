import { useQuery } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'
import type { Output } from '#contract/endpoints.ts'
import type { Permission } from '#governance/permission.ts'
import type { Picked } from '#dingtalk/pickers.ts'
import type { Before } from './ask-before.ts'

/** The smallest ask for a permission in these departments (ids with commas); nothing is read while nothing is wanted. */
export function useSmallestAsk(permission: () => string, at: () => string, whom: () => string) {
  return useQuery({
    key: () => keys.smallestAsk(permission(), at(), whom()),
    query: () =>
      call('previewSmallestAsk', {
        permission: permission() as Permission,
        departmentIds: at().split(','),
        ...(whom() !== '' && { personId: whom() }),
      }),
    enabled: () => permission() !== '' && at() !== '',
  })
}

/** Just what was missing. `reason` says what for, for her to change. */
export function beforeOfSmallest(
  { roleId, scope, lengthMinutes }: NonNullable<Output<'previewSmallestAsk'>['ask']>,
  reason: string,
  whom: readonly Picked[],
): Before {
  const { include, exclude } = scope
  return { key: `${roleId} smallest`, whom, include, exclude, lengthMinutes, startAt: null, reason, editing: null }
}
