/** Attendance groups: read, seen only where one may see them, and brought back from what was kept, on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { causeOf, refusalOf } from '#tests/kit/asks.ts'
import { clockingResort, groupNamed, readAttendance, readAttendanceAgain } from '#tests/kit/attendance.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const keeperOfFood = foodWith('attendance_keeper')
async function prepare(remit: TestRemit): Promise<void> {
  await keeperOfFood(remit)
  await readAttendance(remit)
}

describeOnEachDatabase('attendance rules', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let owner: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: clockingResort, prepare })
    admin = await remit.signIn('admin')
    owner = await remit.signIn('owner')
  })
  afterEach(() => remit.close())

  const names = async (by: Somebody) => (await by.call('listAttendanceRules', {})).rows.map(({ name }) => name)
  const rule = (name: string, by = admin) => by.call('listAttendanceRules', {}).then(({ rows }) => rows.find((row) => row.name === name))
  const page = async (name: string, by = admin) => by.call('getAttendanceRule', { groupId: (await rule(name, by))?.id ?? '' })
  const kept = async (by: Somebody = admin) => (await by.call('listAttendanceRules', {})).kept
  const groups = () => remit.simulator.world.attendance.groups

  it('are listed where I may see them, with the people there alone', async () => {
    const { rows, readAt, trouble } = await admin.call('listAttendanceRules', {})
    expect(rows).toEqual([
      { id: '602', name: 'Bar', type: 'FIXED', emptied: false, people: 1, beyond: false },
      { id: '603', name: 'Both', type: 'NONE', emptied: false, people: 1, beyond: true },
      // the head of the restaurant is exempt
      { id: '601', name: 'Floor', type: 'TURN', emptied: false, people: 2, beyond: false },
    ])
    expect([readAt === null, trouble]).toEqual([false, null])
    expect(await names(await remit.signIn('global'))).toEqual(['Bar', 'Both', 'Finance', 'Floor'])
    expect(await names(await remit.signIn('waiter'))).toEqual([])
  })

  it('show who clocks in by them and when; nothing of what is elsewhere', async () => {
    expect(await page('Floor')).toMatchObject({
      people: 2,
      departments: [{ department: { id: '21', name: 'Restaurant' }, people: 2 }],
      named: { departments: [{ id: '21' }], people: [], exempt: [{ id: 'rest.head' }] },
      shifts: [{ name: 'Early', times: [{ on: '07:00', off: '15:00' }] }, { name: 'Late' }],
      week: [],
      owner: { id: 'rest.head' },
      managers: [{ id: 'manager' }],
      places: ['Staff door'],
      wifis: ['staff'],
      kept: null,
      can: { change: { allowed: true }, empty: { allowed: false }, delete: { allowed: false } },
    })
    expect((await page('Bar')).week).toEqual([null, 'Late', 'Late', 'Late', 'Late', 'Late', null])
    const both = await page('Both')
    expect(both).toMatchObject({
      people: 1,
      beyond: true,
      departments: [{ department: { id: '23' } }],
      named: { departments: [{ id: '23' }] },
    })
    expect(both.can.change).toMatchObject({ allowed: false, causes: [{ code: 'attendance_beyond' }] })
    expect(JSON.stringify(both)).not.toMatch(/Finance|"30"|clerk/)
    expect(await refusalOf(admin.call('getAttendanceRule', { groupId: '604' }))).toBe('not_found')
    expect(await refusalOf(admin.call('getAttendanceRule', { groupId: '999' }))).toBe('not_found')
  })

  it('which DingTalk lost is noticed, told, and brought back with the same people', async () => {
    const before = groupNamed(remit, 'Floor')
    groups().delete(601)
    await readAttendanceAgain(remit)
    expect(await names(admin)).toEqual(['Bar', 'Both'])
    expect(await refusalOf(admin.call('getAttendanceRule', { groupId: '601' }))).toBe('not_found')
    expect(await kept()).toMatchObject([
      {
        groupId: '601',
        name: 'Floor',
        because: 'deleted',
        natively: true,
        people: 2,
        byHand: ['Staff door', 'staff'],
        can: { restore: { allowed: true } },
      },
    ])
    const lines = (await owner.call('listLog', { topic: 'attendance' })).rows.flatMap((story) => story.lines)
    expect(lines).toContainEqual(expect.objectContaining({ action: 'directory.attendance_gone', thing: 'Floor' }))
    const restored = await admin.call('restoreAttendanceRule', { groupId: '601' })
    expect(restored).toMatchObject({ status: 'applied', subject: { kind: 'restore_attendance', name: 'Floor' } })
    expect(await kept()).toEqual([])
    expect(await refusalOf(admin.call('restoreAttendanceRule', { groupId: '601' }))).toBe('not_found')
    await remit.settle()
    const after = groupNamed(remit, 'Floor')
    expect(after).toEqual({ ...before, id: 1001, places: [], wifis: [] })
    expect(await page('Floor')).toMatchObject({ id: '1001', people: 2, named: { exempt: [{ id: 'rest.head' }] }, kept: null })
    expect((await admin.call('getChange', { changeId: restored.id })).deliveries).toMatchObject([{ kind: 'attendance', state: 'done' }])
    await readAttendanceAgain(remit)
    expect(await names(admin)).toEqual(['Bar', 'Both', 'Floor'])
  })

  it('which somebody emptied in DingTalk are filled again, with whoever was put in since', async () => {
    const floor = groupNamed(remit, 'Floor')
    Object.assign(floor ?? {}, { departmentIds: [], exemptUserids: [] })
    await readAttendanceAgain(remit)
    expect(await page('Floor')).toMatchObject({
      emptied: true,
      people: 0,
      beyond: false,
      kept: { because: 'emptied', people: 2, byHand: [] },
    })
    Object.assign(floor ?? {}, { userids: ['barman'] })
    await admin.call('restoreAttendanceRule', { groupId: '601' })
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toMatchObject({ id: 601, departmentIds: [21], userids: ['barman'], exemptUserids: ['rest.head'] })
    expect(await page('Floor')).toMatchObject({ emptied: false, people: 3, kept: null })
  })

  it('are brought back by nobody who may not change them everywhere there', async () => {
    groups().delete(603)
    await readAttendanceAgain(remit)
    const [both] = await kept()
    expect(both).toMatchObject({
      name: 'Both',
      beyond: true,
      people: 1,
      can: { restore: { allowed: false, causes: [{ code: 'attendance_beyond' }] } },
    })
    expect(await causeOf(admin.call('restoreAttendanceRule', { groupId: '603' }))).toEqual(['attendance_beyond'])
    const supervisor = await remit.signIn('chef')
    expect(await kept(supervisor)).toEqual([])
    await given(remit, 'chef', 'shift_supervisor', ['23'])
    expect(await kept(supervisor)).toMatchObject([{ name: 'Both' }])
    expect(await causeOf(supervisor.call('restoreAttendanceRule', { groupId: '603' }))).toEqual(['no_grant_permits'])
  })

  it('come back without who and what has left meanwhile', async () => {
    groups().delete(601)
    await remit.app.platform.deleteMember('rest.head')
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
    await readAttendanceAgain(remit)
    await admin.call('restoreAttendanceRule', { groupId: '601' })
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toMatchObject({
      departmentIds: [21],
      exemptUserids: [],
      ownerUserid: undefined,
      managerUserids: ['manager'],
    })
  })

  it('a crash after DingTalk has made it again makes no second one', async () => {
    groups().delete(601)
    await readAttendanceAgain(remit)
    await admin.call('restoreAttendanceRule', { groupId: '601' })
    // of the same name, and somebody else's
    const bar = groupNamed(remit, 'Bar')
    if (bar !== undefined) remit.simulator.world.attendance.add({ ...bar, name: 'Floor' })
    await remit.app.platform.addAttendanceGroup('global', {
      name: 'Floor',
      type: 'TURN',
      ownerUserid: 'rest.head',
      managerUserids: ['manager'],
      shiftIds: ['51', '52'],
      workDays: [],
      members: [{ kind: 'department', id: '21', exempt: false }],
    })
    await remit.settle()
    const made = [...groups().values()].filter(({ name }) => name === 'Floor')
    expect(made.map(({ departmentIds, exemptUserids }) => [departmentIds, exemptUserids])).toEqual([
      [[], []],
      [[21], ['rest.head']],
    ])
  })

  it.each([
    [40003, true],
    [400002, true],
    [90018, false],
  ])('DingTalk’s %i to making it again leaves no half of it, and it can be tried once more', async (code, final) => {
    groups().delete(601)
    await readAttendanceAgain(remit)
    remit.simulator.world.faults.plan('/topapi/attendance/group/add', 1, { as: { errcode: code, errmsg: 'no' }, delayMs: 0 })
    const { id } = await admin.call('restoreAttendanceRule', { groupId: '601' })
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toBeUndefined()
    const [delivery] = (await admin.call('getChange', { changeId: id })).deliveries
    if (final) {
      expect(delivery).toMatchObject({ state: 'needs_attention', because: `platform_refused:${code}` })
      await admin.call('restoreAttendanceRule', { groupId: '601' })
    } else {
      expect(delivery).toMatchObject({ state: 'waiting', because: `throttled:${code}` })
      await remit.advance(60_000)
    }
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toMatchObject({ departmentIds: [21] })
  })

  it('that could not be read stay as they were, and the page says so', async () => {
    remit.simulator.world.faults.plan('/topapi/attendance/group/minimalism/list', 1, { as: 'no_permission', delayMs: 0 })
    groups().clear()
    await readAttendanceAgain(remit)
    expect(await admin.call('listAttendanceRules', {})).toMatchObject({ rows: { length: 3 }, kept: [], trouble: 'misconfigured:60011' })
    await remit.advance(24 * 3_600_000)
    await readAttendance(remit)
    admin = await remit.signIn('admin')
    expect(await admin.call('listAttendanceRules', {})).toMatchObject({ rows: [], kept: { length: 3 }, trouble: null })
  })
})
