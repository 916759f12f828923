import type { Change } from '#governance/change/change.ts'
import type { ChangeId } from '#governance/id.ts'
import { maySeeChange, plainlySees } from '../../facts/may-see-change.ts'
import { Refusal, type Call } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { findChange, lockChange } from '../../store/changes.ts'

export interface Seen {
  readonly lens: Lens
  readonly change: Change
}

interface Version {
  readonly changeId: ChangeId
  readonly version: number
}

/** Not there, and not hers to see, are the same from outside. */
async function seenBy(call: Call, change: Change | null): Promise<Seen | Refusal<'not_found'>> {
  if (change === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  return (await maySeeChange(lens, change)) ? { lens, change } : new Refusal('not_found')
}

export const findSeen = async (call: Call, id: ChangeId): Promise<Seen | Refusal<'not_found'>> =>
  seenBy(call, await findChange(call.tx, id))

/** R2: the row is locked before anything is judged, so that of two who answer the second sees what the first did. */
export const holdSeen = async (call: Call, id: ChangeId): Promise<Seen | Refusal<'not_found'>> =>
  seenBy(call, await lockChange(call.tx, id))

const notPending = ({ status }: Change): Refusal<'change_not_pending'> =>
  new Refusal('change_not_pending', [{ code: 'change_not_pending', status }])

/** Held, and still the version that was shown. Of many who answer at once all but the first are told so before anything else is read. */
export async function holdVersion(
  call: Call,
  { changeId, version }: Version,
): Promise<Seen | Refusal<'not_found' | 'change_not_pending' | 'change_moved'>> {
  const change = await lockChange(call.tx, changeId)
  if (change !== null && change.status !== 'pending' && plainlySees(change, call.person.id)) return notPending(change)
  const held = await seenBy(call, change)
  if (held instanceof Refusal) return held
  if (held.change.status !== 'pending') return notPending(held.change)
  return held.change.version === version ? held : new Refusal('change_moved')
}

/** R3: what was shown is what is answered; after an edit the answer is refused, not reinterpreted. */
export async function holdShown(
  call: Call,
  shown: Version & { readonly contentHash: string },
): Promise<Seen | Refusal<'not_found' | 'change_not_pending' | 'change_moved'>> {
  const held = await holdVersion(call, shown)
  if (held instanceof Refusal || held.change.contentHash === shown.contentHash) return held
  return new Refusal('change_moved')
}
