import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { ask, causeOf, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

/** A role that the manager alone decides on, over the holder's own department. */
const viewer = (over: Parameters<typeof ask>[0] = {}) => ask({ roleId: 'dashboard', ...over })
const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('there is none')
  return value
}

describeOnEachDatabase('the life of a grant', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open)
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
  })
  afterEach(() => remit.close())

  const give = async (over: Parameters<typeof ask>[0] = {}): Promise<NonNullable<Output<'getChange'>['grant']>> =>
    must((await decide(manager, await admin.call('sendAsk', viewer(over)), 'approve')).grant)
  const mine = async () => (await admin.call('getMe', {})).grants

  it('goes on after an extension where it would have ended, and the first is not cut', async () => {
    const first = await give({ lengthMinutes: 2 * 1440 })
    expect((await mine())[0]).toMatchObject({
      asked: { lengthMinutes: 2880 },
      can: { extend: { allowed: true }, askAgain: { allowed: false } },
    })
    expect((await admin.call('getHome', {})).inbox.endingCount).toBe(1)
    const sent = await admin.call('sendAsk', viewer({ startAt: first.untilAt }))
    expect(sent.subject).toMatchObject({ extension: true, startAt: first.untilAt })
    const second = must((await decide(manager, sent, 'approve')).grant)
    expect([second.fromAt, second.untilAt]).toEqual([first.untilAt, first.untilAt + 7 * dayMs])
    expect((await mine()).map((grant) => [grant.id, grant.untilAt])).toEqual([
      [first.id, first.untilAt],
      [second.id, second.untilAt],
    ])
    expect((await admin.call('getHome', {})).inbox.endingCount, 'what goes on does not end soon').toBe(0)
    expect((await mine())[0]?.can.extend.causes).toMatchObject([{ code: 'already_extended', untilAt: second.untilAt }])
    await remit.advance(2 * dayMs + 1_000)
    const later = await (await remit.signIn('admin')).call('getMe', {})
    expect(later.grants.map(({ id, phase }) => [id, phase])).toEqual([[second.id, 'active']])
  })

  it('tells the holder’s open page at the approval, also of what begins later', async () => {
    const told: string[] = []
    const stop = await remit.app.database.listen(({ topic, personIds }) => {
      if (topic === 'me' && personIds !== 'all') told.push(...personIds)
    })
    await give({ startAt: remit.simulator.world.clock.now() + 2 * dayMs })
    await vi.waitFor(() => expect(told).toContain('admin'))
    await stop()
  })

  it('begins with the approval when an extension is decided after the end', async () => {
    const first = await give({ lengthMinutes: 60 })
    const sent = await admin.call('sendAsk', viewer({ startAt: first.untilAt, lengthMinutes: 120 }))
    await remit.advance(dayMs)
    const late = await remit.signIn('manager')
    const { grant } = await decide(late, sent, 'approve')
    expect(must(grant).fromAt).toBeGreaterThan(first.untilAt)
    expect(must(grant).untilAt - must(grant).fromAt).toBe(120 * 60_000)
  })

  it('lets what has ended be asked for again, and tells nobody else why it was asked for', async () => {
    const first = await give({ lengthMinutes: 60, reason: 'Counting the tables' })
    await remit.advance(dayMs)
    admin = await remit.signIn('admin')
    const ended = (await admin.call('getMe', {})).ended[0]
    expect(ended).toMatchObject({ id: first.id, asked: { reason: 'Counting the tables' }, can: { askAgain: { allowed: true } } })
    const { lengthMinutes, reason } = must(ended?.asked)
    const again = await admin.call('sendAsk', viewer({ lengthMinutes, reason }))
    expect(again.waitingFor.map(({ id }) => id)).toEqual(['manager'])
    const global = await remit.signIn('global')
    const seen = await global.call('getChange', { changeId: first.changeId })
    expect(seen.grant?.asked).toBeNull()
    expect(seen.grant?.can.askAgain.causes).toMatchObject([{ code: 'not_own_grant' }])
  })

  it('takes a start up to a year away, and none in the past', async () => {
    const { now } = await admin.call('getHome', {})
    const grant = await give({ startAt: now + 3 * dayMs })
    expect([grant.phase, grant.fromAt]).toEqual(['not_started', now + 3 * dayMs])
    expect(await causeOf(admin.call('sendAsk', viewer({ roleId: 'shift_supervisor', startAt: now - dayMs })))).toEqual(['start_in_past'])
    expect(await causeOf(admin.call('sendAsk', viewer({ roleId: 'shift_supervisor', startAt: now + 367 * dayMs })))).toEqual([
      'not_evaluable',
    ])
  })

  it('previews an edit without its own ask in the way, and nobody decides on what it was before', async () => {
    const sent = await admin.call('sendAsk', viewer())
    const { roleId, scope, startAt } = viewer()
    const changed = { roleId, scope, startAt, lengthMinutes: 60 }
    expect((await admin.call('previewAsk', changed)).verdict.causes).toMatchObject([{ code: 'already_asked' }])
    expect((await admin.call('previewAsk', { ...changed, editing: sent.id })).verdict.allowed).toBe(true)
    const edited = await admin.call('editChange', {
      changeId: sent.id,
      version: 1,
      scope,
      startAt,
      lengthMinutes: 60,
      reason: 'One hour is enough',
    })
    expect([edited.version, edited.subject]).toMatchObject([2, { lengthMinutes: 60 }])
    expect(await refusalOf(decide(manager, sent, 'approve'))).toBe('change_moved')
    expect((await decide(manager, edited, 'approve')).status).toBe('applied')
  })
})
