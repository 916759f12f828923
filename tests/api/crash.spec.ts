import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PersonId } from '#governance/id.ts'
import { deliverSome } from '#server/jobs/deliver.ts'
import { lease } from '#server/store/outbox.ts'
import { ask, decide } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const update = '/topapi/v2/user/update'
const leaseMs = 60_000

describeOnEachDatabase('between decision and push', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open)
    admin = await remit.signIn('admin')
    const sent = await admin.call('sendAsk', ask())
    await decide(await remit.signIn('manager'), sent, 'approve')
    const global = await remit.signIn('global')
    await decide(global, await global.call('getChange', { changeId: sent.id }), 'approve')
    await remit.settle()
  })
  afterEach(() => remit.close())

  const move = () => admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' })
  const calls = (outcome?: string) =>
    remit.simulator.world.journal.entries(update).filter((entry) => outcome === undefined || entry.outcome === outcome)
  const onPlatform = () => remit.simulator.world.company.people.get('waiter')?.departmentIds
  const delivery = async (changeId: string) => (await admin.call('getChange', { changeId })).deliveries[0]

  it('a process that died with the row in hand loses nothing: the lease runs out and another one acts', async () => {
    const moved = await move()
    await remit.app.database.transaction((tx) => lease(tx, 10, leaseMs))
    await remit.settle()
    expect(calls()).toHaveLength(0)
    await remit.advance(leaseMs + 1)
    await remit.settle()
    expect(onPlatform()).toEqual([23])
    expect(await delivery(moved.id)).toMatchObject({ state: 'done' })
    expect(calls('ok')).toHaveLength(1)
  })

  it('an act that arrived but was not written down is found by the look before, not done twice', async () => {
    const moved = await move()
    remit.simulator.world.faults.plan(update, 1, { as: 'drop_after_effect', delayMs: 0 })
    await deliverSome(remit.app)
    expect(onPlatform()).toEqual([23])
    expect(await delivery(moved.id)).toMatchObject({ state: 'waiting', because: expect.stringMatching(/^unreachable:/) })
    await remit.advance(60_000)
    await remit.settle()
    expect(await delivery(moved.id)).toMatchObject({ state: 'done' })
    expect(calls()).toHaveLength(1)
  })

  it('trouble on the way is tried again, later and later, and arrives once', async () => {
    const moved = await move()
    remit.simulator.world.faults.plan(update, 3, { as: 'http_500', delayMs: 0 })
    for (let round = 0; round < 5; round++) {
      await remit.settle()
      await remit.advance(60_000)
    }
    expect(await delivery(moved.id)).toMatchObject({ state: 'done' })
    expect(calls('ok')).toHaveLength(1)
  })

  it('what was changed natively meanwhile is noticed, not written over', async () => {
    const moved = await move()
    await remit.simulator.app.request('/__control/person', {
      method: 'POST',
      body: JSON.stringify({ userid: 'waiter', departmentIds: [22] }),
    })
    await remit.settle()
    expect(onPlatform()).toEqual([22])
    expect(await delivery(moved.id)).toMatchObject({ state: 'needs_attention', because: 'changed_natively' })
  })

  it('of two moves on their way the mirror shows where they lead, whichever has arrived', async () => {
    await move()
    await admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '23', toDepartmentId: '22' })
    await deliverSome(remit.app)
    expect(onPlatform()).toEqual([23])
    const shown = async () => (await admin.call('listMembers', { q: 'WAITER' })).rows[0]?.memberships.map((membership) => membership.id)
    expect(await shown()).toEqual(['22'])
    await remit.settle()
    expect([onPlatform(), await shown()]).toEqual([[22], ['22']])
  })

  it('tells those whom a change concerns what came of it, and nobody else', async () => {
    const told: string[] = []
    for (const userid of ['admin', 'waiter', 'clerk'])
      remit.app.live.subscribe(userid as PersonId, { changed: ({ topic }) => topic === 'change' && told.push(userid), closed: () => {} })
    await move()
    await remit.settle()
    await expect.poll(() => new Set(told)).toEqual(new Set(['admin', 'waiter']))
  })

  it('a notice that the platform dropped in silence is shown as not delivered', async () => {
    const dropped = await admin.call(
      'sendAsk',
      ask({ roleId: 'dashboard', scope: { include: ['22'], exclude: [] }, lengthMinutes: 60, reason: 'Look' }),
    )
    // The manager has had her 500 notices of the day.
    const full = { title: '', head: '', content: '', form: [], phoneUrl: '', desktopUrl: '' }
    const none = { invalidUserids: [], invalidDepartmentIds: [] }
    for (let count = 0; count < 500; count++)
      remit.simulator.world.notices.send(['manager'], `filler ${count}`, full, remit.simulator.world.clock.now(), none)
    await remit.settle()
    await remit.advance(10_000)
    await remit.settle()
    expect((await admin.call('getChange', { changeId: dropped.id })).deliveries).toMatchObject([
      { kind: 'notice', state: 'needs_attention', because: 'not_delivered:143105' },
    ])
  })
})
