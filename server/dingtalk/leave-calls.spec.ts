import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import { leavePeriodOf } from './leave-period.ts'
import type { Platform } from './platform.ts'

const dayMs = 24 * 60 * 60 * 1000
let small: SmallSimulator
let platform: Platform
beforeAll(async () => {
  small = await smallSimulator({ enforceQps: false })
  platform = createWirePlatform({ ...small.settings, callsPerSecond: 500 })
})
beforeEach(() => small.simulator.reset())
afterAll(() => small.close())

const control = async (order: object): Promise<string> => {
  const answer = await small.simulator.app.request('/__control/leave', { method: 'POST', body: JSON.stringify(order) })
  const { instanceId }: { instanceId: string } = await answer.json()
  return instanceId
}
const leave = (over: object = {}) => control({ userid: 'ana', from: '2026-12-01', until: '2026-12-02', ...over })
const lately = () => ({ fromAt: Date.now() - dayMs, untilAt: Date.now() + dayMs })
const macau = (text: string): number => Date.parse(`${text}:00+08:00`)

test('what is decided is listed over all pages, and read', async () => {
  const sent = []
  for (let one = 0; one < 41; one += 1) sent.push(await leave())
  expect(await platform.listFinishedInstances('PROC-DEMO-LEAVE', lately())).toEqual(sent)
  expect(await platform.readLeave(sent[0] ?? '')).toEqual({
    userid: 'ana',
    agreed: true,
    changes: null,
    of: null,
    period: { fromAt: macau('2026-12-01T00:00'), untilAt: macau('2026-12-03T00:00') },
  })
  const revoke = await control({ revoke: sent[0] })
  expect(await platform.readLeave(revoke)).toMatchObject({ agreed: true, changes: 'revokes', of: sent[0] })
  expect(await platform.readLeave(await leave({ replaces: sent[1] }))).toMatchObject({ changes: 'replaces', of: sent[1] })
  expect(await platform.readLeave(await leave({ result: 'refuse' }))).toMatchObject({ agreed: false })
  await control({ terminate: sent[2] })
  expect(await platform.readLeave(sent[2] ?? '')).toMatchObject({ agreed: false })
  expect(await platform.readLeave(await leave({ field: 'TextField' }))).toMatchObject({ agreed: true, period: null })
})

test('a process or an instance that is not there is a no, and trouble is trouble', async () => {
  await expect(platform.listFinishedInstances('PROC-OTHER', lately())).rejects.toMatchObject({
    kind: 'refused',
    code: 'invalidProcessCode',
  })
  await expect(platform.readLeave('none')).rejects.toMatchObject({ kind: 'refused', code: 'processInstanceNotExist' })
  await small.fail('/v1.0/workflow/processInstances', 'no_permission')
  await expect(platform.readLeave('none')).rejects.toMatchObject({ kind: 'misconfigured' })
})

const holiday = (...values: readonly unknown[]) => ({ componentType: 'DDHolidayField', value: JSON.stringify(values) })
const range = (...values: readonly unknown[]) => ({ componentType: 'DDDateRangeField', value: JSON.stringify(values) })

test.each([
  ['days, both of them', [range('2026-12-01', '2026-12-03')], '2026-12-01T00:00', '2026-12-04T00:00'],
  ['minutes', [range('2026-12-01 09:30', '2026-12-01 13:00')], '2026-12-01T09:30', '2026-12-01T13:00'],
  ['half days', [holiday('2026-12-01 下午', '2026-12-02 上午', 1, 'halfDay')], '2026-12-01T12:00', '2026-12-02T12:00'],
  ['one half day', [holiday('2026-12-01 AM', '2026-12-01 AM', 0.5)], '2026-12-01T00:00', '2026-12-01T12:00'],
  [
    'the same in two fields',
    [holiday('2026-12-01', '2026-12-01', 1), range('2026-12-01', '2026-12-01')],
    '2026-12-01T00:00',
    '2026-12-02T00:00',
  ],
  [
    'beside other fields',
    [{ componentType: 'TextField', value: '["2026-01-01","2026-01-02"]' }, range('2026-12-01', '2026-12-01')],
    '2026-12-01T00:00',
    '2026-12-02T00:00',
  ],
])('a leave written in %s', (_name, components, from, until) => {
  expect(leavePeriodOf(components)).toEqual({ fromAt: macau(from), untilAt: macau(until) })
})

test.each([
  ['no field for it', [{ componentType: 'TextField', value: 'soon' }]],
  ['a field without a value', [{ componentType: 'DDHolidayField', value: null }]],
  ['no JSON', [{ componentType: 'DDHolidayField', value: '2026-12-01' }]],
  ['one day alone', [range('2026-12-01')]],
  ['days that are none', [range('2026-02-30', '2026-13-01')]],
  ['words', [range('Monday', 'Friday')]],
  ['the wrong way round', [range('2026-12-03', '2026-12-01')]],
  ['two fields that disagree', [holiday('2026-12-01', '2026-12-01', 1), range('2026-12-01', '2026-12-02')]],
])('a leave that cannot be read: %s', (_name, components) => {
  expect(leavePeriodOf(components)).toBeNull()
})
