// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import type { RightHolder, RightSourceView } from '#contract/right.ts'
import type { ChangeId, RoleId } from '#governance/id.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import { activeGrant, amy, home, kitchen, leong, now } from '#tests/kit/page-facts.ts'
import RightListPage from './RightListPage.vue'

const day = 86_400_000
const granted: RightSourceView = {
  roleId: 'shift_supervisor' as RoleId,
  domainName: null,
  scope: { include: [kitchen], exclude: [], departmentCount: 3 },
  fromAt: now - day,
  untilAt: now + 6 * day,
  asleep: false,
  changeId: 'c-1' as ChangeId,
  decidedBy: [leong],
}
const owning: RightSourceView = {
  ...granted,
  roleId: null,
  domainName: '餐饮域',
  scope: { ...granted.scope, departmentCount: 12 },
  changeId: null,
  decidedBy: [],
}
const holder = (person: RightHolder['person'], ...sources: RightSourceView[]): RightHolder => ({ person, risk: 'medium', sources })
const page: Output<'listRightHolders'> = {
  rows: [holder(amy, granted), holder(leong, owning)],
  total: 2,
  nextCursor: null,
  areaName: '餐饮域',
  departmentCount: 12,
  permissions: { byRole: { shift_supervisor: ['member.view', 'member.move'] }, ofOwners: ['member.view', 'grant.revoke'] },
}
const answers: NonNullable<MountOptions['answers']> = {
  listRightHolders: () => page,
  listPermissionHolders: () => ({
    rows: [
      { permission: 'member.move', risk: 'medium', peopleCount: 5, names: ['陈慧敏', '梁志豪', '李伟强'] },
      { permission: 'member.delete', risk: 'high', peopleCount: 0, names: [] },
    ],
  }),
  listHoldings: () => ({ rows: [activeGrant], total: 1, nextCursor: null }),
  getDomain: () => refused('not_found'),
}
const mounted = (at = '/domain/who', over = answers) => mountPage(RightListPage, { home, answers: over, at })

describe('who may do what', () => {
  it('says of each person what, where, from when until when, and leads to what gave it', async () => {
    const { text, named } = await mounted()
    expect(text()).toContain('共 2 人')
    expect(text()).toMatch(/班次主管餐饮部及下级 · .* – .*梁志豪 批准/)
    expect(text()).toMatch(/负责管理餐饮域整个范围 · 自 .* 起 · .* 前复核开通职域时的钉钉主管理员/)
    expect(named('班次主管', 'a').getAttribute('href')).toBe('/changes/c-1')
    expect(named('陈慧敏', 'a').getAttribute('href')).toBe('/people/amy')
  })

  it('opens into each permission by itself', async () => {
    const { press, text } = await mounted()
    expect(text()).not.toContain('在部门之间移动成员')
    const [first] = document.querySelectorAll<HTMLElement>('button[aria-expanded]')
    expect(first?.textContent).toContain('2 项权限')
    await press(first?.textContent.trim() ?? '', 'button[aria-expanded]')
    expect(text()).toContain('查看成员')
    expect(first?.getAttribute('aria-expanded')).toBe('true')
  })

  it('turns to permissions, with who may use each and which nobody may', async () => {
    const { press, text, named, heard } = await mounted()
    await press('按权限', '[role=tab]')
    expect(text()).toContain('陈慧敏、梁志豪、李伟强等 5 人')
    expect(text()).toContain('没有人有的权限（1 项）')
    const link = [...document.querySelectorAll('a')].find((one) => one.getAttribute('href')?.includes('permission=member.move'))
    await press(link?.textContent.trim() ?? '', 'a')
    expect(heard.filter(({ name }) => name === 'listRightHolders').slice(-1)[0]?.input).toEqual({ permission: 'member.move' })
    expect(named('全部权限')).toBeTruthy()
  })

  it('turns to grants, and takes an address as it is', async () => {
    const { text, heard } = await mounted('/domain/who?by=grant&person=amy&name=%E9%99%88%E6%85%A7%E6%95%8F&area=d:1')
    expect(text()).toContain('只看 陈慧敏')
    expect(heard.find(({ name }) => name === 'listHoldings')?.input).toEqual({ area: 'd:1', person: undefined, personId: 'amy' })
  })

  it('searches people on the server and permissions by their words', async () => {
    expect((await mounted('/domain/who?q=%E9%99%88')).heard.find(({ name }) => name === 'listRightHolders')?.input).toEqual({ q: '陈' })
    const { text } = await mounted('/domain/who?by=permission&q=%E4%B8%8D%E5%AD%98%E5%9C%A8')
    expect(text()).toContain('没有找到权限')
  })

  it('is asked of one department or person, and stays there from the permissions to who may use one', async () => {
    const { text, heard, press, router } = await mounted('/domain/who?by=permission&member=ho&name=%E4%BD%95%E4%BD%A9%E7%8F%8A&area=d:1')
    expect(text()).toContain('对「何佩珊」')
    expect(text()).not.toContain('按授权')
    expect(heard.find(({ name }) => name === 'listPermissionHolders')?.input).toEqual({ memberId: 'ho' })
    const link = [...document.querySelectorAll('a')].find((one) => one.getAttribute('href')?.includes('permission=member.move'))
    await press(link?.textContent.trim() ?? '', 'a')
    expect(heard.slice(-1)[0]).toMatchObject({ name: 'listRightHolders', input: { memberId: 'ho', permission: 'member.move' } })
    await press('看整个范围')
    expect(router.currentRoute.value.query).toEqual({ area: 'd:1', by: 'permission' })
  })

  it('tells nobody yet from nobody found from not hers to see', async () => {
    const none = { ...answers, listRightHolders: () => ({ ...page, rows: [], total: 0 }) }
    expect((await mounted('/domain/who', none)).text()).toContain('这个范围里还没有人有权限')
    expect((await mounted('/domain/who?q=x', none)).text()).toContain('没有找到成员')
    const denied = { ...answers, listRightHolders: () => refused('not_found'), listPermissionHolders: () => refused('not_found') }
    for (const at of ['/domain/who', '/domain/who?by=permission']) {
      const { text } = await mounted(at, denied)
      expect(text()).toContain('需要「查看谁有什么权限」')
    }
  })
})
