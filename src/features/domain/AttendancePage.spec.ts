// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { AttendancePage as Rule, KeptAttendance } from '#contract/attendance.ts'
import type { AttendanceGroupId, DepartmentId } from '#governance/id.ts'
import { mountPage, refused } from '#tests/kit/mount-page.ts'
import { amy, home, leong, now } from '#tests/kit/page-facts.ts'
import AttendanceListPage from './AttendanceListPage.vue'
import AttendancePage from './AttendancePage.vue'

const id = '601' as AttendanceGroupId
const yes = { allowed: true, causes: [{ code: 'own_request' as const }], names: {} }
const no = { allowed: false, causes: [{ code: 'attendance_beyond' as const }], names: {} }
const kept: KeptAttendance = {
  groupId: '602' as AttendanceGroupId,
  name: '酒廊排班',
  because: 'deleted',
  natively: true,
  keptAt: now,
  people: 7,
  beyond: false,
  byHand: ['正门'],
  can: { restore: yes },
}
const rule: Rule = {
  id,
  name: '楼面排班',
  type: 'FIXED',
  emptied: false,
  people: 12,
  beyond: true,
  departments: [{ department: { id: '21' as DepartmentId, name: '葡韵餐厅' }, people: 12 }],
  named: { departments: [{ id: '21' as DepartmentId, name: '葡韵餐厅' }], people: [], exempt: [amy] },
  shifts: [{ id: '51', name: '早班', times: [{ on: '07:00', off: '15:00' }] }],
  week: [null, '早班', '早班', '早班', '早班', '早班', null],
  owner: leong,
  managers: [amy],
  places: ['西门'],
  wifis: ['staff'],
  terms: null,
  kept: null,
  can: { change: no, empty: no, delete: yes },
}

describe('attendance rules', () => {
  it('are listed with how many clock in, and what may be brought back is brought back with two taps', async () => {
    const sent: unknown[] = []
    const { text, press } = await mountPage(AttendanceListPage, {
      home,
      at: '/domain/attendance',
      answers: {
        listAttendanceRules: () => ({
          rows: [rule].map(({ id: one, name, type, emptied, people, beyond }) => ({ id: one, name, type, emptied, people, beyond })),
          kept: [kept],
          readAt: now,
          trouble: null,
        }),
        restoreAttendanceRule: (input) => {
          sent.push(input)
          return refused('not_found')
        },
        getDomain: () => refused('not_found'),
      },
    })
    expect(text()).toContain('楼面排班')
    expect(text()).toContain('12 人打卡 · 固定班次 · 还有您看不到的部门')
    expect(text()).toContain('是在钉钉里直接做的')
    await press('酒廊排班')
    expect(document.body.textContent).toContain('这些要在钉钉里重新设置：正门')
    await press('恢复')
    expect(sent).toEqual([{ groupId: '602' }])
  })

  it('show who clocks in and when, and why an act is not hers', async () => {
    const { text, press } = await mountPage(AttendancePage, {
      home,
      props: { groupId: '601' },
      at: '/domain/attendance/601',
      answers: { getAttendanceRule: () => rule, getDomain: () => refused('not_found') },
    })
    for (const part of ['葡韵餐厅', '早班', '07:00–15:00', '周日 休息', '无需打卡：陈慧敏', '西门', '梁志豪'])
      expect(text()).toContain(part)
    await press('修改')
    expect(text()).toContain('您看不到的部门也在用这条规则打卡')
  })

  it('say so when there is no such rule', async () => {
    const { text } = await mountPage(AttendancePage, {
      home,
      props: { groupId: '9' },
      at: '/domain/attendance/9',
      answers: { getAttendanceRule: () => refused('not_found'), getDomain: () => refused('not_found') },
    })
    expect(text()).toContain('这条考勤规则不在了')
  })
})
