/** What DingTalk did not take is let go of, whatever else is on its way, and whoever else is at it: what is shown in the end is what DingTalk has. */
import { eq, inArray } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import type { ChangeId } from '#governance/id.ts'
import type { MemberProfile } from '#governance/member-profile.ts'
import type { PlannedFault } from '#mock/dingtalk/world/fault-plan.ts'
import type { App } from '#server/application.ts'
import { PlatformError } from '#server/dingtalk/platform.ts'
import { deliverSome } from '#server/jobs/deliver.ts'
import { outbox } from '#server/store/schema/work-tables.ts'
import { keepsAttendance, startForEffects } from '#tests/crash/effects.ts'
import { groupNamed, readAttendanceAgain } from '#tests/kit/attendance.ts'
import { describeOnOneDatabase } from '#tests/kit/databases.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { inMirror } from './state.ts'

const get = '/topapi/v2/user/get'
const update = '/topapi/v2/user/update'
const clockingIn = '/topapi/attendance/group/member/update'
const disableAccount = '/v1.0/contact/orgAccounts/disable'
const stood: MemberProfile = { name: 'WAITER', title: 'Staff', jobNumber: 'J-waiter', workPlace: '' }
const head = { ...stood, title: 'Head' }
const mostAttempts = 12
const leaseMs = 60_000

const edit = (before: MemberProfile, to: Partial<MemberProfile>) => (admin: Somebody) =>
  admin.call('changeMember', { act: { kind: 'update_member', memberId: 'waiter', before, after: { ...before, ...to } } })
const move = (fromDepartmentId: string, toDepartmentId: string) => (admin: Somebody) =>
  admin.call('moveMember', { memberId: 'waiter', fromDepartmentId, toDepartmentId })
const account = (kind: 'disable_member' | 'enable_member') => (admin: Somebody) =>
  admin.call('changeMember', { act: { kind, memberId: 'waiter' } })
const department = (act: Input<'changeDepartment'>['act']) => (admin: Somebody) => admin.call('changeDepartment', { act })
const rename = department({ kind: 'rename_department', departmentId: '22', before: 'Bar', after: 'Roof' })

