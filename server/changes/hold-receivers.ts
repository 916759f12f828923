import type { Change } from '#governance/change/change.ts'
import type { ChangeId, PersonId } from '#governance/id.ts'
import { rolesAround } from '../facts/role-effects.ts'
import { changesByIds } from '../store/changes.ts'
import { hasRules } from '../store/conflict-rules.ts'
import type { Tx } from '../store/database.ts'
import { lockPerson } from '../store/directory.ts'
import { grantsOfRoles } from '../store/grants.ts'
import { allRoles } from '../store/roles.ts'

/** Who would have more by a yes to this one. */
async function receiversOf(tx: Tx, { content, beneficiaryId }: Change): Promise<readonly PersonId[]> {
  switch (content.kind) {
    case 'ask_for_role':
    case 'hand_over':
      return [beneficiaryId]
    case 'set_domain':
      return content.input.after?.ownerIds ?? []
    case 'set_role':
      return (await grantsOfRoles(tx, rolesAround(content.input.roleId, await allRoles(tx)), tx.now)).map(({ personId }) => personId)
    default:
      return []
  }
}

/**
 * Who would receive something by a yes to these, held until the commit and before the changes themselves, always in one order. Of two things that
 * together break a conflict rule, decided on at the same moment by different people, the second then sees the first (T18). Where there is no rule
 * nobody has to wait for anybody.
 */
export async function holdReceivers(tx: Tx, changeIds: readonly ChangeId[]): Promise<void> {
  if (!(await hasRules(tx))) return
  const receivers = new Set<PersonId>()
  for (const change of (await changesByIds(tx, changeIds)).values())
    if (change.status === 'pending') for (const id of await receiversOf(tx, change)) receivers.add(id)
  for (const id of Array.from(receivers).sort()) await lockPerson(tx, id)
}
