import type { Change } from '#governance/change/change.ts'
import { nextVersion } from '#governance/change/lifecycle.ts'
import { loadAuthority } from '../facts/load-authority.ts'
import { planEdited } from '../facts/plan-edited.ts'
import type { Tx } from '../store/database.ts'
import { person } from '../store/directory.ts'
import { contentHashOf } from './content-hash.ts'
import { editedTo } from './edit-ask.ts'

/** The same as it was sent, as the next version (R3): on the way that it would take now; where it would take none, on the one it has. */
export async function renewed(tx: Tx, change: Change): Promise<Change> {
  const { content, requesterId } = change
  const requester = content.kind === 'ask_for_role' ? await person(tx, requesterId) : null
  if (content.kind === 'ask_for_role' && requester !== null) {
    const plan = await planEdited(tx, change, await loadAuthority(tx, requester), content.input)
    if (plan !== null && plan.verdict.allowed && plan.domain !== null)
      return editedTo(tx, change, content.input, { ...plan, domain: plan.domain })
  }
  return nextVersion(change, { ...change, contentHash: contentHashOf({ ...change, version: change.version + 1 }) }, tx.now)
}
