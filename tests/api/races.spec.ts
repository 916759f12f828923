/** Two at the same time on one change, on real PostgreSQL: exactly one effect, whoever is first (S5). */
import { eq } from 'drizzle-orm'
import { beforeEach, afterEach, expect, it } from 'vitest'
import type { Parsed } from '#contract/endpoints.ts'
import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import { decide as decided, isExpired } from '#governance/change/lifecycle.ts'
import { expiryMinutes, mostEscalations } from '#governance/change/wait.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import { applyAsk } from '#server/changes/apply-ask.ts'
import { newGrantId } from '#server/changes/new-id.ts'
import { grantFromAsk } from '#governance/change/kinds/ask-for-role.ts'
import { noConflict } from '#governance/conflict-causes.ts'
import { answerShown } from '#server/endpoints/changes/decide-change.ts'
import { editShown } from '#server/endpoints/changes/edit-change.ts'
import { Refusal, type Call } from '#server/http/endpoint.ts'
import { answeredOnce } from '#server/http/idempotency.ts'
import { stopWith } from '#server/http/stop-with.ts'
import { watchWaiting } from '#server/jobs/watch-waiting.ts'
import { findChange, lockChange, updateChange } from '#server/store/changes.ts'
import { person } from '#server/store/directory.ts'
import { grants } from '#server/store/schema/authority-tables.ts'
import { changes } from '#server/store/schema/change-tables.ts'
import { ask } from '#tests/kit/asks.ts'
import { describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { copiesOf, outcomesOf, race, racerOf, type Outcome, type Racer } from '#tests/kit/race.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

const nightly = process.env['REMIT_NIGHTLY'] === '1'
/** Rounds of each pair race; the nightly run takes more. */
const rounds = nightly ? 5_000 : 200
/** Rounds of a hundred at once. */
const crowds = nightly ? 2_000 : 200
/** A night's rounds take minutes, and those of a hundred at once one or two by day. */
const timeout = nightly ? 2_400_000 : 300_000
/** Within so many the controls have to fail. */
const controlRounds = 150

type Decide = (call: Call, input: Parsed<'decideChange'>) => Promise<unknown>

/** Control: decides on what it read without holding the row. */
const withoutLock: Decide = async (call, input) => {
  const change = await findChange(call.tx, input.changeId)
  if (change?.status !== 'pending') return new Refusal('change_not_pending')
  const after = decided(change, { deciderId: call.person.id, answer: input.answer, reason: input.reason, decidedAt: call.tx.now })
  await updateChange(call.tx, after)
  if (after.status === 'applied')
    await applyAsk(call.tx, after, grantFromAsk(after, newGrantId(), call.tx.now), noConflict, {
      actorId: call.person.id,
      requestId: call.requestId,
    })
  return after
}

/** Control: holds the row, but takes the answer for whatever the change says by now. */
const withoutHash: Decide = async (call, input) => {
  const change = await lockChange(call.tx, input.changeId)
  return change === null ? never() : answerShown(call, { ...input, version: change.version, contentHash: change.contentHash })
}

function never(): never {
  throw new Error('a decision was made')
}

const times = ({ actions }: Outcome, ...wanted: readonly string[]): number => actions.filter((action) => wanted.includes(action)).length
const inputOf = ({ content }: Change): AskForRoleInput => (content.kind === 'ask_for_role' ? content.input : never())
/** Food without some of its departments: eight places, each asked for apart, which the same manager decides on. */
const left = Array.from({ length: 8 }, (_, at) => ['21', '22', '23'].filter((_id, bit) => (at >> bit) % 2 === 1))

describeOnPostgres('races on PostgreSQL (S5)', (open) => {
  let remit: TestRemit
  let admin: Person
  let manager: Person
  let sent: Change
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    const { id } = await (await remit.signIn('admin')).call('sendAsk', ask({ lengthMinutes: 60 }))
    await remit.app.database.transaction(async (tx) => {
      sent = (await findChange(tx, id)) ?? never()
      admin = (await person(tx, 'admin' as PersonId)) ?? never()
      manager = (await person(tx, 'manager' as PersonId)) ?? never()
      await tx.db.delete(changes)
    })
  })
  afterEach(() => remit.close())

  /** Every round has a length of its own, so that grants tell which content they came from. */
  const lasting = (lengthMinutes: number, exclude: readonly string[] = []): Pick<Change, 'content'> => {
    if (sent.content.kind !== 'ask_for_role') return never()
    const scope = { include: ['20' as DepartmentId], exclude: exclude.map((id) => id as DepartmentId) }
    return { content: { ...sent.content, input: { ...sent.content.input, lengthMinutes, scope } } }
  }
  const shown = ({ id, version, contentHash }: Change) => ({ changeId: id, version, contentHash })
  const says = (change: Change, answer: 'approve' | 'refuse', decide: Decide = answerShown): Racer =>
    racerOf(remit, manager, (call) => decide(call, { ...shown(change), answer, reason: 'so it is', proof: null }))

  async function approveAgainstRefuse(count: number, decide?: Decide): Promise<Outcome[]> {
    const all = await copiesOf(remit, sent, count, (at) => lasting(60 + at))
    await race(all, (change) => [says(change, 'approve', decide), says(change, 'refuse', decide)])
    return outcomesOf(remit, all)
  }
  const oneAnswer = (outcome: Outcome): boolean => {
    const { change, grants } = outcome
    const right = change.status === 'applied' ? grants.length === 1 : change.status === 'refused' && grants.length === 0
    return right && times(outcome, 'change.approved', 'change.refused') === 1 && change.decisions.length === 1
  }

  /** Eight at a time, each over places of its own: what is edited must not be what somebody has asked for already. */
  async function editAgainstApprove(count: number, decide?: Decide): Promise<Outcome[]> {
    const outcomes: Outcome[] = []
    for (let begun = 0; begun < count; begun += left.length) {
      const all = await copiesOf(remit, sent, left.length, (at) => lasting(60 + 2 * (begun + at), left[at]))
      const edits = (change: Change): Racer =>
        racerOf(remit, admin, (call) => {
          const { scope, startAt, reason } = inputOf(change)
          const edited = {
            scope: { include: [...scope.include], exclude: [...scope.exclude] },
            startAt,
            reason,
            lengthMinutes: inputOf(change).lengthMinutes + 1,
          }
          return editShown(call, { changeId: change.id, version: change.version, ...edited })
        })
      await race(all, (change) => [edits(change), says(change, 'approve', decide)])
      outcomes.push(...(await outcomesOf(remit, all)))
      await remit.app.database.transaction(async (tx) => {
        await tx.db.update(changes).set({ status: 'withdrawn' }).where(eq(changes.status, 'pending'))
        await tx.db.delete(grants)
      })
    }
    return outcomes
  }
  /** What was granted is what was shown, which has an even length; else the edit is there and nothing was granted. */
  const onlyShown = (outcome: Outcome): boolean => {
    const { change, grants } = outcome
    const edits = times(outcome, 'change.edited')
    const lengths = grants.map(({ fromAt, untilAt }) => (untilAt - fromAt) / 60_000)
    if (change.status === 'applied')
      return edits === 0 && lengths.length === 1 && lengths[0] === inputOf(change).lengthMinutes && inputOf(change).lengthMinutes % 2 === 0
    return edits === 1 && change.version === 2 && grants.length === 0 && change.decisions.length === 0
  }

  /** Approved with its effect, or ended by the clock without one. */
  const oneEnd = (outcome: Outcome): boolean => {
    const { change, grants } = outcome
    const [ended, approved] = [times(outcome, 'change.expired'), times(outcome, 'change.approved')]
    if (change.status === 'applied') return approved === 1 && ended === 0 && grants.length === 1 && change.decisions.length === 1
    return isExpired(change) && approved === 0 && ended === 1 && grants.length === 0
  }

  it('approve against refuse: exactly one of them, one effect, one entry', { timeout }, async () => {
    const all = await approveAgainstRefuse(rounds)
    expect(all.filter((outcome) => !oneAnswer(outcome))).toEqual([])
    expect(new Set(all.map(({ change }) => change.status))).toEqual(new Set(['applied', 'refused']))
  })

  it('edit against approve: only what was shown is granted', { timeout }, async () => {
    const all = await editAgainstApprove(rounds)
    expect(all.filter((outcome) => !onlyShown(outcome))).toEqual([])
    expect(new Set(all.map(({ change }) => change.version))).toEqual(new Set([1, 2]))
  })

  it('decide against the end of the wait: it is decided or it has ended, never both', { timeout }, async () => {
    const longAgo = (now: number) => now - (expiryMinutes + 60) * 60_000
    const all = await copiesOf(remit, sent, rounds, (at, now) => ({
      ...lasting(60 + at),
      versionAt: longAgo(now),
      wait: { since: longAgo(now), round: mostEscalations, reminded: true },
    }))
    const { database } = remit.app
    const clock = () => database.transaction((tx) => watchWaiting(tx, 1))
    await race(all, (change) => [says(change, 'approve'), clock])
    const outcomes = await outcomesOf(remit, all)
    expect(outcomes.filter((outcome) => !oneEnd(outcome))).toEqual([])
    expect(new Set(outcomes.map(({ change }) => change.status))).toEqual(new Set(['applied', 'refused']))
  })

  it('a double tap has its effect once, and both get the same answer', { timeout }, async () => {
    const all = await copiesOf(remit, sent, rounds, (at) => lasting(60 + at))
    const answers = await race(all, (change) => {
      const approve = { ...shown(change), answer: 'approve' as const, reason: null, proof: null }
      const tap = racerOf(remit, manager, (call) =>
        answeredOnce(call.tx, { person: manager, key: `tap-${change.id}`, content: change.contentHash }, async () => {
          const answered = await answerShown(call, approve)
          return answered instanceof Refusal ? stopWith({ refusal: answered }) : JSON.stringify(answered.change)
        }),
      )
      return [tap, tap]
    })
    for (const [at, { change, grants }] of (await outcomesOf(remit, all)).entries()) {
      const told = (answers[at] ?? []).filter((answer) => answer !== 'request_in_flight')
      expect(told.length, 'at least one is answered').toBeGreaterThan(0)
      for (const answer of told)
        expect(JSON.parse(String(answer))).toMatchObject({ id: change.id, status: 'applied', decisions: [{ answer: 'approve' }] })
      expect([grants.length, change.decisions.length]).toEqual([1, 1])
    }
  })

  it('a hundred decisions at once have one effect', { timeout }, async () => {
    const all = await copiesOf(remit, sent, crowds, (at) => lasting(60 + at))
    for (const change of all) {
      const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => says(change, at % 2 === 0 ? 'approve' : 'refuse')()))
      expect(answers.filter((answer) => answer !== 'change_not_pending')).toHaveLength(1)
    }
    expect((await outcomesOf(remit, all)).filter((outcome) => !oneAnswer(outcome))).toEqual([])
  })

  it('the controls fail: without the lock, and without the content hash', { timeout }, async () => {
    const found = async (race: (count: number) => Promise<Outcome[]>, right: (outcome: Outcome) => boolean) => {
      for (let done = 0; done < controlRounds; done += 10) if ((await race(10)).some((outcome) => !right(outcome))) return true
      return false
    }
    expect(await found((count) => approveAgainstRefuse(count, withoutLock), oneAnswer), 'without the lock').toBe(true)
    expect(await found((count) => editAgainstApprove(count, withoutHash), onlyShown), 'without the content hash').toBe(true)
  })
})
