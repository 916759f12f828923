import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { ask, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase("a person's page", (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  let owner: Somebody
  let global: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open)
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    owner = await remit.signIn('owner')
    global = await remit.signIn('global')
    for (const proposal of (await global.call('getDomain', {})).proposals)
      await global.call('openDomain', { domainId: proposal.id, preset: 'front_line' })
  })
  afterEach(() => remit.close())

  const see = (by: Somebody, personId: string) => by.call('getPerson', { personId })
  const may = (page: Output<'getPerson'>, permission: string) =>
    page.here?.permissions.find((line) => line.permission === permission) ?? { departmentCount: -1, verdict: { causes: [] } }

  it('says who she is, what she holds and why, and what she may do here', async () => {
    const held = await decide(manager, await admin.call('sendAsk', ask()), 'approve')
    const page = await see(owner, 'admin')
    expect(page.person).toMatchObject({ id: 'admin', departmentName: 'Food', active: true })
    expect(page.manager).toMatchObject({ id: 'manager' })
    expect(page.grants).toMatchObject([{ roleId: 'shift_supervisor', changeId: held.id, decidedBy: [{ id: 'manager' }] }])
    expect(page.here).toMatchObject({ areaName: 'Food', departmentCount: 4 })
    expect(may(page, 'member.move')).toMatchObject({ departmentCount: 4, verdict: { causes: [{ code: 'grant_permits' }] } })
    expect(may(page, 'member.delete')).toMatchObject({ departmentCount: 0, verdict: { causes: [{ code: 'no_grant_permits' }] } })
  })

  it('keeps what she held before, and why that no longer permits', async () => {
    await decide(manager, await admin.call('sendAsk', ask()), 'approve')
    await remit.advance(8 * dayMs)
    const page = await see(await remit.signIn('owner'), 'admin')
    expect(page.grants).toEqual([])
    expect(page.ended).toMatchObject([{ roleId: 'shift_supervisor', phase: 'ended' }])
    expect(may(page, 'member.move')).toMatchObject({ departmentCount: 0, verdict: { causes: [{ code: 'grant_ended' }] } })
  })

  it('shows what is under way to whom it concerns', async () => {
    const sent = await admin.call('sendAsk', ask())
    expect((await see(owner, 'admin')).underWay).toMatchObject([{ id: sent.id, status: 'pending' }])
    // Her manager sees no members, but the ask waits for him.
    expect(await see(manager, 'admin')).toMatchObject({ memberships: [], underWay: [{ id: sent.id }], here: null, holdingsShown: false })
    await decide(manager, sent, 'refuse', 'Not this week')
    expect(await refusalOf(see(manager, 'admin'))).toBe('not_found')
  })

  it('answers alike for who is not there and who is not mine', async () => {
    for (const personId of ['clerk', 'no-such-person']) expect(await refusalOf(see(owner, personId))).toBe('not_found')
    expect(await refusalOf(see(await remit.signIn('waiter'), 'admin'))).toBe('not_found')
    expect(await refusalOf(owner.call('getPerson', { personId: 'admin', area: 's:30' }))).toBe('not_found')
  })

  it('shows nothing of hers that lies elsewhere', async () => {
    const clerk = await remit.signIn('twice')
    const sent = await clerk.call('sendAsk', ask({ scope: { include: ['30'], exclude: [] }, roleId: 'dashboard' }))
    const hers = async (by: Somebody) => see(by, 'twice')
    expect(await hers(owner)).toMatchObject({ memberships: [{ id: '21' }], underWay: [], person: { departmentName: 'Restaurant' } })
    const waiting = (await hers(await remit.signIn('fin.owner'))).underWay
    expect(waiting.map(({ id }) => id)).toEqual([sent.id])
    await decide(await remit.signIn('rest.head'), sent, 'approve')
    const there = await hers(await remit.signIn('fin.owner'))
    const here = await hers(owner)
    expect([there.memberships.map(({ id }) => id), there.grants.length, may(there, 'report.view').departmentCount]).toEqual([['30'], 1, 1])
    expect([here.grants, here.ended, may(here, 'report.view')]).toMatchObject([
      [],
      [],
      { departmentCount: 0, verdict: { causes: [{ code: 'no_grant_permits' }] } },
    ])
    expect(JSON.stringify(here)).not.toContain('Finance')
  })

  it('offers moving to whom it is allowed, with the reason for everybody else', async () => {
    const of = async (by: Somebody) => (await see(by, 'waiter')).memberships.map(({ can }) => can.move.allowed)
    expect(await of(owner)).toEqual([false])
    await decide(manager, await admin.call('sendAsk', ask()), 'approve')
    expect(await of(admin)).toEqual([true])
  })
})
