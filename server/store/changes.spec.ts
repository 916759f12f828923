import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, it } from 'vitest'
import type { Change } from '#governance/change/change.ts'
import { decide, edit, withdraw } from '#governance/change/lifecycle.ts'
import type { PersonId } from '#governance/id.ts'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { decisionTimes, findChange, insertChange, insertDecision, lockChange, minePending, updateChange, waitingFor } from './changes.ts'
import { pendingAlike } from './pending-changes.ts'
import type { Database, Tx } from './database.ts'
import { change, changeId, dept, role, who } from './spec-company.ts'

const scope = { include: [dept(2)], exclude: [dept(22)] }

describeOnEachDatabase('changes', (open) => {
  let database: Database
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work)
  const save = (...all: Change[]) =>
    run(async (tx) => {
      for (const one of all) await insertChange(tx, one)
    })
  async function saved(one: Change): Promise<Change> {
    await save(one)
    return one
  }
  const answer = async (before: Change, by: PersonId, at: number, said: 'approve' | 'refuse' = 'approve') => {
    const after = decide(before, { deciderId: by, answer: said, reason: null, decidedAt: at })
    const decision = after.decisions.at(-1)
    if (!decision) throw new Error('no decision')
    await run(async (tx) => {
      await updateChange(tx, after)
      await insertDecision(tx, after, decision)
    })
    return after
  }
  const page = { cursor: null, limit: 10 }
  const waiting = async (id: string) => (await run((tx) => waitingFor(tx, who(id), [], page))).rows.map((row) => row.id)

  beforeEach(async () => {
    database = await open()
  })

  it('come back as they were saved, with their decisions', async () => {
    const sent = change('c1')
    await save(sent)
    expect(await run((tx) => findChange(tx, sent.id))).toEqual(sent)
    const applied = await answer(await answer(sent, who('amy'), 1500), who('eve'), 1900)
    expect(applied).toMatchObject({ status: 'applied', endedAt: 1900, stage: 2 })
    for (const read of [findChange, lockChange]) expect(await run((tx) => read(tx, sent.id))).toEqual(applied)
    expect(await run((tx) => findChange(tx, changeId('other')))).toBeNull()
  })

  it('wait for the approvers of the stage that waits, and for nobody once over', async () => {
    const sent = change('c1')
    await save(sent, change('c2', { createdAt: 900 }))
    expect([await waiting('amy'), await waiting('dora')]).toEqual([['c2', 'c1'], []])
    const next = await answer(sent, who('amy'), 1500)
    expect([await waiting('amy'), await waiting('dora'), await waiting('eve')]).toEqual([['c2'], ['c1'], ['c1']])
    await answer(next, who('dora'), 1600, 'refuse')
    expect([await waiting('dora'), await waiting('eve')]).toEqual([[], []])
  })

  it('never wait for whoever asked or receives, even when listed', async () => {
    const stages = [{ kind: 'manager', approverIds: [who('amy'), who('bob'), who('cai')], foundAs: 'manager' }] as const
    await save(change('c1', { stages, requesterId: who('bob'), beneficiaryId: who('cai') }))
    expect([await waiting('amy'), await waiting('bob'), await waiting('cai')]).toEqual([['c1'], [], []])
  })

  it('start again after an edit: decisions void, the new approvers asked', async () => {
    const approved = await answer(await saved(change('c1')), who('amy'), 1500)
    const stages = [{ kind: 'manager', approverIds: [who('eve')], foundAs: 'manager' }] as const
    const edited = edit(approved, { ...approved, contentHash: 'b'.repeat(64), stages }, 1600)
    await run((tx) => updateChange(tx, edited))
    expect(await run((tx) => findChange(tx, edited.id))).toEqual(edited)
    expect(edited.decisions).toMatchObject([{ voided: true, version: 1 }])
    expect([await waiting('eve'), await waiting('dora')]).toEqual([['c1'], []])
  })

  it('take one answer for a seat and one of a person: the second breaks a key', async () => {
    const sent = await saved(change('c1'))
    await answer(sent, who('amy'), 1500)
    const decision = {
      stage: 0,
      seat: 0,
      forId: null,
      deciderId: who('eve'),
      answer: 'refuse',
      reason: null,
      decidedAt: 1501,
      version: 1,
      contentHash: sent.contentHash,
      voided: false,
    } as const
    await expect(run((tx) => insertDecision(tx, sent, decision))).rejects.toMatchObject({ cause: { code: '23505' } })
    await expect(run((tx) => insertDecision(tx, sent, { ...decision, stage: 1, deciderId: who('amy') }))).rejects.toMatchObject({
      cause: { code: '23505' },
    })
    await run((tx) => insertDecision(tx, sent, { ...decision, seat: 1 }))
  })

  it('tell how long an approver took, from the moment the stage began', async () => {
    const next = await answer(await saved(change('c1', { createdAt: 1000 })), who('amy'), 4000)
    await answer(next, who('eve'), 9000)
    await answer(await saved(change('c2', { createdAt: 2000 })), who('amy'), 4500)
    expect(await run((tx) => decisionTimes(tx, who('eve')))).toEqual([5000])
    expect(await run((tx) => decisionTimes(tx, who('amy')))).toEqual([2500, 3000])
    expect(await run((tx) => decisionTimes(tx, who('dora')))).toEqual([])
  })

  it('tell how long an approver took with an edited one from the edit on', async () => {
    const sent = await saved(change('c1', { createdAt: 1000 }))
    const editedAt = 6000
    const edited = edit(sent, sent, editedAt)
    await run((tx) => updateChange(tx, edited))
    await answer(edited, who('amy'), editedAt + 700)
    expect(await run((tx) => decisionTimes(tx, who('amy')))).toEqual([700])
  })

  it('find a pending ask of the same person, role and scope, however spelt', async () => {
    const sent = await saved(change('c1'))
    const alike = (id: string, roleName = 'keeper', wanted = scope) => run((tx) => pendingAlike(tx, who(id), role(roleName), wanted))
    expect(await alike('bob')).toBe('c1')
    expect(await alike('bob', 'keeper', { include: [dept(2), dept(2)], exclude: [dept(22)] })).toBe('c1')
    expect(await alike('bob', 'keeper', { include: [dept(2)], exclude: [] })).toBeNull()
    expect([await alike('bob', 'other'), await alike('amy')]).toEqual([null, null])
    await run((tx) => updateChange(tx, withdraw(sent, 2000)))
    expect(await alike('bob')).toBeNull()
  })

  it('list mine, asked by me or for me, newest first, page by page', async () => {
    await save(
      change('c1', { createdAt: 1000 }),
      change('c2', { createdAt: 1000 }),
      change('c3', { createdAt: 2000, requesterId: who('amy') }),
      change('c4', { createdAt: 3000, beneficiaryId: who('amy') }),
      change('c5', { createdAt: 4000, requesterId: who('amy'), beneficiaryId: who('amy') }),
      change('c6', { createdAt: 5000, status: 'withdrawn' }),
    )
    const first = await run((tx) => minePending(tx, who('bob'), { cursor: null, limit: 3 }))
    const second = await run((tx) => minePending(tx, who('bob'), { cursor: first.nextCursor, limit: 3 }))
    expect([first.rows.map(({ id }) => id), second.rows.map(({ id }) => id)]).toEqual([['c4', 'c3', 'c2'], ['c1']])
    expect([first.total, second.total, second.nextCursor]).toEqual([4, 4, null])
  })
})

describeOnPostgres('changes', (open) => {
  it('are held by whoever locks them: the second reads what the first left', async () => {
    const database = await open()
    const sent = change('c1')
    await database.transaction((tx) => insertChange(tx, sent))
    const order: string[] = []
    const first = database.transaction(async (tx) => {
      await lockChange(tx, sent.id)
      order.push('first has it')
      await wait(150)
      await updateChange(tx, withdraw(sent, 2000))
      order.push('first lets go')
    })
    await wait(50)
    const second = await database.transaction(async (tx) => {
      const seen = await lockChange(tx, sent.id)
      order.push('second has it')
      return seen?.status
    })
    await first
    expect([order, second]).toEqual([['first has it', 'first lets go', 'second has it'], 'withdrawn'])
  })
})
