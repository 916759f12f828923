import type { ComputedRef } from 'vue'
import { call } from '#api/call.ts'
import type { Input } from '#contract/endpoints.ts'
import { useSheetAct, type ActInHand } from '#pieces/change/use-sheet-act.ts'

export type DepartmentAct = Input<'changeDepartment'>['act']

/** One act on a department. */
export function useDepartmentAct(act: ComputedRef<DepartmentAct | null>): ActInHand {
  return useSheetAct(act, {
    preview: (asked) => call('previewDepartmentAct', { act: asked }),
    send: (sent, key) => call('changeDepartment', { act: sent }, { key }),
    stale: [['domain'], ['members'], ['departments'], ['department'], ['holdings'], ['right-holders']],
  })
}
