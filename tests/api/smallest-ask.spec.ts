import { afterEach, beforeEach, expect, it } from 'vitest'
import { missingOf } from '#governance/verdict.ts'
import { agree, dayMs } from '#tests/kit/asks.ts'
import { putInForce } from '#tests/kit/conflict-rules.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('from a no to exactly what it takes', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('shift_supervisor') })
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const nothing = { ask: null, conflict: null }
  const smallest = (permission: 'member.update' | 'member.move' | 'domain.manage' | 'attendance_rule.update', ...departmentIds: string[]) =>
    admin.call('previewSmallestAsk', { permission, departmentIds })

  it('is sent as it is found, and once it is agreed to the act that was refused is allowed', async () => {
    const edit = { act: { kind: 'disable_member', memberId: 'waiter' } } as const
    const { verdict } = await admin.call('previewMemberAct', edit)
    const missing = missingOf(verdict.causes)
    expect([verdict.allowed, missing]).toEqual([false, { permission: 'member.disable', departmentIds: ['21'] }])
    const found = await admin.call('previewSmallestAsk', { permission: 'member.disable', departmentIds: ['21'] })
    expect(found.ask).toMatchObject({ lengthMinutes: 30, scope: { include: [{ id: '21' }], exclude: [], departmentCount: 1 } })
    const { roleId = '', lengthMinutes = 0 } = found.ask ?? {}
    const sent = await admin.call('sendAsk', {
      roleId,
      lengthMinutes,
      scope: { include: ['21'], exclude: [] },
      startAt: null,
      reason: 'Just for this',
    })
    await agree(remit, sent)
    expect((await admin.call('previewMemberAct', edit)).verdict.allowed).toBe(true)
  })

  it('asks only for where it is missing, and for nothing where nothing is', async () => {
    expect(await smallest('member.move', '21')).toEqual(nothing)
    await remit.advance(8 * dayMs)
    admin = await remit.signIn('admin')
    expect((await smallest('member.move', '20')).ask).toMatchObject({
      roleId: 'shift_supervisor',
      scope: { include: [{ id: '20' }], departmentCount: 1 },
    })
  })

  it('never proposes what a conflict rule refuses, and says which one and whom to ask', async () => {
    await putInForce(remit)
    const { ask, conflict } = await smallest('attendance_rule.update', '21')
    expect([ask, conflict?.causes]).toEqual([
      null,
      [
        expect.objectContaining({
          code: 'conflict_found',
          ruleId: 'moves-and-keeps',
          with: expect.objectContaining({ roleId: 'shift_supervisor' }),
          officerIds: ['global'],
        }),
      ],
    ])
    expect(conflict?.names).toMatchObject({ 'moves-and-keeps': '调人 × 考勤' })
    // beside what she has nothing collides
    expect((await smallest('attendance_rule.update', '30')).conflict).toBe(null)
  })

  it('is none for what is not there, and for what only critical roles permit without a second factor', async () => {
    for (const ids of [['4711'], ['21', '4711']]) expect(await smallest('member.update', ...ids)).toEqual(nothing)
    expect(await smallest('domain.manage', '21')).toEqual(nothing)
  })
})
