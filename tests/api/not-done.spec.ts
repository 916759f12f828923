import { afterEach, beforeEach, expect, it } from 'vitest'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const update = '/topapi/v2/user/update'

describeOnEachDatabase('whoever did what DingTalk then does not take', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('address_book') })
    admin = await remit.signIn('admin')
    await admin.call('setLocale', { locale: 'en' })
  })
  afterEach(() => remit.close())

  const move = (memberId: string, fromDepartmentId: string) =>
    admin.call('moveMember', { memberId, fromDepartmentId, toDepartmentId: '23' })
  const refuse = (times: number) => remit.simulator.world.faults.plan(update, times, { as: { errcode: 60120, errmsg: 'no' }, delayMs: 0 })
  const told = () => remit.simulator.world.notices.of('admin').filter(({ title }) => title.startsWith('Not done'))
  async function later() {
    await remit.settle()
    await remit.advance(70_000)
    await remit.settle()
  }

  it('is sent a notice that says what, why, and leads to it; nobody else is', async () => {
    refuse(1)
    const moved = await move('waiter', '21')
    await later()
    expect(told()).toMatchObject([{ title: 'Not done: move WAITER to another department' }])
    expect(told()[0]?.phoneUrl).toContain(`#/changes/${moved.id}`)
    expect(told()[0]?.form[0]?.value).toBe('This account is disabled')
    expect(remit.simulator.world.notices.of('waiter').filter(({ title }) => title.includes('WAITER'))).toEqual([])
  })

  it('is told once of what went wrong within a minute, and how many there were', async () => {
    const { now } = await admin.call('getHome', {})
    await remit.advance(60_000 - (now % 60_000))
    admin = await remit.signIn('admin')
    refuse(2)
    await move('waiter', '21')
    await move('barman', '22')
    await later()
    expect(told()).toMatchObject([{ title: 'Not done: move WAITER to another department, and 1 more' }])
    // the log is not hers to read
    expect(told()[0]?.phoneUrl).toContain('#/changes/')
    refuse(1)
    await (await remit.signIn('admin')).call('moveMember', { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' })
    await later()
    expect(told().map(({ title }) => title)).toEqual([
      'Not done: move WAITER to another department',
      'Not done: move WAITER to another department, and 1 more',
    ])
  })

  it('is told nothing where all was done', async () => {
    await move('waiter', '21')
    await later()
    expect(told()).toEqual([])
  })
})
