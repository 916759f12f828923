import { setTimeout as sleep } from 'node:timers/promises'
import { asc } from 'drizzle-orm'
import type { Change } from '#governance/change/change.ts'
import type { ChangeId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import { contentHashOf } from '#server/changes/content-hash.ts'
import { newChangeId } from '#server/changes/new-id.ts'
import { Refusal, type Call } from '#server/http/endpoint.ts'
import { orStopped, stopWith } from '#server/http/stop-with.ts'
import { changesByIds } from '#server/store/changes.ts'
import type { Tx } from '#server/store/database.ts'
import { isAnyOf } from '#server/store/id-array.ts'
import { toGrants } from '#server/store/grant-rows.ts'
import { grants } from '#server/store/schema/authority-tables.ts'
import { changeApprovers, changes } from '#server/store/schema/change-tables.ts'
import { logEntries } from '#server/store/schema/log-tables.ts'
import type { TestRemit } from './remit.ts'

/** So many rounds race at the same time, each about a change of its own: two connections a round, and some left for what they wait for. */
const atOnce = 4
const inOneStatement = 500

export type Racer = () => Promise<unknown>

/** What came of the change of one round, as the tables have it. */
export interface Outcome {
  readonly change: Change
  readonly grants: readonly { readonly fromAt: number; readonly untilAt: number }[]
  /** What the log tells of it, in order. */
  readonly actions: readonly string[]
}

/**
 * Somebody's call of an endpoint in a transaction of its own, as the server makes it once it knows who calls: what is returned
 * commits, a refusal rolls back and is told by its code.
 */
export function racerOf(remit: TestRemit, caller: Person, endpoint: (call: Call) => Promise<unknown>): Racer {
  const { app } = remit
  return async () => {
    const outcome = await orStopped(
      app.database.transaction(async (tx) => {
        const answer = await endpoint({ app, tx, person: caller, requestId: 'race' })
        return answer instanceof Refusal ? stopWith({ refusal: answer }) : answer
      }),
    )
    return 'no' in outcome ? outcome.no.refusal.code : outcome.value
  }
}

/**
 * As many alike as are raced for, all in one go: what waits is the same as if it had been sent. `differ` says in what each differs
 * from the one that was sent.
 */
export function copiesOf(
  remit: TestRemit,
  sent: Change,
  count: number,
  differ: (at: number, now: number) => Partial<Change>,
): Promise<Change[]> {
  return remit.app.database.transaction(async (tx) => {
    const copies = Array.from({ length: count }, (_, at) => {
      const copy = { ...sent, id: newChangeId(), ...differ(at, tx.now) }
      return { ...copy, contentHash: contentHashOf(copy) }
    })
    for (let from = 0; from < copies.length; from += inOneStatement) {
      const some = copies.slice(from, from + inOneStatement)
      await tx.db.insert(changes).values(some.map(({ decisions: _none, ...row }) => row))
      const asked = some.flatMap(({ id, stages }) => (stages[0]?.approverIds ?? []).map((personId) => ({ changeId: id, personId })))
      await tx.db.insert(changeApprovers).values(asked)
    }
    return copies
  })
}

/** So much sooner, at most, is one of two sent off: about as long as what the slower one reads before it takes hold of anything. */
const mostHeadStartMs = 28
/** Few rounds get far with it, and many meet every millisecond. */
const headStartStep = 11
const after = async (ms: number, racer: Racer): Promise<unknown> => {
  if (ms > 0) await sleep(ms)
  return racer()
}

/** Every round sets two on one change at the same time; by turns the one or the other is sent off first, at once or a moment sooner. */
export async function race(all: readonly Change[], pair: (change: Change, at: number) => readonly [Racer, Racer]): Promise<unknown[][]> {
  const answers: unknown[][] = []
  const left = [...all.entries()]
  const lane = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [at, change] = next
      const [one, other] = pair(change, at)
      const headStart = at % 4 < 2 ? 0 : ((at >> 2) * headStartStep) % (mostHeadStartMs + 1)
      const [first, second] = at % 2 === 0 ? [one, other] : [other, one]
      answers[at] = await Promise.all([first(), after(headStart, second)])
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return answers
}

async function read(tx: Tx, ids: readonly ChangeId[]): Promise<Outcome[]> {
  const found = await changesByIds(tx, ids)
  const given = await toGrants(tx, await tx.db.select().from(grants).where(isAnyOf(grants.changeId, ids)))
  const entries = await tx.db.select().from(logEntries).where(isAnyOf(logEntries.changeId, ids)).orderBy(asc(logEntries.seq))
  return ids.map((id) => {
    const change = found.get(id)
    if (change === undefined) throw new Error(`${id} is gone`)
    return {
      change,
      grants: given.filter(({ changeId }) => changeId === id),
      actions: entries.filter(({ changeId }) => changeId === id).map(({ action }) => action),
    }
  })
}

/** What came of all of them, in the order in which they were prepared. */
export const outcomesOf = (remit: TestRemit, all: readonly Change[]): Promise<Outcome[]> =>
  remit.app.database.transaction((tx) =>
    read(
      tx,
      all.map(({ id }) => id),
    ),
  )
