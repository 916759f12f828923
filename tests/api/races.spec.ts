import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Change } from '#governance/change/change.ts'
import { decide as decided } from '#governance/change/lifecycle.ts'
import { applyAsk } from '#server/changes/apply-ask.ts'
import { handlers } from '#server/endpoints/handlers.ts'
import { createApp } from '#server/app.ts'
import { Refusal, type Endpoint } from '#server/http/endpoint.ts'
import { presentChange } from '#server/present/change-detail.ts'
import { createLens } from '#server/present/lens.ts'
import { findChange, insertDecision, lockChange, updateChange } from '#server/store/changes.ts'
import { grantsOf } from '#server/store/grants.ts'
import { entriesOfChange } from '#server/store/log.ts'
import { ask, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnPostgres } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import { unhurried, type Somebody, type TestRemit } from '#tests/kit/remit.ts'
import type { PersonId } from '#governance/id.ts'

/** Rounds of each pair race; the nightly run takes more. */
const rounds = process.env['REMIT_NIGHTLY'] === '1' ? 300 : 40

/** Control: decides on what it read without holding the row. */
const withoutLock: Endpoint<'decideChange'> = async (call, input) => {
  const change = await findChange(call.tx, input.changeId)
  if (change === null) return new Refusal('not_found')
  if (change.status !== 'pending') return new Refusal('change_not_pending')
  const after = decided(change, { deciderId: call.person.id, answer: input.answer, reason: input.reason, decidedAt: call.tx.now })
  await updateChange(call.tx, after)
  if (after.status === 'applied') await applyAsk(call.tx, after, call.person.id, call.requestId)
  return presentChange(await createLens(call.tx, call.person), after)
}

/** Control: holds the row, but takes the answer for whatever the change says by now. */
const withoutHash: Endpoint<'decideChange'> = async (call, input) => {
  const change = await lockChange(call.tx, input.changeId)
  if (change === null) return new Refusal('not_found')
  if (change.status !== 'pending') return new Refusal('change_not_pending')
  const after = decided(change, { deciderId: call.person.id, answer: input.answer, reason: input.reason, decidedAt: call.tx.now })
  await insertDecision(call.tx, after, {
    ...(after.decisions.at(-1) ?? never()),
    version: change.version,
    contentHash: change.contentHash,
  })
  await updateChange(call.tx, after)
  if (after.status === 'applied') await applyAsk(call.tx, after, call.person.id, call.requestId)
  return presentChange(await createLens(call.tx, call.person), after)
}

function never(): never {
  throw new Error('a decision was made')
}

describeOnPostgres('races on PostgreSQL (S5)', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  let second: Somebody

  beforeAll(async () => {
    remit = await startReadRemit(open)
    const global = await remit.signIn('global')
    const food = (await global.call('getDomain', {})).proposals.find((proposal) => proposal.scope.include[0]?.id === '20')
    await global.call('openDomain', { domainId: food?.id ?? '', preset: 'front_line' })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    second = await remit.signIn('manager')
  })
  afterAll(() => remit.close())

  let length = 60
  /** Every round asks for a length of its own, so that grants tell which content they came from. */
  const freshAsk = () => admin.call('sendAsk', ask({ lengthMinutes: ++length }))
  const endAsk = async (id: Change['id']) => {
    const now = await admin.call('getChange', { changeId: id })
    if (now.status === 'pending') await admin.call('withdrawChange', { changeId: id, version: now.version })
  }

  async function outcome(id: Change['id']) {
    return remit.app.database.transaction(async (tx) => ({
      change: await findChange(tx, id),
      grants: (await grantsOf(tx, 'admin' as PersonId)).filter((grant) => grant.changeId === id),
      actions: (await entriesOfChange(tx, id)).map((entry) => entry.action),
    }))
  }

  async function approveAgainstRefuse(): Promise<boolean> {
    const sent = await freshAsk()
    await Promise.all([refusalOf(decide(manager, sent, 'approve')), refusalOf(decide(second, sent, 'refuse', 'Not this week'))])
    const { change, grants, actions } = await outcome(sent.id)
    const decisions = actions.filter((action) => action === 'change.approved' || action === 'change.refused').length
    const right = change?.status === 'applied' ? grants.length === 1 : change?.status === 'refused' && grants.length === 0
    return right && decisions === 1 && change?.decisions.length === 1
  }

  async function editAgainstApprove(): Promise<boolean> {
    const sent = await freshAsk()
    const edited = ++length
    await Promise.all([
      refusalOf(
        admin.call('editChange', {
          changeId: sent.id,
          version: sent.version,
          scope: { include: ['20'], exclude: [] },
          lengthMinutes: edited,
          startAt: null,
          reason: 'Longer',
        }),
      ),
      refusalOf(decide(manager, sent, 'approve')),
    ])
    const { grants } = await outcome(sent.id)
    await endAsk(sent.id)
    // What was granted is what was shown: the first length, or nothing.
    return grants.every((grant) => (grant.untilAt - grant.fromAt) / 60_000 === edited - 1)
  }

  it('approve against refuse: exactly one of them, one effect, one entry', async () => {
    for (let round = 0; round < rounds; round++) expect(await approveAgainstRefuse(), `round ${round}`).toBe(true)
  })

  it('edit against approve: only what was shown is granted', async () => {
    for (let round = 0; round < rounds; round++) expect(await editAgainstApprove(), `round ${round}`).toBe(true)
  })

  it('a double tap has its effect once, and both get the same answer', async () => {
    for (let round = 0; round < rounds; round++) {
      const sent = await freshAsk()
      const tap = () =>
        manager.call(
          'decideChange',
          { changeId: sent.id, version: sent.version, contentHash: sent.contentHash, answer: 'approve', reason: null },
          { key: `tap-${sent.id}` },
        )
      const [first, again] = await Promise.all([refusalOf(tap()), refusalOf(tap())])
      const told = [first, again].filter((answer) => answer !== 'request_in_flight')
      expect(told.length, 'at least one is answered').toBeGreaterThan(0)
      for (const answer of told) expect(answer).toMatchObject({ id: sent.id, status: 'applied' })
      expect((await outcome(sent.id)).grants).toHaveLength(1)
    }
  })

  it('a hundred decisions at once have one effect', async () => {
    const sent = await freshAsk()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => refusalOf(decide(index % 2 === 0 ? manager : second, sent, 'approve'))),
    )
    expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(1)
    expect((await outcome(sent.id)).grants).toHaveLength(1)
  })

  it('the controls fail: without the lock, and without the content hash', async () => {
    const before = remit.hono
    const broken = async (decideChange: Endpoint<'decideChange'>, race: () => Promise<boolean>) => {
      const careless = createApp(remit.app, { ...handlers, decideChange }, undefined, unhurried)
      remit.use(careless)
      let wrong = 0
      for (let round = 0; round < 150 && wrong === 0; round++) if (!(await race())) wrong++
      remit.use(before)
      return wrong
    }
    expect(await broken(withoutLock, approveAgainstRefuse), 'without the lock').toBeGreaterThan(0)
    expect(await broken(withoutHash, editAgainstApprove), 'without the content hash').toBeGreaterThan(0)
  })
})
