import type { SeveralAct } from '#contract/several.ts'
import type { SeveralContent } from '#governance/change/several.ts'
import type { Tx } from '../../store/database.ts'
import { accountContent } from '../members/member-act-content.ts'

/** The same act on several, as one content for each of them. */
export async function severalContents(tx: Tx, act: SeveralAct): Promise<SeveralContent[]> {
  if (act.kind === 'move_member') {
    const { kind, members, toDepartmentId } = act
    return members.map((member) => ({ kind, input: { ...member, toDepartmentId } }))
  }
  const contents: SeveralContent[] = []
  for (const memberId of act.memberIds) contents.push(await accountContent(tx, act.kind, memberId))
  return contents
}