describeOnOneDatabase('what is given up', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startForEffects(open)
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const fault = (path: string, as: PlannedFault['as'], times = 1) => remit.simulator.world.faults.plan(path, times, { as, delayMs: 0 })
  const refuse = (path: string, errcode: number | string = 60120) => fault(path, { errcode, errmsg: 'no' })
  const isOpen = inArray(outbox.state, ['waiting', 'leased'])
  /** One more try in vain is the last one. */
  const isLastTry = (attempts = mostAttempts - 1, more: Partial<typeof outbox.$inferInsert> = {}) =>
    remit.app.database.transaction((tx) =>
      tx.db
        .update(outbox)
        .set({ attempts, ...more })
        .where(isOpen),
    )
  const sent = async ({ id }: { readonly id: ChangeId }) => {
    const [row] = await remit.app.database.transaction((tx) => tx.db.select().from(outbox).where(eq(outbox.changeId, id)))
    return row
  }
  const waiter = async () => {
    const { profile, disabled } = await (await remit.signIn('admin')).call('getPerson', { personId: 'waiter' })
    return { ...profile, disabled }
  }
  const departments = async () => (await admin.call('listDepartments', {})).rows.map(({ name }) => name)
  async function leaves() {
    remit.simulator.world.company.remove('waiter')
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
  }
  /** The process dies when what was shown is let go of, and that it was given up is not written down yet. */
  async function diesOnce(letGo: () => Promise<boolean>) {
    const { database } = remit.app
    let dead = false
    const transaction: App['database']['transaction'] = async (work, how) => {
      if (dead) throw new Error('dead')
      const result = await database.transaction(work, how)
      dead = await letGo()
      return result
    }
    await expect(deliverSome({ ...remit.app, database: { ...database, transaction } })).rejects.toThrow('dead')
    await remit.advance(leaseMs + 1)
  }

  it('shows nothing of itself because of what comes after it', async () => {
    refuse(update)
    await edit(stood, { title: 'Head' })(admin)
    await edit(head, { name: 'Wai Ter' })(admin)
    refuse('/topapi/v2/department/update')
    await rename(admin)
    await department({ kind: 'create_department', parentId: '22', name: 'Counter' })(admin)
    await remit.settle()
    expect(await waiter()).toMatchObject({ title: 'Staff', name: 'Wai Ter' })
    expect(await departments()).toEqual(expect.arrayContaining(['Bar', 'Counter']))
  })

  it.each([
    ['a profile', get, edit(stood, { title: 'Head' }), edit(head, { title: 'Chief' })],
    ['departments', get, move('21', '23'), move('23', '22')],
    ['an account', '/v1.0/contact/orgAccounts/status', account('disable_member'), account('enable_member')],
    [
      'a department',
      '/topapi/v2/department/get',
      rename,
      department({ kind: 'set_department_head', departmentId: '22', before: [], after: ['barman'] }),
    ],
  ])('goes back to before the first where nobody answers: %s', async (_what, path, first, second) => {
    const start = await inMirror(remit)
    await first(admin)
    await second(admin)
    await isLastTry()
    fault(path, 'no_permission', 4)
    await remit.settle()
    expect(await inMirror(remit)).toEqual(start)
  })

  it('takes with it what was built on it, for the same reason', async () => {
    refuse(update)
    await edit(stood, { title: 'Head' })(admin)
    const second = await edit(head, { title: 'Chief' })(admin)
    await remit.settle()
    expect(await sent(second)).toMatchObject({ state: 'parked', lastError: 'platform_refused:60120' })
    expect(await waiter()).toMatchObject({ title: 'Staff' })
  })

  it('brings nobody back who has left', async () => {
    await account('disable_member')(admin)
    await remit.settle()
    await account('enable_member')(admin)
    await move('21', '23')(admin)
    await leaves()
    const gone = await inMirror(remit)
    await remit.settle()
    expect(await inMirror(remit)).toEqual(gone)
  })

  it('holds up nothing else when it cannot even be read', async () => {
    const unreadable = await edit(stood, { title: 'Head' })(admin)
    await isLastTry(2 * mostAttempts - 1, { payload: {} })
    const moved = await move('21', '23')(admin)
    await remit.settle()
    expect([(await sent(unreadable))?.state, (await sent(moved))?.state]).toEqual(['parked', 'done'])
  })

  it('is shown again when the process died in between and it is taken the next time', async () => {
    const edited = await edit(stood, { title: 'Head' })(admin)
    refuse(update)
    await diesOnce(async () => (await waiter()).title === 'Staff')
    await remit.settle()
    expect(await waiter()).toMatchObject({ title: 'Head', disabled: false })
    const stopped = await account('disable_member')(await remit.signIn('admin'))
    refuse(disableAccount, 'invalid.param')
    await diesOnce(async () => !(await waiter()).disabled)
    await remit.settle()
    expect([(await sent(edited))?.state, (await sent(stopped))?.state]).toEqual(['done', 'done'])
    expect(await waiter()).toMatchObject({ disabled: true })
  })

  it('is not given up when the last call did it and gave no answer', async () => {
    const edited = await edit(stood, { title: 'Head' })(admin)
    await isLastTry()
    fault(update, 'drop_after_effect')
    await remit.settle()
    expect(await sent(edited)).toMatchObject({ state: 'done' })
    expect(await waiter()).toMatchObject({ title: 'Head' })
  })

  it('is not let go of by whom the lease has run out for', async () => {
    const edited = await edit(stood, { title: 'Head' })(admin)
    const updateMember: App['platform']['updateMember'] = async () => {
      await remit.advance(leaseMs + 1)
      await deliverSome(remit.app)
      fault(get, 'no_permission')
      throw new PlatformError('refused', '60120', update, 'far too late')
    }
    await deliverSome({ ...remit.app, platform: { ...remit.app.platform, updateMember } })
    expect(await sent(edited)).toMatchObject({ state: 'done' })
    expect(await waiter()).toMatchObject({ title: 'Head' })
  })

  it('deletes no attendance group that somebody may have made by hand, or has put others into', async () => {
    await keepsAttendance(remit)
    const { groups } = remit.simulator.world.attendance
    const floor = groups.get(601)
    groups.delete(601)
    await readAttendanceAgain(remit)
    await admin.call('restoreAttendanceRule', { groupId: '601' })
    if (floor) groups.set(777, { ...floor, id: 777, exemptUserids: [] })
    refuse(clockingIn, 40003)
    await remit.settle()
    expect(groupNamed(remit, 'Floor')?.id).toBe(777)
    groups.delete(777)
    await admin.call('restoreAttendanceRule', { groupId: '601' })
    fault(clockingIn, 'http_500')
    await remit.settle()
    const made = groupNamed(remit, 'Floor')
    if (made) groups.set(made.id, { ...made, departmentIds: [...made.departmentIds, 22] })
    await isLastTry()
    fault(clockingIn, 'http_500')
    await remit.advance(leaseMs)
    await remit.settle()
    expect(groupNamed(remit, 'Floor')).toMatchObject({ id: made?.id, departmentIds: [21, 22] })
  })

  it('is not told to whoever took it back herself', async () => {
    refuse(update)
    const moved = await move('21', '23')(admin)
    await admin.call('undoChange', { changeId: moved.id })
    await remit.settle()
    await remit.advance(70_000)
    await remit.settle()
    expect(remit.simulator.world.notices.of('admin').filter(({ title }) => title.startsWith('没有办成'))).toEqual([])
  })
})
