import type { Parsed } from '#contract/endpoints.ts'
import type { ChangeOf } from '#governance/change/change.ts'
import type { PersonId } from '#governance/id.ts'
import type { ActContent } from '../../changes/acts/prepare-act.ts'
import type { Tx } from '../../store/database.ts'
import { person } from '../../store/directory.ts'

type AccountKind = 'disable_member' | 'enable_member'

/** Whether she is there, and in sight, is asked when it is judged. */
const placesOf = async (tx: Tx, memberId: PersonId) => (await person(tx, memberId))?.departmentIds ?? []

export async function accountContent(tx: Tx, kind: AccountKind, memberId: PersonId): Promise<ChangeOf<AccountKind>> {
  return { kind, input: { memberId, departmentIds: await placesOf(tx, memberId) } }
}

/** With where she is now. */
export async function contentOfMemberAct(tx: Tx, act: Parsed<'changeMember'>['act']): Promise<ActContent> {
  if (act.kind !== 'update_member') return accountContent(tx, act.kind, act.memberId)
  const { kind, ...input } = act
  return { kind, input: { ...input, departmentIds: await placesOf(tx, input.memberId) } }
}
