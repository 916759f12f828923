import type { Parsed } from '#contract/endpoints.ts'
import type { ActContent } from '../../changes/acts/prepare-act.ts'
import type { Tx } from '../../store/database.ts'
import { person } from '../../store/directory.ts'

/** With where she is now; whether she is there, and in sight, is asked when it is judged. */
export async function contentOfMemberAct(tx: Tx, { kind, memberId }: Parsed<'changeMember'>['act']): Promise<ActContent> {
  return { kind, input: { memberId, departmentIds: (await person(tx, memberId))?.departmentIds ?? [] } }
}
