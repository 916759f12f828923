import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, dayMs, decide } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const dashboardLabel = '901'

describeOnEachDatabase('the label role of somebody with several grants of one role', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open)
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const given = async (where: string, startAt: number | null = null) => {
    const sent = await admin.call(
      'sendAsk',
      ask({ roleId: 'dashboard', scope: { include: [where], exclude: [] }, lengthMinutes: 1_440, startAt }),
    )
    return decide(await remit.signIn('manager'), sent, 'approve')
  }
  const holders = () => remit.app.platform.listRoleMembers(dashboardLabel)

  it('is narrowed at once when one is given back, whatever is still to begin', async () => {
    const { now } = await admin.call('getHome', {})
    const running = await given('21')
    await given('22', now + dayMs)
    await remit.settle()
    expect(await holders()).toEqual([{ userid: 'admin', scopeDepartmentIds: ['21'] }])
    await admin.call('revokeGrant', { grantId: running.grant?.id ?? '', reason: 'Not needed' })
    await remit.settle()
    expect(await holders()).toEqual([])
    await remit.advance(dayMs + 1_000)
    await remit.settle()
    expect(await holders()).toEqual([{ userid: 'admin', scopeDepartmentIds: ['22'] }])
  })
})
