import { useQuery } from '@pinia/colada'
import { call } from '#api/call.ts'
import { keys } from '#api/keys.ts'

export function useDepartment(departmentId: () => string) {
  return useQuery({
    key: () => keys.department(departmentId()),
    query: () => call('getDepartment', { departmentId: departmentId() }),
  })
}
