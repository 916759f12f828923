import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input, Output } from '#contract/endpoints.ts'
import { verifyLog } from '#server/store/log.ts'
import { agree, ask, causeOf, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Shown = Output<'getChange'>
const day = 24 * 60
const shownOf = ({ id: changeId, version, contentHash }: Shown) => ({ changeId, version, contentHash })
const auditor = ask({ roleId: 'auditor', lengthMinutes: 7 * day })

/** Offers less of what was asked for: a day of it, unless said otherwise. */
function offer(by: Somebody, shown: Shown, over: Partial<Pick<Input<'makeOffer'>, 'roleId' | 'scope' | 'lengthMinutes'>> = {}) {
  if (shown.subject.kind !== 'ask_for_role') throw new Error('no ask')
  const { roleId, lengthMinutes } = shown.subject
  return by.call('makeOffer', {
    ...shownOf(shown),
    roleId,
    scope: { include: ['20'], exclude: [] },
    lengthMinutes: Math.min(day, lengthMinutes),
    ...over,
  })
}
const answerWith = (shown: Shown) => ({ ...shownOf(shown), offerHash: shown.offer?.hash ?? '' })
const take = (by: Somebody, shown: Shown) => by.call('acceptOffer', answerWith(shown))
const drop = (by: Somebody, shown: Shown) => by.call('dropOffer', answerWith(shown))
const actionsOf = (shown: Shown) => shown.steps.map(({ action }) => action)

describeOnEachDatabase('less is offered instead', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
  })
  afterEach(() => remit.close())

  const reread = (by: Somebody, { id }: Shown) => by.call('getChange', { changeId: id })
  const titlesOf = (userid: string) => remit.simulator.world.notices.of(userid).map(({ title }) => title)

  it('and one tap of the requester puts it in force, with all of it told and in the log', async () => {
    const sent = await admin.call('sendAsk', auditor)
    const { proposals, lengths, scopes, roleIds } = await manager.call('previewOffer', { changeId: sent.id })
    expect(proposals.map(({ roleId, lengthMinutes, leadsTo }) => [roleId, lengthMinutes, leadsTo])).toEqual([
      ['auditor', day, 'in_force'],
      ['dashboard', 7 * day, 'in_force'],
    ])
    expect([lengths.at(-1), scopes.map(({ include }) => include[0]?.name), roleIds]).toEqual([
      3 * day,
      ['Restaurant', 'Bar', 'Kitchen'],
      ['dashboard'],
    ])
    const smaller = { roleId: 'dashboard', scope: { include: ['21'], exclude: [] }, lengthMinutes: day }
    const made = await offer(manager, sent, smaller)
    expect(made).toMatchObject({ status: 'pending', version: 1, contentHash: sent.contentHash })
    expect(made.offer).toMatchObject({ by: { id: 'manager' }, roleId: 'dashboard', lengthMinutes: day, leadsTo: 'in_force' })
    await remit.settle()
    expect(titlesOf('admin')[0]).toBe('提议缩小后同意：数据看板查看员')
    const seen = await reread(admin, sent)
    expect([seen.offer?.can.accept.allowed, seen.offer?.can.withdraw.allowed, seen.mayOffer.allowed]).toEqual([true, false, false])
    const taken = await take(admin, seen)
    expect(taken).toMatchObject({ status: 'applied', version: 2, offer: null, risk: 'low' })
    expect(taken.subject).toMatchObject({
      roleId: 'dashboard',
      lengthMinutes: day,
      scope: { include: [{ id: '21' }] },
      reason: auditor.reason,
    })
    expect(taken.grant).toMatchObject({ phase: 'active', roleId: 'dashboard', decidedBy: [{ id: 'manager' }] })
    expect(actionsOf(taken)).toEqual(['change.sent', 'change.offered', 'change.offer_accepted', 'change.approved', 'grant.given'])
    await remit.settle()
    expect(titlesOf('manager')[0]).toContain('接受了您的提议')
    // it is her decision, and hers to take back
    const back = await manager.call('undoChange', { changeId: sent.id })
    expect(back).toMatchObject({ status: 'pending', version: 2, offer: null })
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('never more than was asked for, never by who may not decide, never twice the same', async () => {
    const sent = await admin.call('sendAsk', auditor)
    const everywhere = { include: ['1'], exclude: [] }
    expect(await causeOf(offer(manager, sent, { lengthMinutes: 8 * day }))).toEqual(['offer_wider'])
    expect(await causeOf(offer(manager, sent, { scope: everywhere }))).toEqual(['offer_wider'])
    expect(await causeOf(offer(manager, sent, { roleId: 'shift_supervisor' }))).toEqual(['offer_wider'])
    expect(await causeOf(offer(manager, sent, { lengthMinutes: 7 * day }))).toEqual(['offer_not_smaller'])
    expect(await causeOf(offer(admin, sent))).toEqual(['self_approval'])
    expect(await causeOf(offer(await remit.signIn('owner'), sent))).toEqual(['not_an_approver'])
    expect(await refusalOf(offer(await remit.signIn('clerk'), sent))).toBe('not_found')
    expect(await refusalOf(offer(manager, { ...sent, contentHash: '0'.repeat(64) }))).toBe('change_moved')
    const made = await offer(manager, sent)
    expect(await causeOf(take(manager, made))).toEqual(['not_own_request'])
    const other = await offer(manager, made, { lengthMinutes: 60 })
    expect(await refusalOf(take(admin, made))).toBe('change_moved')
    expect((await take(admin, other)).grant).toMatchObject({ asked: { lengthMinutes: 60 } })
    expect(await refusalOf(take(admin, other))).toBe('change_not_pending')
  })

  it('is declined, taken back, or gone with whatever moves the request; what was asked for can be decided all the while', async () => {
    const sent = await admin.call('sendAsk', auditor)
    const declined = await drop(admin, await offer(manager, sent))
    expect([declined.offer, declined.status, actionsOf(declined).at(-1)]).toEqual([null, 'pending', 'change.offer_declined'])
    await remit.settle()
    expect(titlesOf('manager')[0]).toContain('没有接受您的提议')
    const made = await offer(manager, sent)
    expect(await causeOf(drop(await remit.signIn('owner'), made))).toEqual(['not_your_offer'])
    expect(actionsOf(await drop(manager, made)).at(-1)).toBe('change.offer_withdrawn')
    await remit.settle()
    // what is gone before it was delivered is told to nobody
    expect(titlesOf('admin').filter((title) => title.includes('提议缩小'))).toEqual([])
    const again = await offer(manager, sent)
    const { scope, startAt, reason } = auditor
    const shorter = { changeId: sent.id, version: 1, scope, startAt, reason, lengthMinutes: 3 * day }
    const edited = await admin.call('editChange', shorter)
    expect([edited.offer, await refusalOf(take(admin, again))]).toEqual([null, 'change_moved'])
    await offer(manager, edited)
    expect(await decide(manager, edited, 'approve')).toMatchObject({ status: 'applied', offer: null, subject: { lengthMinutes: 3 * day } })
  })

  it('on a way of two stages goes on to the next one, or all of it begins anew', async () => {
    const wide = ask({ roleId: 'attendance_keeper', lengthMinutes: 7 * day })
    const sent = await admin.call('sendAsk', wide)
    const taken = await take(admin, await offer(manager, sent))
    expect(taken).toMatchObject({ status: 'pending', stage: 1, version: 2, waitingFor: [{ id: 'owner' }] })
    // the second stage offers still less: the first has not seen that, and decides again
    const owner = await remit.signIn('owner')
    const made = await offer(owner, taken, { lengthMinutes: 60 })
    expect(made.offer?.leadsTo).toBe('decided_anew')
    const anew = await take(admin, await reread(admin, made))
    expect(anew).toMatchObject({ status: 'pending', stage: 0, version: 3, waitingFor: [{ id: 'manager' }] })
    await remit.settle()
    expect(titlesOf('manager').filter((title) => title.includes('申请已修改'))).toHaveLength(1)
    expect(await agree(remit, await agree(remit, anew))).toMatchObject({ status: 'applied', subject: { lengthMinutes: 60 } })
  })

  it('counts for nobody who may not decide by then', async () => {
    const sent = await admin.call('sendAsk', auditor)
    await remit.advance(30 * 60_000)
    await remit.settle()
    // the owner came to the stage; the way of the smaller one leads to the manager alone
    const made = await offer(await remit.signIn('owner'), sent)
    expect(made.offer?.leadsTo).toBe('decided_anew')
    const taken = await take(await remit.signIn('admin'), made)
    expect(taken).toMatchObject({ status: 'pending', version: 2, waitingFor: [{ id: 'manager' }], grant: null })
  })
})

