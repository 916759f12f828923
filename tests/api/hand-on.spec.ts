import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { verifyLog } from '#server/store/log.ts'
import { ask, causeOf, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Shown = Output<'getChange'>
const handOn = (by: Somebody, { id: changeId, version, contentHash }: Shown, toId: string) =>
  by.call('handOn', { changeId, version, contentHash, toId })
const usual = ask({ roleId: 'dashboard', lengthMinutes: 600 })

describeOnEachDatabase('a decision is handed on', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
  })
  afterEach(() => remit.close())
  const read = async (userid: string, { id }: Shown) => (await remit.signIn(userid)).call('getChange', { changeId: id })
  const inboxOf = async (userid: string) =>
    (await (await remit.signIn(userid)).call('listInbox', { tab: 'waiting' })).changes.map(({ id }) => id)

  it('to one of those who could decide: she does from then on, and the other does not; told, shown, and in the log', async () => {
    const sent = await admin.call('sendAsk', usual)
    const { candidates } = await manager.call('previewHandOn', { changeId: sent.id })
    expect(candidates.map(({ person, as }) => `${person.id} ${as}`)).toEqual(['owner above', 'gm above', 'global domain_owner'])
    await remit.advance(20 * 60_000)
    manager = await remit.signIn('manager')
    const on = await handOn(manager, sent, 'gm')
    expect(on).toMatchObject({ status: 'pending', version: 1, contentHash: sent.contentHash, waitingFor: [{ id: 'gm' }] })
    expect(on.can.approve).toMatchObject({ allowed: false, causes: [{ code: 'handed_on_by_you' }] })
    expect(on.route[0]?.added).toMatchObject([{ person: { id: 'gm' }, because: 'handed_on', by: { id: 'manager' } }])
    // who decides now has the whole time of the stage
    expect((on.route[0]?.deadline?.at ?? 0) - (on.steps.at(-1)?.at ?? 0)).toBe(30 * 60_000)
    expect([await inboxOf('manager'), await inboxOf('gm')]).toEqual([[], [sent.id]])
    await remit.settle()
    expect(remit.simulator.world.notices.of('gm')[0]?.title).toContain('ADMIN 申请')
    expect(await causeOf(decide(manager, sent, 'approve'))).toEqual(['handed_on_by_you'])
    expect(await causeOf(handOn(manager, sent, 'owner'))).toEqual(['handed_on_by_you'])
    const done = await decide(await remit.signIn('gm'), on, 'approve')
    expect(done).toMatchObject({ status: 'applied', grant: { phase: 'active', decidedBy: [{ id: 'gm' }] } })
    expect(done.steps.map(({ action }) => action).slice(0, 3)).toEqual(['change.sent', 'change.handed_on', 'change.approved'])
    expect((await read('manager', sent)).status).toBe('applied')
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('to nobody else, and by nobody else', async () => {
    const sent = await admin.call('sendAsk', usual)
    for (const to of ['chef', 'admin', 'manager', 'waiter', 'nobody-at-all'])
      expect(await causeOf(handOn(manager, sent, to)), to).toEqual(['not_to_be_handed_to'])
    expect(await causeOf(handOn(admin, sent, 'owner'))).toEqual(['self_approval'])
    expect(await causeOf((await remit.signIn('owner')).call('previewHandOn', { changeId: sent.id }))).toEqual(['not_an_approver'])
    expect(await refusalOf(handOn(await remit.signIn('clerk'), sent, 'owner'))).toBe('not_found')
    expect(await refusalOf(handOn(manager, { ...sent, version: 2 }, 'owner'))).toBe('change_moved')
  })

  it('and goes up from there when nobody answers; an edit begins with the route again', async () => {
    const sent = await admin.call('sendAsk', usual)
    await handOn(manager, sent, 'owner')
    await remit.advance(30 * 60_000)
    await remit.settle()
    const up = await read('admin', sent)
    expect(up.waitingFor.map(({ id }) => id)).toEqual(['owner', 'gm'])
    const { scope, startAt, reason } = usual
    const edit = { changeId: sent.id, version: 1, scope, startAt, reason, lengthMinutes: 300 }
    const edited = await (await remit.signIn('admin')).call('editChange', edit)
    expect(edited.waitingFor.map(({ id }) => id)).toEqual(['manager'])
  })
})

describeOnPostgres('handing on and deciding at once', (open) => {
  it('have exactly one outcome', async () => {
    const remit = await startReadRemit(open, { prepare: foodWith() })
    const admin = await remit.signIn('admin')
    const [manager, second] = [await remit.signIn('manager'), await remit.signIn('manager')]
    for (let round = 0; round < 8; round++) {
      const sent = await admin.call('sendAsk', { ...usual, lengthMinutes: 60 + round })
      const won = (act: Promise<unknown>) => act.then(() => true).catch(() => false)
      const on = won(handOn(manager, sent, round % 2 === 0 ? 'owner' : 'gm'))
      const [handed, decided] = await Promise.all([on, won(decide(second, sent, 'approve'))])
      const now = await admin.call('getChange', { changeId: sent.id })
      expect([handed, decided].filter((one) => one)).toHaveLength(1)
      expect([now.status, now.route[0]?.added.length]).toEqual(decided ? ['applied', 0] : ['pending', 1])
      if (now.status === 'pending') await admin.call('withdrawChange', { changeId: sent.id, version: 1 })
      if (now.grant) await admin.call('revokeGrant', { grantId: now.grant.id, reason: 'the next round' })
    }
    await remit.close()
  })
})
