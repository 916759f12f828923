import type { ChangeId, PersonId } from '#governance/id.ts'
import { changesByIds } from '../store/changes.ts'
import { hasRules } from '../store/conflict-rules.ts'
import type { Tx } from '../store/database.ts'
import { lockPerson } from '../store/directory.ts'

/**
 * Who would receive something by a yes to these, held until the commit and before the changes themselves, always in one order. Of two things that
 * together break a conflict rule, decided on at the same moment by different people, the second then sees the first (T18). Where there is no rule
 * nobody has to wait for anybody.
 */
export async function holdReceivers(tx: Tx, changeIds: readonly ChangeId[]): Promise<void> {
  if (!(await hasRules(tx))) return
  const receivers = new Set<PersonId>()
  for (const { status, content, beneficiaryId } of (await changesByIds(tx, changeIds)).values())
    if (status === 'pending' && (content.kind === 'ask_for_role' || content.kind === 'hand_over')) receivers.add(beneficiaryId)
  for (const id of Array.from(receivers).sort()) await lockPerson(tx, id)
}
