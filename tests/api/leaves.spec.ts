/** Leaves that were approved in DingTalk itself: who is away by them, and who decides meanwhile. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FaultPlan } from '#mock/dingtalk/world/fault-plan.ts'
import { createLeaveReading } from '#server/jobs/leaves/read-leaves.ts'
import { verifyLog } from '#server/store/log.ts'
import { ask, causeOf, dayMs, decide, hourMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

const LIST = '/v1.0/workflow/processes/instanceIds/query'
const READ = '/v1.0/workflow/processInstances'

describeOnEachDatabase('an approved leave', (open) => {
  let remit: TestRemit
  let read: () => Promise<boolean>
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    read = createLeaveReading(remit.app)
  })
  afterEach(() => remit.close())

  const now = () => remit.simulator.world.clock.now()
  /** A moment as the form writes it. */
  const written = (at: number): string => new Date(at + 8 * hourMs).toISOString().slice(0, 16).replace('T', ' ')
  const minute = (at: number): number => Math.floor(at / 60_000) * 60_000
  async function control<T>(path: string, order: object): Promise<T> {
    const answer = await remit.simulator.app.request(`/__control/${path}`, { method: 'POST', body: JSON.stringify(order) })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }
  const leave = async (over: object = {}): Promise<string> =>
    (
      await control<{ instanceId: string }>('leave', {
        userid: 'manager',
        from: written(now() - hourMs),
        until: written(now() + 2 * dayMs),
        ...over,
      })
    ).instanceId
  /** The next hour's turn. */
  async function readAnHourLater(): Promise<void> {
    await remit.advance(hourMs)
    await read()
    await remit.settle()
  }
  const covers = async (userid = 'manager') => (await remit.signIn(userid)).call('listCovers', { personId: userid })
  const absences = async () =>
    (await covers()).absences.map(({ cover, fromAt, untilAt, fromLeave }) => [cover?.id ?? null, fromAt, untilAt, fromLeave])
  const named = async (over: object = {}, by = 'manager') =>
    (await remit.signIn(by)).call('setLeaveCover', { personId: 'manager', coverId: 'chef', highestRisk: 'medium', roleIds: null, ...over })
  const send = async () => (await remit.signIn('admin')).call('sendAsk', ask({ lengthMinutes: 600 }))
  const told = async () => {
    const { rows } = await (await remit.signIn('owner')).call('listLog', { topic: 'rights', personId: 'manager' })
    return rows.flatMap(({ lines }) =>
      lines.filter(({ action }) => /leave/.test(action)).map(({ action, actor }) => [action, actor?.id ?? null]),
    )
  }

  it('marks her away for exactly its time, with whom she named; taken back, it is over', async () => {
    expect((await covers()).leaves).toEqual({ standing: null })
    expect(await named()).toMatchObject({ standing: { cover: { id: 'chef' }, highestRisk: 'medium' } })
    const [from, until] = [minute(now() - hourMs), minute(now() + 2 * dayMs)]
    const id = await leave()
    await read()
    await remit.settle()
    expect(await absences()).toEqual([['chef', from, until, true]])
    const sent = await send()
    const shown = await (await remit.signIn('chef')).call('getChange', { changeId: sent.id })
    expect(shown.insteadOf).toMatchObject({ id: 'manager' })
    await readAnHourLater()
    expect(await absences()).toHaveLength(1)
    await control('leave', { revoke: id })
    await readAnHourLater()
    expect(await absences()).toEqual([])
    expect(await refusalOf((await remit.signIn('chef')).call('getChange', { changeId: sent.id }))).toBe('not_found')
    expect(await decide(await remit.signIn('manager'), sent, 'approve')).toMatchObject({ status: 'applied' })
    expect(await told()).toEqual([
      ['leave.revoked', null],
      ['leave.taken', null],
      ['cover.for_leaves', 'manager'],
    ])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('without a cover lets what waits for her go up at once', async () => {
    const sent = await send()
    await leave({ field: 'DDDateRangeField' })
    await read()
    await remit.settle()
    expect(await absences()).toMatchObject([[null, expect.any(Number), expect.any(Number), true]])
    const after = await (await remit.signIn('admin')).call('getChange', { changeId: sent.id })
    expect(after.route[0]?.added.map(({ person, because }) => [person.id, because])).toEqual([['owner', 'absent']])
  })

  it('leaves to what was said by hand its own time, and changes as the leave does', async () => {
    await named()
    const at = minute(now())
    await (
      await remit.signIn('manager')
    ).call('nameCover', {
      absentId: 'manager',
      coverId: null,
      fromAt: at + 2 * hourMs,
      untilAt: at + 4 * hourMs,
      highestRisk: 'high',
      roleIds: null,
    })
    const id = await leave({ from: written(at), until: written(at + 8 * hourMs) })
    await read()
    expect(await absences()).toEqual([
      ['chef', at, at + 2 * hourMs, true],
      [null, at + 2 * hourMs, at + 4 * hourMs, false],
      ['chef', at + 4 * hourMs, at + 8 * hourMs, true],
    ])
    await leave({ from: written(at + 5 * hourMs), until: written(at + 6 * hourMs), replaces: id })
    await readAnHourLater()
    expect((await absences()).map(([, from, until]) => [from, until])).toEqual([
      [at + 2 * hourMs, at + 4 * hourMs],
      [at + 5 * hourMs, at + 6 * hourMs],
    ])
  })

  it('comes to nothing when it was refused, is over, has no readable time or is nobody’s; and is taken back on the platform itself', async () => {
    await leave({ result: 'refuse' })
    await leave({ from: '2020-01-01', until: '2020-01-02' })
    await leave({ field: 'TextField' })
    const long = await leave({ until: written(now() + 9 * dayMs), sentDaysAgo: 20 })
    await control('leave', { terminate: await leave() })
    await read()
    expect((await absences()).map(([, , until]) => until)).toEqual([minute(now() + 9 * dayMs)])
    expect((await told()).map(([action]) => action)).toEqual(['leave.taken', 'leave.unreadable'])
    await control('leave', { terminate: long })
    await readAnHourLater()
    expect(await absences()).toHaveLength(1)
    await remit.advance(dayMs)
    await readAnHourLater()
    expect(await absences()).toEqual([])
  })

  it('is neither lost nor half taken when the platform is in trouble', async () => {
    await leave({ until: written(now() + 30 * dayMs) })
    for (const method of [LIST, READ])
      for (const as of ['http_500', 'qps', 'no_permission', 'truncated', 'drop_connection']) {
        await control('fail', { method, as, times: 5 })
        await readAnHourLater()
        expect([method, as, await absences()]).toEqual([method, as, []])
        remit.simulator.world.faults = new FaultPlan()
      }
    await remit.advance(5 * 60_000)
    await readAnHourLater()
    expect(await absences()).toHaveLength(1)
    expect(await told()).toEqual([['leave.taken', null]])
  })

  it('has a cover whom she or who is above her names, and nobody else', async () => {
    expect(await refusalOf(named({}, 'waiter'))).toBe('not_found')
    expect(await causeOf(named({ coverId: 'manager' }))).toEqual(['same_person'])
    expect(await named({}, 'owner')).toMatchObject({ standing: { cover: { id: 'chef' } } })
    expect(await named({ coverId: null })).toEqual({ standing: null })
    expect((await covers()).leaves).toEqual({ standing: null })
  })
})
