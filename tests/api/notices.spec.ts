import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, dayMs, decide } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startTestRemit, type Somebody, type TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('the work notices of one right', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  beforeEach(async () => {
    remit = await startTestRemit(await open())
    await remit.readDirectory()
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    await admin.call('setLocale', { locale: 'en' })
    await manager.call('setLocale', { locale: 'en' })
  })
  afterEach(() => remit.close())

  const dashboard = (over: Parameters<typeof ask>[0] = {}) =>
    admin.call('sendAsk', ask({ roleId: 'dashboard', lengthMinutes: 1_440, ...over }))
  /** The titles, in order, of what this person was sent. */
  const titles = async (userid: string) => {
    await remit.settle()
    return remit.simulator.world.notices
      .of(userid)
      .toReversed()
      .map((notice) => notice.title)
  }

  it('say once that it is approved, and once that it has ended', async () => {
    await decide(manager, await dashboard(), 'approve')
    expect(await titles('admin')).toEqual(['Approved: Dashboard viewer'])
    await remit.advance(dayMs + 1_000)
    expect(await titles('admin')).toEqual(['Approved: Dashboard viewer', 'Ended: Dashboard viewer'])
  })

  it('say when one begins that was approved for later', async () => {
    const { now } = await admin.call('getHome', {})
    await decide(manager, await dashboard({ startAt: now + dayMs }), 'approve')
    await remit.settle()
    await remit.advance(dayMs + 1_000)
    expect(await titles('admin')).toEqual(['Approved: Dashboard viewer', 'In force: Dashboard viewer'])
  })

  it('say of one that is taken away only that, and nothing to who gave it back herself', async () => {
    const first = await decide(manager, await dashboard(), 'approve')
    await (await remit.signIn('global')).call('revokeGrant', { grantId: first.grant?.id ?? '', reason: 'The season is over' })
    expect(await titles('admin')).toEqual(['Approved: Dashboard viewer', 'Taken back: Dashboard viewer'])
    const second = await decide(manager, await dashboard({ lengthMinutes: 60 }), 'approve')
    await admin.call('revokeGrant', { grantId: second.grant?.id ?? '', reason: 'Not needed' })
    expect(await titles('admin')).toEqual(['Approved: Dashboard viewer', 'Taken back: Dashboard viewer', 'Approved: Dashboard viewer'])
  })
})
