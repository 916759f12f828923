import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import { personFrom } from '#mock/dingtalk/world/person.ts'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { byChange } from '#server/store/outbox.ts'
import { causeOf, dayMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type NewMember = Input<'addMember'>
const mobile = '+853-66998877'
const eva = (over: Partial<NewMember> = {}): NewMember => ({
  name: 'Eva Lam',
  mobile,
  departmentIds: ['21'],
  title: 'Waitress',
  managerId: null,
  ...over,
})

describeOnEachDatabase('a member is added', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('address_book') })
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const add = (over: Partial<NewMember> = {}, by: Somebody = admin) => by.call('addMember', eva(over))
  const found = async () => (await admin.call('listMembers', { q: 'Eva' })).rows
  const deliveries = async (changeId: string) =>
    (await admin.call('getChange', { changeId })).deliveries.filter(({ kind }) => kind === 'member')
  const inLog = (changeId: string) => remit.app.database.transaction((tx) => entriesOfChange(tx, changeId as never))
  const company = () => remit.simulator.world.company
  const readAgain = async () => {
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
  }
  const called = (name: string) => [...company().people.values()].filter((person) => person.name === name)

  it('appears when the platform has taken her in, once, even after a crash between the two', async () => {
    const made = await add({ managerId: 'rest.head', departmentIds: ['21', '22'] })
    expect(made).toMatchObject({
      status: 'applied',
      subject: { kind: 'add_member', name: 'Eva Lam', departments: [{ name: 'Restaurant' }, { name: 'Bar' }] },
      undo: { can: { allowed: false }, untilAt: null },
    })
    expect(await found()).toEqual([])
    // as if the first attempt had reached the platform and died before it was written down
    const [row] = await remit.app.database.transaction((tx) => byChange(tx, made.id))
    const memberId = String(row?.payload['memberId'])
    const blank = personFrom({
      userid: memberId,
      unionid: 'union-eva',
      name: 'Eva Lam',
      mobile,
      title: 'Waitress',
      jobNumber: '',
      departmentIds: [],
    })
    company().join({ ...blank, departmentIds: [21, 22] })
    await remit.settle()
    expect(called('Eva Lam')).toHaveLength(1)
    expect(await found()).toMatchObject([{ person: { id: memberId, title: 'Waitress' }, memberships: [{ id: '21' }, { id: '22' }] }])
    expect(await deliveries(made.id)).toMatchObject([{ kind: 'member', state: 'done' }])
    await readAgain()
    expect(await found()).toHaveLength(1)
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('may sign in and be moved at once', async () => {
    await add()
    await remit.settle()
    const memberId = (await found())[0]?.person.id ?? ''
    await remit.signIn(memberId)
    await admin.call('moveMember', { memberId, fromDepartmentId: '21', toDepartmentId: '23' })
    await remit.settle()
    expect((await remit.app.platform.getMember(memberId)).departmentIds).toEqual(['23'])
  })

  it('is invited where the company asks first, and found once she accepted', async () => {
    company().invitesFirst = true
    const made = await add()
    await remit.settle()
    expect(await deliveries(made.id)).toMatchObject([{ state: 'invited', because: 'invited' }])
    expect(await found()).toEqual([])
    const person = company().invitedWith(mobile)
    if (person === undefined) throw new Error('nobody was invited')
    company().join(person)
    await readAgain()
    expect(await found()).toHaveLength(1)
  })

  it('a number that somebody has is left to a person, and nobody is made', async () => {
    const [waiter] = called('WAITER')
    const made = await add({ mobile: `+${waiter?.stateCode}-${waiter?.mobile}` })
    await remit.settle()
    expect(await deliveries(made.id)).toMatchObject([{ state: 'needs_attention', because: 'platform_refused:60104' }])
    expect([called('Eva Lam'), await found()]).toEqual([[], []])
    const [story] = (await (await remit.signIn('owner')).call('listLog', { topic: 'people' })).rows
    expect(story).toMatchObject({ delivery: 'needs_attention', lines: [{ action: 'member.added', person: { name: 'Eva Lam' } }] })
  })

  it('takes the right in every department, in time, and says nothing of what is not hers to see', async () => {
    expect(await refusalOf(add({ departmentIds: ['21', '30'] }))).toBe('not_found')
    expect(await refusalOf(add({ departmentIds: ['4711'] }))).toBe('not_found')
    expect(await causeOf(add({ managerId: 'clerk' }))).toEqual(['member_unknown'])
    expect(await causeOf(add({ managerId: 'nobody' }))).toEqual(['member_unknown'])
    expect(await causeOf(add({}, await remit.signIn('owner')))).toEqual(['no_grant_permits'])
    expect(await refusalOf(add({}, await remit.signIn('waiter')))).toBe('not_found')
    await remit.advance(7 * dayMs + 1_000)
    expect(await refusalOf(add({}, await remit.signIn('admin')))).toBe('not_found')
    await remit.settle()
    expect(called('Eva Lam')).toEqual([])
  })

  it('the preview says the same, and that there is no way back', async () => {
    expect(await admin.call('previewAddMember', eva())).toMatchObject({ verdict: { allowed: true }, undoable: false })
    expect(await admin.call('previewAddMember', eva({ managerId: 'clerk' }))).toMatchObject({ verdict: { allowed: false } })
    await remit.settle()
    expect(called('Eva Lam')).toEqual([])
  })

  it('her number is on no page and in no entry of the log', async () => {
    const made = await add()
    await remit.settle()
    const shown = JSON.stringify([await admin.call('getChange', { changeId: made.id }), await found(), await inLog(made.id)])
    expect(shown).not.toContain(mobile.slice(5))
  })

  it('what is no name and no number is not sent', async () => {
    for (const over of [{ name: ' ' }, { mobile: '123' }, { mobile: '66998877' }, { departmentIds: [] }])
      expect(await refusalOf(add(over))).toBe('bad_input')
  })
})
