import type { ComputedRef } from 'vue'
import { call } from '#api/call.ts'
import type { Input } from '#contract/endpoints.ts'
import { useSheetAct, type ActInHand } from '#pieces/change/use-sheet-act.ts'

export type NewMember = Input<'addMember'>

/** Somebody new. She appears in the lists when the platform has taken her in, which is announced then. */
export function useAddMember(member: ComputedRef<NewMember | null>): ActInHand {
  return useSheetAct(member, {
    preview: (asked) => call('previewAddMember', asked),
    send: (sent, key) => call('addMember', sent, { key }),
    stale: [],
  })
}
