// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import type { RightRow, RightSourceView } from '#contract/right.ts'
import type { ChangeId, RoleId } from '#governance/id.ts'
import { mountPage, type MountOptions } from '#tests/kit/mount-page.ts'
import { amy, home, kitchen, leong, now } from '#tests/kit/page-facts.ts'
import RightMatrix from './RightMatrix.vue'

const day = 86_400_000
const source: RightSourceView = {
  roleId: 'shift_supervisor' as RoleId,
  domainName: null,
  scope: { include: [kitchen], exclude: [], departmentCount: 3 },
  fromAt: now - day,
  untilAt: now + 6 * day,
  asleep: false,
  changeId: 'c-1' as ChangeId,
  decidedBy: [leong],
}
const row = (person: RightRow['person'], sources: RightSourceView[], cells: RightRow['cells']): RightRow => ({
  person,
  risk: 'medium',
  sources,
  cells,
})
const page: Output<'listRightRows'> = {
  rows: [
    row(amy, [source], [{ permission: 'member.move', departmentCount: 3, from: [0] }]),
    row(
      leong,
      [source, { ...source, asleep: true }],
      [
        { permission: 'member.view', departmentCount: 12, from: [0] },
        { permission: 'domain.manage', departmentCount: 0, from: [1] },
      ],
    ),
  ],
  total: 2,
  nextCursor: null,
  departmentCount: 12,
}
const no = {
  allowed: false,
  causes: [
    {
      code: 'no_grant_permits' as const,
      permission: 'member.view' as const,
      missing: { permission: 'member.view' as const, departmentIds: [kitchen.id] },
    },
  ],
  names: {},
}
const reason = (mayAsk: boolean): Output<'explainRight'> => ({
  person: amy,
  permission: 'member.view',
  risk: 'low',
  departmentCount: 0,
  verdict: no,
  rest: null,
  sources: [],
  mayAsk,
})
const mounted = (over: NonNullable<MountOptions['answers']> = {}) =>
  mountPage(RightMatrix, {
    home,
    answers: { listRightRows: () => page, explainRight: () => reason(true), ...over },
    at: '/domain/who?by=matrix',
  })
const cell = (at: string): HTMLElement => document.querySelector<HTMLElement>(`[data-at="${at}"]`) ?? document.body
const key = (name: string, how: KeyboardEventInit = {}): void =>
  void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...how }))

describe('the picture of who may do what', () => {
  it('has a column for what somebody may, in the order of what it is about, and says each cell in words', async () => {
    await mounted()
    expect([...document.querySelectorAll('thead tr:last-child th')].map((head) => head.textContent.trim())).toEqual([
      '查看成员',
      '移动成员',
      '管理管理域极高风险',
    ])
    expect(cell('0:2').getAttribute('aria-label')).toMatch(/^陈慧敏 · 移动成员 · 12 个部门中的 3 个，.+ 到期$/)
    expect(cell('0:1').getAttribute('aria-label')).toBe('陈慧敏 · 查看成员 · 没有')
    expect(cell('1:1').getAttribute('aria-label')).toMatch(/整个范围/)
    expect(cell('1:3').getAttribute('aria-label')).toMatch(/登记二次验证后才有效/)
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1)
  })

  it('shows what nobody has as well, when it is wanted', async () => {
    const { press } = await mounted()
    await press('也显示没有人有的权限')
    expect(document.querySelectorAll('thead tr:last-child th').length).toBeGreaterThan(30)
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1)
  })

  it('is walked through with the arrows, Home and End, and stops at its edges', async () => {
    await mounted()
    cell('0:0').focus()
    key('ArrowRight')
    key('ArrowDown')
    expect(document.activeElement).toBe(cell('1:1'))
    key('End')
    expect(document.activeElement).toBe(cell('1:3'))
    key('ArrowRight')
    key('ArrowDown')
    expect(document.activeElement).toBe(cell('1:3'))
    key('Home', { ctrlKey: true })
    expect(document.activeElement).toBe(cell('0:0'))
  })

  it('says why not, and leads to the smallest request for her where the viewer may send one', async () => {
    const { heard } = await mounted()
    cell('0:1').click()
    await flushPromises()
    expect(heard.find(({ name }) => name === 'explainRight')?.input).toEqual({ personId: 'amy', permission: 'member.view' })
    const sheet = document.querySelector('[role=dialog]')
    expect(sheet?.textContent).toContain('陈慧敏：查看成员')
    const link = [...(sheet?.querySelectorAll('a') ?? [])].find((one) => one.textContent.includes('只申请这一项'))
    expect(link?.getAttribute('href')).toBe(`/ask-exactly?for=member.view&at=20&whom=amy&name=${encodeURIComponent('陈慧敏')}`)
  })

  it('offers no request where the viewer may not send it', async () => {
    await mounted({ explainRight: () => reason(false) })
    cell('0:1').click()
    await flushPromises()
    expect(document.querySelector('[role=dialog]')?.textContent).not.toContain('只申请这一项')
  })
})
