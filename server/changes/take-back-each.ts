import type { TakenBackRow } from '#contract/alike.ts'
import type { Change } from '#governance/change/change.ts'
import type { ChangeId } from '#governance/id.ts'
import { maySeeChange } from '../facts/may-see-change.ts'
import type { Call } from '../http/endpoint.ts'
import { createLens } from '../present/lens.ts'
import { lockChanges } from '../store/changes.ts'
import { grantOfChange, lockGrant } from '../store/grants.ts'
import { denyOne, type ForSeveral } from './deny-one.ts'
import { mayTakeBackNow, takeBackDecision } from './take-back-decision.ts'

/** What the decisions gave is held before anything is written, in one order: the head of the log is the last thing to take hold of. */
async function holdGrants({ tx }: Call, changes: Iterable<Change>): Promise<void> {
  const ids = []
  for (const change of changes) {
    const grant = change.status === 'applied' ? await grantOfChange(tx, change.id) : null
    if (grant !== null) ids.push(grant.id)
  }
  for (const id of ids.sort()) await lockGrant(tx, id)
}

/** Several decisions of the viewer are taken back, each judged for itself like a single one. */
export async function takeBackEach(call: Call, endpoint: string, ids: readonly ChangeId[]): Promise<TakenBackRow[]> {
  const held = await lockChanges(call.tx, ids)
  await holdGrants(call, held.values())
  const lens = await createLens(call.tx, call.person)
  const rows: TakenBackRow[] = []
  for (const changeId of ids) {
    const change = held.get(changeId)
    rows.push(
      change === undefined || !(await maySeeChange(lens, change))
        ? { outcome: 'not_found', changeId }
        : await takeBackOne({ call, lens, endpoint }, change),
    )
  }
  return rows
}

async function takeBackOne(several: ForSeveral, change: Change): Promise<TakenBackRow> {
  const verdict = await mayTakeBackNow(several.call, change)
  if (verdict.allowed) return { outcome: 'done', changeId: (await takeBackDecision(several.call, change)).id }
  return { outcome: 'not_allowed', changeId: change.id, verdict: await denyOne(several, verdict) }
}
