import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CalendarDay } from '#contract/calendar.ts'
import { companyDayOf } from '#governance/working-time.ts'
import { bringCalendar, usualCalendar } from '#server/calendar/bring-calendar.ts'
import { verifyLog } from '#server/store/log.ts'
import { ask, causeOf, dayMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('the working calendar', (open) => {
  let remit: TestRemit
  let global: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open)
    global = await remit.signIn('global')
  })
  afterEach(() => remit.close())

  const now = async () => (await global.call('getHome', {})).now
  const daysOf = async (userid = 'waiter'): Promise<readonly CalendarDay[]> =>
    (await (await remit.signIn(userid)).call('getCalendar', {})).days
  const sayOf = async (on: string) => (await daysOf()).find((day) => day.on === on)
  /** A Wednesday, at least a week from now, that is no holiday. */
  async function someWednesday(): Promise<string> {
    const holidays = (await daysOf()).map(({ on }) => on)
    const from = await now()
    const found = Array.from({ length: 30 }, (_, ahead) => companyDayOf(from + (7 + ahead) * dayMs)).find(
      (on) => new Date(`${on}T00:00:00Z`).getUTCDay() === 3 && !holidays.includes(on),
    )
    return found ?? ''
  }

  it('is shown to everybody, and changed by an owner of the company, with an entry of the log and the way back', async () => {
    const on = await someWednesday()
    const usual = await (await remit.signIn('waiter')).call('getCalendar', {})
    expect(usual.week).toEqual([null, ...Array.from({ length: 5 }, () => [540, 1080]), null])
    expect(usual.days.length).toBeGreaterThan(5)
    expect(new Set(usual.days.map(({ because }) => because))).toEqual(new Set(['public_holiday']))
    expect([usual.can.set.allowed, (await global.call('getCalendar', {})).can.set.allowed]).toEqual([false, true])

    const off = await global.call('setWorkingDay', { on, as: 'off' })
    expect(off).toMatchObject({
      status: 'applied',
      subject: { kind: 'set_working_day', on, after: 'off' },
      undo: { can: { allowed: true } },
    })
    expect(off.steps.map(({ action }) => action)).toEqual(['calendar.defined'])
    expect(await sayOf(on)).toEqual({ on, as: 'off', hours: null, because: 'here' })
    const undone = await global.call('undoChange', { changeId: off.id })
    expect([undone.undo.undoes, await sayOf(on)]).toEqual([off.id, undefined])

    const saturday = companyDayOf(Date.parse(`${on}T00:00:00Z`) + 3 * dayMs)
    await global.call('setWorkingDay', { on: saturday, as: 'work' })
    expect(await sayOf(saturday)).toEqual({ on: saturday, as: 'work', hours: [540, 1080], because: 'here' })
    // as the week has it: nothing has to be said any more
    await global.call('setWorkingDay', { on: saturday, as: 'off' })
    expect(await sayOf(saturday)).toBeUndefined()
    const { rows } = await global.call('listLog', { topic: 'system' })
    expect(
      rows.filter(({ lines }) => lines.some(({ action, actor }) => action === 'calendar.defined' && actor?.id === 'global')),
    ).toHaveLength(4)
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('counts at once for what waits already, in both directions', async () => {
    const chef = await remit.signIn('chef')
    const sent = await chef.call('sendAsk', ask({ roleId: 'dashboard', scope: { include: ['40'], exclude: [] }, lengthMinutes: 600 }))
    await remit.settle()
    const waits = async () => (await (await remit.signIn('chef')).call('getChange', { changeId: sent.id })).route[0]
    const before = (await waits())?.deadline?.at ?? 0
    const off = await global.call('setWorkingDay', { on: companyDayOf(before), as: 'off' })
    expect(companyDayOf((await waits())?.deadline?.at ?? 0) > companyDayOf(before)).toBe(true)
    await remit.settle()
    await global.call('undoChange', { changeId: off.id })
    expect((await waits())?.deadline?.at).toBe(before)
    await remit.advance(before - (await now()) + 60_000)
    await remit.settle()
    expect((await waits())?.added.map(({ person }) => person.id)).toEqual(['gm'])
  })

  it('is refused with its cause, and nothing is changed', async () => {
    const on = await someWednesday()
    const owner = await remit.signIn('owner')
    expect(await causeOf(owner.call('setWorkingDay', { on, as: 'off' }))).toEqual(['not_root_owner'])
    expect((await owner.call('previewWorkingDay', { on, as: 'off' })).verdict.allowed).toBe(false)
    expect(await causeOf(global.call('setWorkingDay', { on, as: 'work' }))).toEqual(['nothing_changes'])
    const yesterday = companyDayOf((await now()) - dayMs)
    expect(await causeOf(global.call('setWorkingDay', { on: yesterday, as: 'off' }))).toContain('start_in_past')
    expect(await refusalOf(global.call('setWorkingDay', { on: '2027-02-30', as: 'off' }))).toBe('bad_input')
    const off = await global.call('setWorkingDay', { on, as: 'off' })
    await global.call('setWorkingDay', { on, as: 'work' })
    expect(await causeOf(global.call('undoChange', { changeId: off.id }))).toEqual(['changed_meanwhile'])
    expect(await sayOf(on)).toBeUndefined()
  })

  it('lies over the operator’s, which stays what it was', async () => {
    const on = await someWednesday()
    const operators = { ...usualCalendar, daysOff: [on] }
    await remit.app.database.transaction((tx) => bringCalendar(tx, operators))
    expect(await sayOf(on)).toMatchObject({ as: 'off', because: 'operator' })
    await global.call('setWorkingDay', { on, as: 'work' })
    await remit.app.database.transaction((tx) => bringCalendar(tx, operators))
    expect(await sayOf(on)).toEqual({ on, as: 'work', hours: [540, 1080], because: 'here' })
  })
})
