import { afterEach, beforeEach, expect, it } from 'vitest'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { ask, causeOf, dayMs, decide, hourMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('a grant is handed over', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  let owner: Somebody
  let head: Somebody
  let waiter: Somebody
  let grantId: string
  beforeEach(async () => {
    remit = await startReadRemit(open)
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    owner = await remit.signIn('owner')
    head = await remit.signIn('rest.head')
    waiter = await remit.signIn('waiter')
    const global = await remit.signIn('global')
    const food = (await global.call('getDomain', {})).proposals.find(({ name }) => name === 'Food')
    await global.call('openDomain', { domainId: food?.id ?? '', preset: 'front_line' })
    const given = await decide(manager, await admin.call('sendAsk', ask()), 'approve')
    grantId = given.grant?.id ?? ''
  })
  afterEach(() => remit.close())

  const handOver = (receiverId = 'waiter', by = admin) => by.call('sendHandOver', { grantId, receiverId, reason: 'On leave from Monday' })
  const held = async (by: Somebody) => (await by.call('getMe', {})).grants

  it('takes the way of an ask of the receiver, and passes at one moment for the time that is left', async () => {
    const { untilAt } = (await held(admin))[0] ?? { untilAt: 0 }
    await remit.advance(2 * dayMs)
    for (const userid of ['admin', 'rest.head', 'waiter'] as const) {
      const somebody = await remit.signIn(userid)
      if (userid === 'admin') admin = somebody
      else if (userid === 'waiter') waiter = somebody
      else head = somebody
    }
    const preview = await admin.call('previewHandOver', { grantId, receiverId: 'waiter' })
    expect(preview).toMatchObject({
      verdict: { allowed: true },
      receiver: { id: 'waiter' },
      untilAt,
      route: [{ approvers: [{ id: 'rest.head' }] }],
    })
    const sent = await handOver()
    expect(sent).toMatchObject({
      status: 'pending',
      requester: { id: 'admin' },
      beneficiary: { id: 'waiter' },
      subject: { kind: 'hand_over', roleId: 'shift_supervisor', untilAt },
      difference: [],
    })
    // until somebody has agreed, nothing has passed
    expect([(await held(admin)).length, (await held(waiter)).length]).toEqual([1, 0])
    const shown = await head.call('getChange', { changeId: sent.id })
    expect(shown.difference.map(({ permission }) => permission)).toContain('member.move')
    const done = await decide(head, shown, 'approve')
    expect(done).toMatchObject({ status: 'applied', grant: { person: { id: 'waiter' }, untilAt } })
    const [passed] = await held(waiter)
    const ended = (await admin.call('getMe', {})).ended[0]
    expect(await held(admin)).toEqual([])
    expect(ended).toMatchObject({ id: grantId, revoked: true, endAt: passed?.fromAt })
    expect(passed).toMatchObject({ roleId: 'shift_supervisor', scope: { include: [{ id: '20' }] }, untilAt })
    const entries = await remit.app.database.transaction((tx) => entriesOfChange(tx, done.id))
    expect(entries.map(({ action }) => action)).toEqual(['change.sent', 'change.approved', 'grant.handed_over', 'grant.given'])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
    await remit.settle()
    expect((await remit.app.platform.listRoleMembers('903')).map(({ userid }) => userid)).toEqual(['waiter'])
  })

  it('is decided by neither of the two, nor by anybody who is not asked', async () => {
    const sent = await handOver()
    for (const by of [admin, waiter]) expect(await refusalOf(decide(by, sent, 'approve'))).toBe('not_allowed')
    // who holds it is the receiver's manager: the next one up decides
    const toHers = await causeOf(admin.call('previewHandOver', { grantId, receiverId: 'admin' }))
    expect(toHers).toMatchObject({ verdict: { allowed: false, causes: [{ code: 'same_person' }, { code: 'already_asked' }] }, route: [] })
  })

  it('of a manager to her own report goes to somebody else', async () => {
    const hers = await decide(manager, await head.call('sendAsk', ask({ scope: { include: ['21'], exclude: [] } })), 'approve')
    const preview = await head.call('previewHandOver', { grantId: hers.grant?.id ?? '', receiverId: 'waiter' })
    expect(preview.route.flatMap(({ approvers }) => approvers.map(({ id }) => id))).toEqual(['owner'])
  })

  it('gives only what is left when it was given back, taken back or ran out meanwhile: nothing', async () => {
    const sent = await handOver()
    await owner.call('revokeGrant', { grantId, reason: 'Not needed any more' })
    const done = await decide(head, await head.call('getChange', { changeId: sent.id }), 'approve')
    expect(done).toMatchObject({ status: 'failed', failure: { causes: [{ code: 'grant_not_active' }] }, grant: null })
    expect(await held(waiter)).toEqual([])
  })

  it('fails where the grant has run out before the answer', async () => {
    const sent = await handOver()
    await remit.advance(7 * dayMs)
    const late = await remit.signIn('rest.head')
    const done = await decide(late, await late.call('getChange', { changeId: sent.id }), 'approve')
    expect(done).toMatchObject({ status: 'failed', failure: { causes: [{ code: 'grant_not_active' }] } })
    expect(await held(await remit.signIn('waiter'))).toEqual([])
  })

  it('is proposed once, by the holder alone, with a reason, while enough is left', async () => {
    expect(await refusalOf(handOver('waiter', manager))).toBe('not_found')
    expect(await refusalOf(admin.call('previewHandOver', { grantId: 'no-such-grant', receiverId: 'waiter' }))).toBe('not_found')
    expect(await causeOf(admin.call('sendHandOver', { grantId, receiverId: 'waiter', reason: '' }))).toEqual(['reason_missing'])
    expect(await causeOf(handOver('no-such-person'))).toEqual(['person_left'])
    const sent = await handOver()
    expect(await causeOf(handOver('barman'))).toEqual(['already_asked'])
    await admin.call('withdrawChange', { changeId: sent.id, version: sent.version })
    expect(await handOver('barman')).toMatchObject({ status: 'pending' })
    expect(await refusalOf(admin.call('undoChange', { changeId: sent.id }))).toBe('not_allowed')
    await remit.advance(7 * dayMs - hourMs / 4)
    expect(await causeOf(handOver('waiter', await remit.signIn('admin')))).toEqual(['length_too_short'])
  })

  it('passes once, however many agree or give back at the same time', async () => {
    const shown = await head.call('getChange', { changeId: (await handOver()).id })
    await Promise.allSettled([decide(head, shown, 'approve'), admin.call('revokeGrant', { grantId, reason: 'No longer needed' })])
    const [hers, theirs] = [await held(admin), await held(waiter)]
    expect(hers).toEqual([])
    expect(theirs.length).toBeLessThanOrEqual(1)
    const { status } = await head.call('getChange', { changeId: shown.id })
    expect(theirs.length === 1 ? 'applied' : 'failed').toBe(status)
  })

  it('ends with the receiver: who leaves receives nothing', async () => {
    const sent = await handOver()
    await remit.simulator.app.request('/__control/person', { method: 'POST', body: JSON.stringify({ userid: 'waiter', gone: true }) })
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
    expect((await admin.call('getChange', { changeId: sent.id })).status).toBe('withdrawn')
    expect(await held(admin)).toHaveLength(1)
  })
})
