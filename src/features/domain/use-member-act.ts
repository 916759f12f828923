import type { Ref } from 'vue'
import { call } from '#api/call.ts'
import type { Input } from '#contract/endpoints.ts'
import { useSheetAct, type ActInHand } from '#pieces/change/use-sheet-act.ts'

export type MemberAct = Input<'changeMember'>['act']
export type AccountAct = Exclude<MemberAct, { kind: 'update_member' }>

/** One act on a member. */
export function useMemberAct(act: Readonly<Ref<MemberAct | null>>): ActInHand {
  return useSheetAct(act, {
    preview: (asked) => call('previewMemberAct', { act: asked }),
    send: (sent, key) => call('changeMember', { act: sent }, { key }),
    stale: [['domain'], ['members'], ['person'], ['departments'], ['department'], ['holdings'], ['right-holders']],
  })
}
