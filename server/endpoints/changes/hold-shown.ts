import type { Change } from '#governance/change/change.ts'
import type { ChangeId } from '#governance/id.ts'
import { maySeeChange } from '../../facts/may-see-change.ts'
import { Refusal, type Call } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { lockChange } from '../../store/changes.ts'

interface Shown {
  readonly changeId: ChangeId
  readonly version: number
  readonly contentHash: string
}

export interface Held {
  readonly lens: Lens
  readonly change: Change
}

/** R2, R3: the row is locked before anything is judged, and what was shown is what is answered. */
export async function holdShown(call: Call, shown: Shown): Promise<Held | Refusal<'not_found' | 'change_not_pending' | 'change_moved'>> {
  const change = await lockChange(call.tx, shown.changeId)
  if (change === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  if (!(await maySeeChange(lens, change))) return new Refusal('not_found')
  if (change.status !== 'pending') return new Refusal('change_not_pending', [{ code: 'change_not_pending', status: change.status }])
  if (change.version !== shown.version || change.contentHash !== shown.contentHash) return new Refusal('change_moved')
  return { lens, change }
}
