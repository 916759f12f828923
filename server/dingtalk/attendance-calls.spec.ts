import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import type { Platform, PlatformAttendanceMember } from './platform.ts'

let small: SmallSimulator
let platform: Platform
beforeAll(async () => {
  small = await smallSimulator({ enforceQps: false })
  platform = createWirePlatform({ ...small.settings, callsPerSecond: 500 })
})
beforeEach(() => small.simulator.reset())
afterAll(() => small.close())

const one = (id: string, exempt = false): PlatformAttendanceMember => ({ kind: 'person', id, exempt })
const department = (id: string): PlatformAttendanceMember => ({ kind: 'department', id, exempt: false })
const crowd = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => one(`crowd-${from + index}`))

test('groups are listed and read with everybody in them, on as many pages as there are', async () => {
  expect(await platform.listAttendanceGroups('boss')).toEqual([
    { id: '501', name: '前线排班' },
    { id: '502', name: '大组' },
  ])
  expect(await platform.getAttendanceGroup('boss', '501')).toEqual({
    id: '501',
    name: '前线排班',
    type: 'TURN',
    ownerUserid: 'ana',
    managerUserids: ['ben'],
    shiftIds: ['51', '52'],
    workDays: [],
    places: ['正门'],
    wifis: ['staff'],
    members: [department('10'), one('ana', true)],
  })
  expect(await platform.getAttendanceGroup('boss', '502')).toMatchObject({
    ownerUserid: null,
    managerUserids: [],
    workDays: ['0', '51', '51', '51', '51', '51', '0'],
    members: crowd(0, 45),
  })
  expect(await platform.listShifts()).toEqual([
    { id: '51', name: '白班', times: [{ on: '09:00', off: '18:00' }] },
    { id: '52', name: '夜班', times: [{ on: '22:00', off: '06:00' }] },
  ])
})

test('one that was read is made again with the same people and shifts, and another id', async () => {
  const before = await platform.getAttendanceGroup('boss', '502')
  await platform.deleteAttendanceGroup('boss', '502')
  expect(await platform.listAttendanceGroups('boss')).toHaveLength(1)
  const id = await platform.addAttendanceGroup('boss', before)
  expect(id).not.toBe('502')
  expect(await platform.getAttendanceGroup('boss', id)).toEqual({ ...before, id })
})

test('name and managers change, the rest stays', async () => {
  const before = await platform.getAttendanceGroup('boss', '501')
  await platform.updateAttendanceGroup('boss', '501', { name: '一线' })
  await platform.updateAttendanceGroup('ben', '501', { managerUserids: [] })
  expect(await platform.getAttendanceGroup('boss', '501')).toEqual({ ...before, name: '一线', managerUserids: [] })
})

test('whoever comes and goes does so twenty a call, those who come first', async () => {
  const calls = small.calls('/topapi/attendance/group/member/update')
  const all = (await platform.getAttendanceGroup('boss', '502')).members
  await platform.changeAttendanceMembers('boss', '502', { add: [department('20'), one('ben', true)], remove: all })
  expect(small.calls('/topapi/attendance/group/member/update') - calls).toBe(4)
  expect((await platform.getAttendanceGroup('boss', '502')).members).toEqual([department('20'), one('ben', true)])
  await platform.changeAttendanceMembers('boss', '502', { add: [], remove: [] })
  expect(small.calls('/topapi/attendance/group/member/update') - calls).toBe(4)
})

test('what the platform refuses says why', async () => {
  await expect(platform.getAttendanceGroup('boss', '999')).rejects.toMatchObject({ kind: 'refused', code: '400002' })
  await expect(platform.listAttendanceGroups('crowd-1')).rejects.toMatchObject({ kind: 'misconfigured', code: '400020' })
  await expect(platform.changeAttendanceMembers('boss', '501', { add: [one('nobody')], remove: [] })).rejects.toMatchObject({
    code: '40003',
  })
  await small.fail('/topapi/attendance/group/add', 'no_permission')
  const before = await platform.getAttendanceGroup('boss', '501')
  await expect(platform.addAttendanceGroup('boss', before)).rejects.toMatchObject({ kind: 'misconfigured', code: '60011' })
})
