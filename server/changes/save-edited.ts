import type { Change } from '#governance/change/change.ts'
import type { PersonId } from '#governance/id.ts'
import { decidersNow } from '#governance/stage.ts'
import { updateChange } from '../store/changes.ts'
import type { Tx } from '../store/database.ts'
import { announceChange, notify } from './notify.ts'
import { recordChange } from './record.ts'

/** The next version takes the place of the one before: whoever has decided decides anew, and is told so. `actorId` null: Remit itself. */
export async function saveEdited(
  tx: Tx,
  before: Change,
  after: Change,
  by: { readonly actorId: PersonId | null; readonly requestId: string | null },
): Promise<void> {
  await updateChange(tx, after)
  await recordChange(tx, after, {
    action: 'change.edited',
    ...by,
    reason: by.actorId !== null && after.content.kind === 'ask_for_role' ? after.content.input.reason : null,
    before: before.contentHash,
    facts: { content: after.content },
  })
  const decided = before.decisions.filter((decision) => !decision.voided).map((decision) => decision.deciderId)
  await notify(tx, after, 'voided', decided, `v${after.version}`)
  await notify(tx, after, 'to_decide', decidersNow(after), `v${after.version}.0`)
  await announceChange(tx, after)
}