describeOnPostgres('an offer, a decision and taking it at once', (open) => {
  it('have exactly one outcome', async () => {
    const remit = await startReadRemit(open, { prepare: foodWith() })
    const admin = await remit.signIn('admin')
    const manager = await remit.signIn('manager')
    const second = await remit.signIn('manager')
    for (let round = 0; round < 12; round++) {
      const sent = await admin.call('sendAsk', ask({ roleId: 'dashboard', lengthMinutes: 7 * day + round }))
      const made = await offer(manager, sent, { lengthMinutes: 60 })
      const other =
        round % 3 === 0 ? offer(second, made, { lengthMinutes: 90 }) : decide(second, made, round % 3 === 1 ? 'approve' : 'refuse', 'No')
      const [took] = await Promise.all([
        take(admin, made).then(
          () => 'taken',
          () => 'not',
        ),
        other.catch(() => null),
      ])
      const now = await admin.call('getChange', { changeId: sent.id })
      const given = now.grant?.asked?.lengthMinutes ?? 0
      // whoever came first has decided, and exactly that was given
      if (took === 'taken') expect([now.status, now.version, given]).toEqual(['applied', 2, 60])
      else
        expect([
          ['applied', 1, 7 * day + round],
          ['refused', 1, 0],
          ['pending', 1, 0],
        ]).toContainEqual([now.status, now.version, given])
      if (now.status === 'pending') await admin.call('withdrawChange', { changeId: now.id, version: now.version })
      if (now.grant) await admin.call('revokeGrant', { grantId: now.grant.id, reason: 'the next round' })
    }
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
    await remit.close()
  })
})
