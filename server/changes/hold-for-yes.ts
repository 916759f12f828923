import type { Change } from '#governance/change/change.ts'
import { isRouted } from '#governance/change/routed-act.ts'
import type { ChangeId, PersonId } from '#governance/id.ts'
import { rolesAround } from '../facts/role-effects.ts'
import { changesByIds } from '../store/changes.ts'
import { hasRules } from '../store/conflict-rules.ts'
import type { Tx } from '../store/database.ts'
import { lockPerson } from '../store/directory.ts'
import { grantsOfRoles } from '../store/grants.ts'
import { allRoles, shareRoles } from '../store/roles.ts'
import { holdForRouted } from './routed-acts/prepare-routed-act.ts'

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

const givesRole = ({ content }: Change): boolean => content.kind === 'ask_for_role' || content.kind === 'hand_over'

/** Who would have more by a yes. Where there is no conflict rule nobody has to wait for anybody. */
async function holdReceivers(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (!(await hasRules(tx))) return
  const receivers = new Set<PersonId>()
  for (const change of changes) for (const id of await receiversOf(tx, change)) receivers.add(id)
  for (const id of Array.from(receivers).sort()) await lockPerson(tx, id)
}

async function pendingAmong(tx: Tx, ids: readonly ChangeId[]): Promise<readonly Change[]> {
  return [...(await changesByIds(tx, ids)).values()].filter(({ status }) => status === 'pending')
}

/** The roles that would be given, which do not grow meanwhile, then the people. */
async function holdGiven(tx: Tx, pending: readonly Change[]): Promise<void> {
  if (pending.some(givesRole)) await shareRoles(tx)
  await holdReceivers(tx, pending)
}

/**
 * What a yes takes hold of until the commit, before the change itself and always in one order: what an act that others decide on is about, the role
 * that would be given, and the people. Of two things that together break a conflict rule, decided on at the same moment by different people, the
 * second then sees the first (T18).
 */
export async function holdForYes(tx: Tx, changeId: ChangeId): Promise<void> {
  const pending = await pendingAmong(tx, [changeId])
  for (const { content } of pending) if (isRouted(content)) await holdForRouted(tx, content)
  await holdGiven(tx, pending)
}

/** The same for several asks at once; nothing else is decided on together, so nothing else is held. */
export async function holdForEach(tx: Tx, changeIds: readonly ChangeId[]): Promise<void> {
  await holdGiven(tx, (await pendingAmong(tx, changeIds)).filter(givesRole))
}
