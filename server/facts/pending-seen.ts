import type { ChangeKind } from '#governance/change/change.ts'
import type { ChangeId } from '#governance/id.ts'
import type { Lens } from '../present/lens.ts'
import { findChange } from '../store/changes.ts'
import { pendingAbout } from '../store/pending-changes.ts'
import { maySeeChange } from './may-see-change.ts'

/** What waits about a thing, for who may see it; null: nothing, or not hers to see. */
export async function pendingSeen(lens: Lens, kind: ChangeKind, about: Readonly<Record<string, string>>): Promise<ChangeId | null> {
  const found = await pendingAbout(lens.tx, kind, about)
  const change = found === null ? null : await findChange(lens.tx, found)
  return change !== null && (await maySeeChange(lens, change)) ? change.id : null
}
