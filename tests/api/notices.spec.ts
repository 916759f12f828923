import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, dayMs, decide } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('the work notices of one right', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open)
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    await admin.call('setLocale', { locale: 'en' })
    await manager.call('setLocale', { locale: 'en' })
  })
  afterEach(() => remit.close())

  const dashboard = (over: Parameters<typeof ask>[0] = {}) =>
    admin.call('sendAsk', ask({ roleId: 'dashboard', lengthMinutes: 1_440, ...over }))
  /** Under the policy of the front line a right may last for a month. */
  async function openFood(): Promise<void> {
    const global = await remit.signIn('global')
    const food = (await global.call('getDomain', {})).proposals.find((proposal) => proposal.scope.include[0]?.id === '20')
    await global.call('openDomain', { domainId: food?.id ?? '', preset: 'front_line' })
  }
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

  it('remind once three days and once one day before a long one ends, and lead to its extension', async () => {
    await openFood()
    const { grant } = await decide(manager, await dashboard({ lengthMinutes: 20 * 1_440 }), 'approve')
    await remit.settle()
    await remit.advance(17 * dayMs - 60_000)
    expect(await titles('admin')).toEqual(['Approved: Dashboard viewer'])
    await remit.advance(120_000)
    expect(await titles('admin')).toEqual(['Approved: Dashboard viewer', 'Ending soon: Dashboard viewer'])
    expect(remit.simulator.world.notices.of('admin')[0]?.phoneUrl).toContain(`#/me?extend=${grant?.id ?? ''}`)
    await remit.advance(2 * dayMs)
    expect(await titles('admin')).toEqual(['Approved: Dashboard viewer', 'Ending soon: Dashboard viewer', 'Ending soon: Dashboard viewer'])
  })

  it('remind one hour before one of a day ends, and once only where a moved clock made several due', async () => {
    await openFood()
    await decide(manager, await dashboard(), 'approve')
    await decide(manager, await dashboard({ lengthMinutes: 10 * 1_440, scope: { include: ['21'], exclude: [] } }), 'approve')
    await remit.settle()
    await remit.advance(dayMs - 30 * 60_000)
    expect((await titles('admin')).slice(2)).toEqual(['Ending soon: Dashboard viewer'])
    await remit.advance(8.9 * dayMs)
    expect((await titles('admin')).slice(3).toSorted()).toEqual(['Ended: Dashboard viewer', 'Ending soon: Dashboard viewer'])
  })

  it('remind of nothing that is given back, goes on, or is asked for already', async () => {
    const back = await decide(manager, await dashboard(), 'approve')
    await admin.call('revokeGrant', { grantId: back.grant?.id ?? '', reason: 'Not needed' })
    const kept = await decide(manager, await dashboard(), 'approve')
    await decide(manager, await dashboard({ startAt: kept.grant?.untilAt ?? 0 }), 'approve')
    const asked = { scope: { include: ['21'], exclude: [] } }
    await decide(manager, await dashboard(asked), 'approve')
    await dashboard(asked)
    await remit.settle()
    await remit.advance(dayMs - 30 * 60_000)
    expect((await titles('admin')).filter((title) => title.startsWith('Ending'))).toEqual([])
  })
})
