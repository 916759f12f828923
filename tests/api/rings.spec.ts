import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

/** The owner of Food agrees to what the owner of the company asks for there, and gets from him what she asks for in Technology. */
async function ring(remit: TestRemit): Promise<void> {
  await foodWith()(remit)
  await given(remit, 'global', 'attendance_keeper', ['20'])
  await given(remit, 'owner', 'shift_supervisor', ['40'])
}

describeOnEachDatabase('rings of approvals', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: ring })
  })
  afterEach(() => remit.close())

  const rings = async (userid = 'global'): Promise<Output<'listRings'>> => (await remit.signIn(userid)).call('listRings', {})

  it('are shown with the decisions behind them, the newest first, and nobody who is outside', async () => {
    const page = await rings()
    expect(page.days).toBe(30)
    expect(page.rings).toMatchObject([
      {
        people: [
          { id: 'global', name: 'GLOBAL' },
          { id: 'owner', name: 'OWNER' },
        ],
        risk: 'high',
        decisionCount: 2,
        decisions: [
          { by: { id: 'global' }, of: [{ id: 'owner' }], roleId: 'shift_supervisor', where: ['Technology'], asked: null, risk: 'medium' },
          { by: { id: 'owner' }, of: [{ id: 'global' }], roleId: 'attendance_keeper', where: ['Food'], asked: null, risk: 'high' },
        ],
      },
    ])
    const [first] = page.rings[0]?.decisions ?? []
    const change = await (await remit.signIn('global')).call('getChange', { changeId: first?.changeId ?? '' })
    expect(change.beneficiary.id).toBe('owner')
  })

  it('are for those who read the log of the whole company: others are told nothing', async () => {
    for (const userid of ['owner', 'manager', 'waiter']) {
      const who = await remit.signIn(userid)
      expect([userid, await refusalOf(who.call('listRings', {}))]).toEqual([userid, 'not_found'])
      expect((await who.call('getDomain', {})).ringsVisible).toBe(false)
    }
    expect((await (await remit.signIn('global')).call('getDomain', {})).ringsVisible).toBe(true)
    await given(remit, 'clerk', 'auditor', ['1'])
    expect((await rings('clerk')).rings.map(({ decisions }) => decisions.length)).toEqual([2])
  })

  it('are not made by a yes that was taken back, by one to what still waits, or by a no', async () => {
    const global = await remit.signIn('global')
    const [newest] = (await rings()).rings[0]?.decisions ?? []
    const waiting = await global.call('undoChange', { changeId: newest?.changeId ?? '' })
    expect([waiting.status, (await rings()).rings]).toEqual(['pending', []])
    await decide(global, waiting, 'refuse', 'not needed')
    expect((await rings()).rings).toEqual([])
  })

  it('are none once they are older than the time that counts', async () => {
    await remit.advance(30 * dayMs - 60 * 60_000)
    expect((await rings()).rings).toHaveLength(1)
    await remit.advance(60 * 60_000)
    expect((await rings()).rings).toEqual([])
  })
})
