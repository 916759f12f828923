import type { Parsed } from '#contract/endpoints.ts'
import type { ActContent } from '../../changes/acts/prepare-act.ts'
import type { Tx } from '../../store/database.ts'
import { person } from '../../store/directory.ts'

/** With where she is now; whether she is there, and in sight, is asked when it is judged. */
export async function contentOfMemberAct(tx: Tx, act: Parsed<'changeMember'>['act']): Promise<ActContent> {
  const departmentIds = (await person(tx, act.memberId))?.departmentIds ?? []
  if (act.kind !== 'update_member') return { kind: act.kind, input: { memberId: act.memberId, departmentIds } }
  const { kind, ...input } = act
  return { kind, input: { ...input, departmentIds } }
}
