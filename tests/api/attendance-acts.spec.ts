/** Attendance groups changed, emptied and deleted only when others agree, and brought back, on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import { causeOf, decide, refusalOf } from '#tests/kit/asks.ts'
import { clockingResort, groupNamed, readAttendance } from '#tests/kit/attendance.ts'
import { companyAdmins, type CompanyAdmins } from '#tests/kit/company-admins.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Act = Input<'sendRoutedAct'>['act']
const keeperOfFood = foodWith('attendance_keeper')
async function prepare(remit: TestRemit): Promise<void> {
  await keeperOfFood(remit)
  await readAttendance(remit)
}

describeOnEachDatabase('an attendance rule', (open) => {
  let remit: TestRemit
  let company: CompanyAdmins
  let admin: Somebody
  let manager: Somebody
  let owner: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: clockingResort, prepare })
    company = companyAdmins(remit)
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    owner = await remit.signIn('owner')
  })
  afterEach(() => remit.close())

  const floor = { name: 'Floor', managerIds: ['manager'], who: ['d:21', 'x:rest.head'] }
  const change = (after: Partial<typeof floor>, before = floor): Act => ({
    kind: 'change_attendance',
    groupId: '601',
    before,
    after: { ...floor, ...after },
  })
  const send = (act: Act, by = admin) => by.call('sendRoutedAct', { act, reason: 'The roster has changed' })
  const preview = (act: Act, by = admin) => by.call('previewRoutedAct', { act })
  const deliveries = async (changeId: string) =>
    (await admin.call('getChange', { changeId })).deliveries.filter(({ kind }) => kind === 'attendance')
  const kept = async (by: Somebody = admin) => (await by.call('listAttendanceRules', {})).kept
  /** For eight hours, everything over Food, with a second factor: only so are rules emptied and deleted. */
  async function mayEverything(): Promise<void> {
    await company.holds('admin', 'global', ['20'])
    admin = await remit.signIn('admin')
  }

  it('is changed when the manager and the owner of the domain agree: name, people, and who looks after it', async () => {
    const act = change({ name: 'Floor and bar', who: ['d:21', 'd:22'], managerIds: ['admin'] })
    expect(await preview(act)).toMatchObject({
      verdict: { allowed: true },
      risk: 'high',
      consequences: {
        kind: 'change_attendance',
        difference: [
          { code: 'attendance_name_after', names: ['Floor and bar'] },
          { code: 'attendance_comes', names: ['Bar'] },
          { code: 'attendance_asks_again', names: ['REST HEAD'] },
          { code: 'attendance_managers_after', names: ['ADMIN'] },
        ],
        lines: [
          { code: 'attendance_starts', count: 2 },
          { code: 'attendance_where', names: ['Restaurant 1', 'Bar 1'] },
        ],
      },
    })
    const sent = await send(act)
    await remit.settle()
    const titles = remit.simulator.world.notices.of('manager').map(({ title }) => title)
    expect(titles).toContain('ADMIN 提请：修改考勤规则「Floor」')
    const applied = await decide(owner, await decide(manager, sent, 'approve'), 'approve')
    expect(applied).toMatchObject({ status: 'applied', undo: { untilAt: null }, subject: { kind: 'change_attendance', name: 'Floor' } })
    await remit.settle()
    expect(groupNamed(remit, 'Floor and bar')).toMatchObject({
      id: 601,
      departmentIds: [21, 22],
      exemptUserids: [],
      managerUserids: ['admin'],
    })
    expect(await admin.call('getAttendanceRule', { groupId: '601' })).toMatchObject({ name: 'Floor and bar', people: 4 })
    expect(await deliveries(applied.id)).toMatchObject([{ state: 'done' }])
  })

  it('is changed by nobody beyond her area, and not to what makes no sense', async () => {
    expect(await causeOf(send(change({ who: ['d:21', 'd:30'] })))).toEqual(['attendance_beyond'])
    expect(await causeOf(send(change({})))).toEqual(['nothing_changes'])
    expect(await causeOf(send(change({ name: ' ' })))).toEqual(['name_missing'])
    expect(await causeOf(send(change({ who: ['x:rest.head'] })))).toEqual(['attendance_would_empty'])
    expect(await causeOf(send(change({ who: ['d:21', 'p:nobody'], managerIds: ['ghost'] })))).toEqual(['member_unknown', 'member_unknown'])
    expect(await causeOf(send(change({ name: 'x' }, { ...floor, name: 'y' })))).toEqual(['changed_meanwhile'])
    expect(await refusalOf(send({ ...change({ name: 'x' }), groupId: '604' } as Act))).toBe('not_found')
    expect(await causeOf(send(change({ name: 'x' }), owner))).toEqual(['no_grant_permits'])
    expect(await refusalOf(send(change({ name: 'x' }), await remit.signIn('waiter')))).toBe('not_found')
  })

  it('is emptied and deleted by rights of their own: who may change it may not', async () => {
    expect(await causeOf(send({ kind: 'empty_attendance', groupId: '601' }))).toEqual(['no_grant_permits'])
    expect(await causeOf(send({ kind: 'delete_attendance', groupId: '601' }))).toEqual(['no_grant_permits'])
    expect((await preview({ kind: 'delete_attendance', groupId: '601' })).route).toEqual([])
  })

  it('shows what would stop and for how many, is deleted by two others with proof, and undone with one tap', async () => {
    await mayEverything()
    const act: Act = { kind: 'delete_attendance', groupId: '601' }
    expect(await preview(act)).toMatchObject({
      risk: 'critical',
      consequences: {
        lines: [
          { code: 'attendance_stops', count: 2 },
          { code: 'attendance_where', names: ['Restaurant 2'] },
          { code: 'attendance_kept' },
          { code: 'attendance_by_hand', names: ['Staff door', 'staff'] },
        ],
      },
    })
    const before = groupNamed(remit, 'Floor')
    const sent = await send(act)
    expect(sent).toMatchObject({ status: 'pending', risk: 'critical', takesProof: true })
    expect(await refusalOf(decide(owner, sent, 'approve'))).toBe('proof_needed')
    await company.agree(sent)
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toBeUndefined()
    admin = await remit.signIn('admin')
    expect(await kept()).toMatchObject([{ groupId: '601', because: 'deleted', natively: false, people: 2 }])
    const shown = await admin.call('getChange', { changeId: sent.id })
    expect(shown.undo).toMatchObject({ can: { allowed: true } })
    const undone = await admin.call('undoChange', { changeId: sent.id })
    expect(undone).toMatchObject({ subject: { kind: 'restore_attendance', name: 'Floor' }, undo: { undoes: sent.id, untilAt: null } })
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toEqual({ ...before, id: 1001, places: [], wifis: [] })
    expect(await kept()).toEqual([])
    expect(await causeOf(admin.call('undoChange', { changeId: sent.id }))).toEqual(['already_undone'])
    const lines = (await owner.call('listLog', { topic: 'attendance' })).rows.flatMap((story) => story.lines)
    const told = lines.map(({ action, asked, thing }) => `${asked ?? action} ${thing}`)
    expect(told).toEqual(expect.arrayContaining(['delete_attendance Floor', 'attendance.deleted Floor', 'attendance.restored Floor']))
  })

  it('is emptied, and filled again later by somebody else who may change it', async () => {
    await mayEverything()
    const sent = await company.agree(await send({ kind: 'empty_attendance', groupId: '601' }))
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toMatchObject({ departmentIds: [], userids: [], exemptUserids: [], managerUserids: ['manager'] })
    await remit.advance(16 * 60_000)
    admin = await remit.signIn('admin')
    expect(await causeOf(admin.call('undoChange', { changeId: sent.id }))).toEqual(['undo_too_late'])
    await admin.call('restoreAttendanceRule', { groupId: '601' })
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toMatchObject({ id: 601, departmentIds: [21], exemptUserids: ['rest.head'] })
  })

  it('that was changed in DingTalk after it was decided on is followed, and left to a person', async () => {
    await mayEverything()
    const sent = await company.agree(await send({ kind: 'delete_attendance', groupId: '601' }))
    Object.assign(groupNamed(remit, 'Floor') ?? {}, { userids: ['barman'] })
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toMatchObject({ id: 601 })
    expect(await deliveries(sent.id)).toMatchObject([{ state: 'needs_attention', because: 'changed_natively' }])
    admin = await remit.signIn('admin')
    expect(await admin.call('getAttendanceRule', { groupId: '601' })).toMatchObject({ people: 3 })
  })

  it('is deleted or changed, not both: the second of two finds another rule, and fails with its cause', async () => {
    await mayEverything()
    const deletion = await send({ kind: 'delete_attendance', groupId: '601' })
    const changing = await decide(manager, await send(change({ name: 'Restaurant' })), 'approve')
    expect((await decide(owner, changing, 'approve')).status).toBe('applied')
    await remit.settle()
    expect(await company.agree(deletion)).toMatchObject({ status: 'failed', failure: { causes: [{ code: 'changed_meanwhile' }] } })
    await remit.settle()
    expect(groupNamed(remit, 'Restaurant')).toMatchObject({ id: 601 })
    // and the other way round: what was deleted is not changed
    const later = await send({ ...change({ name: 'z' }, { ...floor, name: 'Restaurant' }) })
    admin = await remit.signIn('admin')
    await company.agree(await send({ kind: 'delete_attendance', groupId: '601' }))
    await remit.settle()
    await decide(manager, later, 'approve')
    expect(await decide(owner, later, 'approve')).toMatchObject({ status: 'failed', failure: { causes: [{ code: 'attendance_gone' }] } })
  })

  it('two approvals of a deletion and of a change at once leave one of them standing', async () => {
    await mayEverything()
    const deletion = await send({ kind: 'delete_attendance', groupId: '602' })
    const bar = { name: 'Bar', managerIds: [], who: ['p:barman'] }
    const changing = await decide(
      manager,
      await send({ kind: 'change_attendance', groupId: '602', before: bar, after: { ...bar, name: 'Bar 2' } }),
      'approve',
    )
    await Promise.all([company.agree(deletion), decide(owner, changing, 'approve')])
    await remit.settle()
    const group = remit.simulator.world.attendance.groups.get(602)
    const states = await Promise.all([deletion, changing].map(async ({ id }) => (await deliveries(id)).map(({ state }) => state).join()))
    // whichever came second found what the first had done, here or at DingTalk
    expect(states.filter((state) => state === 'done')).toHaveLength(1)
    expect(group === undefined).toBe(states[0] === 'done')
  })
})
