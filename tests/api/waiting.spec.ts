import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyLog } from '#server/store/log.ts'
import { ask, causeOf, dayMs, decide } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres, type Open } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

const minuteMs = 60_000
const usual = ask({ roleId: 'dashboard', lengthMinutes: 600 })

/** A request of the admin's that waits for her manager; what became of it, as she sees it. */
function requestIn(remit: () => TestRemit) {
  const by = (userid: string) => remit().signIn(userid)
  return {
    send: async () => (await by('admin')).call('sendAsk', usual),
    read: async (changeId: string, userid = 'admin') => (await by(userid)).call('getChange', { changeId }),
    async inboxOf(userid: string) {
      return (await (await by(userid)).call('listInbox', { tab: 'waiting' })).changes.map(({ id }) => id)
    },
    async after(minutes: number) {
      await remit().advance(minutes * minuteMs)
      await remit().settle()
    },
    /** The titles of work notices that reached somebody, the oldest first. */
    noticesOf: (userid: string) =>
      remit()
        .simulator.world.notices.of(userid)
        .toReversed()
        .map(({ title }) => title),
  }
}

const begin = (open: Open) => startReadRemit(open, { prepare: foodWith() })

describeOnEachDatabase('a request that nobody decides', (open) => {
  let remit: TestRemit
  const { send, read, inboxOf, after, noticesOf } = requestIn(() => remit)
  beforeEach(async () => {
    remit = await begin(open)
  })
  afterEach(() => remit.close())

  it('reminds, asks those above as well, and ends as refused; all of it is told and in the log', async () => {
    const { id, createdAt, route } = await send()
    await remit.settle()
    const told = noticesOf('manager').length
    expect((await read(id)).route[0]).toMatchObject({
      state: 'waiting',
      added: [],
      deadline: { at: createdAt + 30 * minuteMs, leadsTo: 'escalate' },
    })
    await after(15)
    expect(noticesOf('manager').slice(told)).toEqual([expect.stringContaining('提醒：')])
    await after(15)
    const up = await read(id)
    const above = up.route[0]?.added.map(({ person, because }) => [person.id, because])
    expect(above).toEqual([['owner', 'deadline']])
    expect(up.waitingFor.map((person) => person.id)).toEqual([...(route[0]?.approvers.map((person) => person.id) ?? []), 'owner'])
    expect([await inboxOf('owner'), await inboxOf('manager')]).toEqual([[id], [id]])
    expect((await read(id, 'owner')).can.approve).toMatchObject({ allowed: true, causes: [{ code: 'came_to_stage' }] })
    expect([up.version, up.contentHash]).toEqual([1, (await read(id)).contentHash])
    await after(6 * 24 * 60)
    await after(24 * 60)
    const over = await read(id)
    expect(over).toMatchObject({ status: 'refused', expired: true, grant: null, waitingFor: [] })
    expect(over.route[0]?.state).toBe('expired')
    expect(over.steps.map(({ action }) => action)).toContain('change.expired')
    expect(noticesOf('admin').at(-1)).toContain('没有人决定')
    expect(await inboxOf('manager')).toEqual([])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('is decided by who came to it, as well as by who had it first', async () => {
    const { id } = await send()
    await after(31)
    expect(await decide(await remit.signIn('owner'), await read(id), 'approve')).toMatchObject({
      status: 'applied',
      route: [{ answers: [{ person: { id: 'owner' } }] }],
    })
    const again = await (await remit.signIn('admin')).call('sendAsk', ask({ roleId: 'shift_supervisor', lengthMinutes: 600 }))
    await after(31)
    expect(await decide(await remit.signIn('manager'), await read(again.id), 'approve')).toMatchObject({ status: 'applied' })
  })

  it('goes to somebody else at once when the only approver leaves, or is stopped', async () => {
    const { id } = await send()
    await remit.simulator.app.request('/__control/person', { method: 'POST', body: JSON.stringify({ userid: 'manager', gone: true }) })
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
    await remit.settle()
    expect((await read(id)).route[0]?.added).toMatchObject([{ person: { id: 'owner' }, because: 'absent' }])
    expect(await inboxOf('owner')).toEqual([id])
  })

  it('begins anew for the next stage and after an edit', async () => {
    const { roleId: _role, ...changed } = usual
    const { id } = await send()
    await after(20)
    const edited = await (await remit.signIn('admin')).call('editChange', { ...changed, changeId: id, version: 1, lengthMinutes: 60 })
    await after(20)
    expect((await read(id)).route[0]).toMatchObject({ added: [], deadline: { at: expect.any(Number) } })
    expect(edited.version).toBe(2)
    await after(11)
    expect((await read(id)).route[0]?.added).toHaveLength(1)
  })

  it('is not decided any more once it has ended', async () => {
    const { id, version, contentHash } = await send()
    await after(8 * 24 * 60)
    const late = (await remit.signIn('manager')).call('decideChange', {
      changeId: id,
      version,
      contentHash,
      answer: 'approve',
      reason: null,
    })
    expect(await causeOf(late)).toEqual(['change_not_pending'])
  })
})

describeOnPostgres('a decision and the clock at the same moment', (open) => {
  let remit: TestRemit
  const { send, read } = requestIn(() => remit)
  beforeEach(async () => {
    remit = await begin(open)
  })
  afterEach(() => remit.close())

  it('have one outcome: it was decided, or it had ended', async () => {
    const { id, version, contentHash } = await send()
    await remit.advance(8 * dayMs)
    const manager = await remit.signIn('manager')
    const decided = manager.call('decideChange', { changeId: id, version, contentHash, answer: 'approve', reason: null }).then(
      () => 'applied',
      () => 'refused',
    )
    const [said] = await Promise.all([decided, remit.settle()])
    const after = await read(id)
    expect(after.status).toBe(said)
    expect(after.grant === null).toBe(said === 'refused')
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })
})
