/** Two requests at the same time that together break a conflict rule, on real PostgreSQL: only the first of them is given (T18, I4). */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import { decide as decided, fail } from '#governance/change/lifecycle.ts'
import type { PersonId, RoleId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import type { Risk } from '#governance/permission.ts'
import { settleAsk } from '#server/changes/settle-ask.ts'
import { answerShown } from '#server/endpoints/changes/decide-change.ts'
import type { Call } from '#server/http/endpoint.ts'
import { findChange, lockChange, updateChange } from '#server/store/changes.ts'
import { person } from '#server/store/directory.ts'
import { changes } from '#server/store/schema/change-tables.ts'
import { ask, hourMs } from '#tests/kit/asks.ts'
import { putInForce } from '#tests/kit/conflict-rules.ts'
import { describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { copiesOf, outcomesOf, race, racerOf, type Outcome } from '#tests/kit/race.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

const nightly = process.env['REMIT_NIGHTLY'] === '1'
const rounds = nightly ? 2_000 : 200
/** Within so many the control has to fail. */
const controlRounds = 60
const timeout = nightly ? 1_200_000 : 120_000

type Decide = (call: Call, change: Change) => Promise<unknown>
const asServed: Decide = (call, { id, version, contentHash }) =>
  answerShown(call, { changeId: id, version, contentHash, answer: 'approve', reason: null, proof: null })

/** Control: holds the change, judges and gives, but holds nobody. */
const withoutHold: Decide = async (call, { id }) => {
  const change = await lockChange(call.tx, id)
  if (change === null) throw new Error('it is there')
  const after = decided(change, { deciderId: call.person.id, answer: 'approve', reason: null, decidedAt: call.tx.now })
  const settlement = await settleAsk(call.tx, after, inputOf(change), call.person.id)
  await updateChange(call.tx, settlement.causes === null ? after : fail(after))
  if (settlement.causes === null) await settlement.carryOut(after, { actorId: call.person.id, requestId: call.requestId })
  return after
}

function inputOf({ content }: Change): AskForRoleInput {
  if (content.kind !== 'ask_for_role') throw new Error('it is an ask')
  return content.input
}

describeOnPostgres('two requests that together break a conflict rule', (open) => {
  let remit: TestRemit
  let sent: Change
  let manager: Person
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    await putInForce(remit)
    const { id } = await (await remit.signIn('admin')).call('sendAsk', ask({ lengthMinutes: 60 }))
    await remit.app.database.transaction(async (tx) => {
      const [change, who] = [await findChange(tx, id), await person(tx, 'manager' as PersonId)]
      if (change === null || who === null) throw new Error('both are there')
      sent = change
      manager = who
      await tx.db.delete(changes)
    })
  })
  afterEach(() => remit.close())

  /** Every round has an hour of its own, far enough from the others that nothing of two rounds collides. */
  async function bothAtOnce(count: number, decide: Decide): Promise<{ one: Outcome; other: Outcome }[]> {
    const of = (roleId: string, risk: Risk) =>
      copiesOf(remit, sent, count, (at, now) => {
        const input = { ...inputOf(sent), roleId: roleId as RoleId, startAt: now + (1 + at) * 2 * hourMs }
        return { content: { kind: 'ask_for_role', input }, risk }
      })
    const [moving, keeping] = [await of('shift_supervisor', 'medium'), await of('attendance_keeper', 'high')]
    const says = (change: Change | undefined) =>
      racerOf(remit, manager, (call) => {
        if (change === undefined) throw new Error('there are two')
        return decide(call, change)
      })
    await race(moving, (change, at) => [says(change), says(keeping[at])])
    const [ones, others] = [await outcomesOf(remit, moving), await outcomesOf(remit, keeping)]
    return ones.flatMap((one, at) => {
      const other = others[at]
      return other === undefined ? [] : [{ one, other }]
    })
  }
  const given = ({ one, other }: { one: Outcome; other: Outcome }): number => one.grants.length + other.grants.length

  it('are never both given, and the one that is not says why', { timeout }, async () => {
    const all = await bothAtOnce(rounds, asServed)
    expect(all.filter((both) => given(both) !== 1)).toEqual([])
    expect(all.filter(({ one, other }) => [one, other].filter(({ change }) => change.status === 'failed').length !== 1)).toEqual([])
    expect(new Set(all.map(({ one }) => one.change.status)), 'by turns the one or the other is first').toEqual(
      new Set(['applied', 'failed']),
    )
  })

  it('are both given where nobody is held: the test can fail', { timeout }, async () => {
    const all = await bothAtOnce(controlRounds, withoutHold)
    expect(all.filter((both) => given(both) === 2).length).toBeGreaterThan(0)
  })
})
