import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { describeFault } from '#src/session/report-fault.ts'
import { refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('a page that broke', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startReadRemit(open)
  })
  afterEach(() => remit.close())

  const fault = { kind: 'TypeError', page: '/changes/:changeId', frames: ['first-abc.js:1:204'] }

  it('is in the log under the id that the person reads, without who she is', async () => {
    const log = vi.spyOn(remit.app.logger, 'error')
    const clerk = await remit.signIn('clerk')
    const { faultId } = await clerk.call('reportFault', fault)
    expect(log.mock.calls).toEqual([[{ requestId: faultId, fault }, 'a page broke']])
  })

  it('is heard five times a minute from one person', async () => {
    const clerk = await remit.signIn('clerk')
    for (let time = 0; time < 5; time += 1) await clerk.call('reportFault', fault)
    expect(await refusalOf(clerk.call('reportFault', fault))).toBe('too_many_requests')
    expect(await refusalOf((await remit.signIn('admin')).call('reportFault', fault))).toHaveProperty('faultId')
  })

  it('says where and what kind, and nothing else is taken', async () => {
    const clerk = await remit.signIn('clerk')
    const broken = new TypeError('陈慧敏 is not a function')
    broken.stack =
      'TypeError: 陈慧敏\n    at f (https://remit.example/assets/first-abc.js:1:204)\n    at g (https://remit.example/assets/x.js?v=1:2:3)'
    expect(describeFault(broken, fault.page)).toEqual({ ...fault, frames: ['first-abc.js:1:204', 'x.js:2:3'] })
    for (const wrong of [
      { ...fault, kind: '陈慧敏' },
      { ...fault, page: '/members?q=陈慧敏' },
      { ...fault, frames: ['https://remit.example/x.js:1:1'] },
      { ...fault, frames: Array.from({ length: 11 }, () => 'x.js:1:1') },
      { ...fault, more: 'x' },
    ])
      expect(await refusalOf(clerk.call('reportFault', wrong))).toBe('bad_input')
  })
})
