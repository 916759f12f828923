import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyLog } from '#server/store/log.ts'
import { agree, ask, causeOf, decide } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const minuteMs = 60_000
const supervisor = ask({ lengthMinutes: 600 })

describeOnEachDatabase('a decision is taken back', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
  })
  afterEach(() => remit.close())

  const grants = async () => (await admin.call('getMe', {})).grants.map(({ phase }) => phase)
  const labels = async () => (await remit.app.platform.listRoleMembers('903')).map(({ userid }) => userid)
  const back = (changeId: string, by = manager) => by.call('undoChange', { changeId })

  it('a yes: the right ends, it waits again, and can be decided the other way; all of it is told and in the log', async () => {
    const yes = await decide(manager, await admin.call('sendAsk', supervisor), 'approve')
    await remit.settle()
    expect([await grants(), await labels(), yes.undo.can.allowed]).toEqual([['active'], ['admin'], true])
    const again = await back(yes.id)
    expect(again).toMatchObject({ status: 'pending', version: 1, contentHash: yes.contentHash, endedAt: null })
    expect([again.can.approve.allowed, again.undo.can.allowed]).toEqual([true, false])
    expect(again.steps.at(-1)).toMatchObject({ action: 'change.decision_taken_back', actor: { id: 'manager' } })
    await remit.settle()
    expect([await grants(), await labels()]).toEqual([[], []])
    expect(remit.simulator.world.notices.of('admin')[0]?.title).toContain('决定已撤销')
    const move = admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' })
    expect(await causeOf(move)).not.toBe(expect.objectContaining({ status: 'applied' }))
    const no = await decide(manager, again, 'refuse', 'Not this week')
    expect(no).toMatchObject({ status: 'refused', expired: false })
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('a no: it waits again, and a yes after all gives the right once', async () => {
    const no = await decide(manager, await admin.call('sendAsk', supervisor), 'refuse', 'Too wide')
    const again = await back(no.id)
    expect(again).toMatchObject({ status: 'pending', expired: false })
    expect(await decide(manager, again, 'approve')).toMatchObject({ status: 'applied', grant: { phase: 'active' } })
    expect(await grants()).toEqual(['active'])
  })

  it('twice over, with a right each time and one that lasts', async () => {
    const first = await decide(manager, await admin.call('sendAsk', supervisor), 'approve')
    const second = await decide(manager, await back(first.id), 'approve')
    expect(second.grant?.id).not.toBe(first.grant?.id)
    expect((await admin.call('getChange', { changeId: first.id })).grant).toMatchObject({ id: second.grant?.id, phase: 'active' })
  })

  it('a stage before the next one has answered, not after', async () => {
    const sent = await admin.call('sendAsk', ask({ roleId: 'attendance_keeper', lengthMinutes: 600 }))
    const passed = await decide(manager, sent, 'approve')
    expect(passed).toMatchObject({ status: 'pending', stage: 1 })
    expect(await back(passed.id)).toMatchObject({ status: 'pending', stage: 0 })
    const whole = await agree(remit, await agree(remit, await admin.call('getChange', { changeId: sent.id })))
    expect(whole.status).toBe('applied')
    expect(await causeOf(back(sent.id))).toEqual(['not_your_decision'])
  })

  it('by nobody else, not after fifteen minutes, not beside another one that waits for the same', async () => {
    const no = await decide(manager, await admin.call('sendAsk', supervisor), 'refuse', 'Too wide')
    expect(await causeOf(back(no.id, await remit.signIn('owner')))).toEqual(['not_your_decision'])
    await admin.call('sendAsk', supervisor)
    expect(await causeOf(back(no.id))).toEqual(['already_asked'])
    await remit.advance(15 * minuteMs)
    expect(await causeOf(back(no.id, await remit.signIn('manager')))).toEqual(['undo_too_late'])
  })
})

describeOnPostgres('a decision is taken back by two taps at once', (open) => {
  it('once', async () => {
    const remit = await startReadRemit(open, { prepare: foodWith() })
    const manager = await remit.signIn('manager')
    const yes = await decide(manager, await (await remit.signIn('admin')).call('sendAsk', supervisor), 'approve')
    const taps = Array.from({ length: 4 }, () =>
      manager.call('undoChange', { changeId: yes.id }).then(
        () => 'done',
        () => 'no',
      ),
    )
    expect((await Promise.all(taps)).filter((said) => said === 'done')).toHaveLength(1)
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
    await remit.close()
  })
})
