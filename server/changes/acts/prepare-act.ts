import type { ChangeContent } from '#governance/change/change.ts'
import type { Lens } from '../../present/lens.ts'
import type { PreparedAct } from './act.ts'
import { prepareMove } from './move-member.ts'

/** What the holder of a right does by herself, as opposed to what she asks for. A new kind adds one line here. */
export type ActContent = Extract<ChangeContent, { readonly kind: 'move_member' }>

export function isAct(content: ChangeContent): content is ActContent {
  return content.kind === 'move_member'
}

/** Locks, reads and judges with the eyes of the lens' viewer; null: not there, or not hers to see. */
export async function prepareAct(lens: Lens, content: ActContent): Promise<PreparedAct | null> {
  switch (content.kind) {
    case 'move_member':
      return prepareMove(lens, content.input)
    default:
      return content.kind satisfies never
  }
}
