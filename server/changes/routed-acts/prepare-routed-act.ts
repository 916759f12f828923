import type { Authority } from '#governance/authorize.ts'
import { isRouted, type RoutedContent } from '#governance/change/routed-act.ts'
import type { ChangeId, PersonId } from '#governance/id.ts'
import { findChange } from '../../store/changes.ts'
import type { Tx } from '../../store/database.ts'
import { holdTree } from '../../store/department-writes.ts'
import { lockPerson } from '../../store/directory.ts'
import { prepareDeleteDepartment } from './delete-department.ts'
import { prepareRemoveMember } from './remove-member.ts'
import type { RoutedAct } from './routed-act.ts'

/** Held until the commit and before anything is read, so that what is judged stays true (R2). */
export async function holdForRouted(
  tx: Tx,
  act: { readonly kind: 'remove_member'; readonly memberId: PersonId } | { readonly kind: 'delete_department' },
): Promise<void> {
  if (act.kind === 'remove_member') await lockPerson(tx, act.memberId)
  else await holdTree(tx)
}

/** Before the change itself is held: the reading of the directory takes people and departments first, and changes after. */
export async function holdForChange(tx: Tx, changeId: ChangeId): Promise<void> {
  const change = await findChange(tx, changeId)
  if (change === null || change.status !== 'pending' || !isRouted(change.content)) return
  const { kind, input } = change.content
  await holdForRouted(tx, kind === 'remove_member' ? { kind, memberId: input.memberId } : { kind })
}

/** Reads and judges with the authority of the one whose act it is. */
export function prepareRoutedAct(tx: Tx, authority: Authority, content: RoutedContent): Promise<RoutedAct> {
  return content.kind === 'remove_member'
    ? prepareRemoveMember(tx, authority, content.input)
    : prepareDeleteDepartment(tx, authority, content.input)
}
