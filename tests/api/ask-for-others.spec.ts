import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, causeOf, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { findChange } from '#server/store/changes.ts'

const viewer = (personIds: readonly string[]) => ({ ...ask({ roleId: 'dashboard', lengthMinutes: 1_440 }), personIds: [...personIds] })
const preview = (personIds: readonly string[]) => {
  const { reason: _none, ...wanted } = viewer(personIds)
  return wanted
}

describeOnEachDatabase('asking for others', (open) => {
  let remit: TestRemit
  let manager: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open)
    manager = await remit.signIn('manager')
  })
  afterEach(() => remit.close())
  const titles = (userid: string) => remit.simulator.world.notices.of(userid).map((notice) => notice.title)

  it('sends one change for each report, decided by neither of the two, and tells who it is for', async () => {
    await (await remit.signIn('admin')).call('setLocale', { locale: 'en' })
    await (await remit.signIn('owner')).call('setLocale', { locale: 'en' })
    const shown = await manager.call('previewAskFor', preview(['admin', 'rest.head']))
    expect(
      shown.rows.map((row) => [row.personId, row.verdict.allowed, row.route.map((stage) => stage.approvers.map(({ id }) => id))]),
    ).toEqual([
      ['admin', true, [['owner']]],
      ['rest.head', true, [['global']]],
    ])
    const { rows } = await manager.call('sendAskFor', viewer(['admin', 'rest.head']))
    const [first, second] = rows.map((row) => row.change)
    expect([first?.beneficiary.id, first?.requester.id, first?.waitingFor[0]?.id]).toEqual(['admin', 'manager', 'owner'])
    expect(first?.id).not.toBe(second?.id)
    const stored = await remit.app.database.transaction(async (tx) => [
      await findChange(tx, rows[0]?.change?.id ?? ('' as never)),
      await findChange(tx, rows[1]?.change?.id ?? ('' as never)),
    ])
    expect(stored[0]?.batchId).toBeTruthy()
    expect(stored[0]?.batchId).toBe(stored[1]?.batchId)
    await remit.settle()
    expect(titles('admin')).toEqual(['MANAGER asks for “Dashboard viewer” for you'])
    expect(titles('owner')).toEqual(['MANAGER asks for “Dashboard viewer” for ADMIN'])
    if (!first) throw new Error('nothing was sent')
    expect(await causeOf(decide(manager, first, 'approve'))).toEqual(['self_approval'])
    expect(await causeOf(decide(await remit.signIn('admin'), first, 'approve'))).toEqual(['self_approval'])
    const applied = await decide(await remit.signIn('owner'), first, 'approve')
    expect(applied.grant?.person.id).toBe('admin')
  })

  it('refuses for who is nobody’s to ask for, with the way out and nothing else, and sends the others', async () => {
    const { rows } = await manager.call('sendAskFor', viewer(['clerk', 'admin', 'nobody.here']))
    expect(rows.map((row) => [row.personId, row.change !== null])).toEqual([
      ['clerk', false],
      ['admin', true],
      ['nobody.here', false],
    ])
    for (const row of [rows[0], rows[2]])
      expect(row?.verdict).toEqual({ allowed: false, causes: [{ code: 'not_her_manager', personId: row?.personId }], names: {} })
    expect((await manager.call('previewAskFor', preview(['clerk']))).rows[0]?.route).toEqual([])
    // a report of a report is somebody else's to ask for
    expect((await manager.call('previewAskFor', preview(['waiter']))).rows[0]?.verdict.causes[0]?.code).toBe('not_her_manager')
  })

  it('refuses a second ask for the same, and asks of none', async () => {
    await manager.call('sendAskFor', viewer(['admin']))
    const again = await manager.call('sendAskFor', viewer(['admin', 'admin']))
    expect(again.rows.map((row) => row.verdict.causes.map(({ code }) => code))).toEqual([['already_asked']])
    expect(await refusalOf(manager.call('sendAskFor', viewer([])))).toBe('bad_input')
  })

  it('lets who asked edit it, for the one it is for', async () => {
    const { rows } = await manager.call('sendAskFor', viewer(['admin']))
    const change = rows[0]?.change
    if (!change) throw new Error('nothing was sent')
    const { scope, startAt } = ask()
    const edited = await manager.call('editChange', {
      changeId: change.id,
      version: 1,
      scope,
      startAt,
      lengthMinutes: 60,
      reason: 'An hour',
    })
    expect([edited.beneficiary.id, edited.waitingFor.map(({ id }) => id)]).toEqual(['admin', ['owner']])
    const admin = await remit.signIn('admin')
    expect(await causeOf(admin.call('withdrawChange', { changeId: change.id, version: 2 }))).toEqual(['not_own_request'])
  })
})
