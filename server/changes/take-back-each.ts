import type { TakenBackRow } from '#contract/alike.ts'
import type { Change } from '#governance/change/change.ts'
import { mayTakeBack } from '#governance/change/take-back.ts'
import type { ChangeId } from '#governance/id.ts'
import { refuse, type Verdict } from '#governance/verdict.ts'
import { maySeeChange } from '../facts/may-see-change.ts'
import { Refusal, type Call } from '../http/endpoint.ts'
import { enterDenial } from '../http/login-entries.ts'
import { createLens, type Lens } from '../present/lens.ts'
import { namesOf } from '../present/verdict-view.ts'
import { lockChanges } from '../store/changes.ts'
import { grantOfChange, lockGrant } from '../store/grants.ts'
import { takeBackDecision, waitingInstead } from './take-back-decision.ts'

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
        : await takeBackOne(call, lens, endpoint, change),
    )
  }
  return rows
}

async function verdictOn({ tx, person }: Call, change: Change): Promise<Verdict> {
  const verdict = mayTakeBack(change, person, tx.now)
  if (!verdict.allowed) return verdict
  const instead = await waitingInstead(tx, change)
  return instead === null ? verdict : refuse({ code: 'already_asked', changeId: instead })
}

async function takeBackOne(call: Call, lens: Lens, endpoint: string, change: Change): Promise<TakenBackRow> {
  const { allowed, causes } = await verdictOn(call, change)
  if (allowed) return { outcome: 'done', changeId: (await takeBackDecision(call, change)).id }
  const names = await namesOf(lens, causes)
  const refusal = new Refusal('not_allowed', causes, names)
  await enterDenial(call.tx, { actorId: call.person.id, endpoint, requestId: call.requestId, refusal })
  return { outcome: 'not_allowed', changeId: change.id, verdict: { allowed: false, causes: [...causes], names } }
}
