// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { MemberRow } from '#contract/person.ts'
import { home, kitchen, person } from '#tests/kit/page-facts.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import MemberListPage from './MemberListPage.vue'

const member = (name: string, allowed: boolean): MemberRow => ({
  person: person(name, name, '服务员'),
  memberships: [
    {
      ...kitchen,
      can: {
        move: { allowed, causes: [allowed ? { code: 'may_ask' } : { code: 'no_grant_permits', permission: 'member.move' }], names: {} },
      },
    },
  ],
  activeGrantCount: 0,
})

const answers: NonNullable<MountOptions['answers']> = {
  listMembers: () => ({
    rows: [member('李伟强', true), member('何佩珊', false)],
    total: 2,
    nextCursor: null,
    several: ['move_member'],
    departmentName: null,
  }),
  getDomain: () => refused('not_found'),
}

describe('the members of my area', () => {
  it('opens moving where it is mine to do', async () => {
    const { press, text } = await mountPage(MemberListPage, { home, answers, at: '/domain/members' })
    expect(text()).toContain('共 2 人')
    await press('移动 李伟强')
    expect(text()).toContain('移到哪里')
  })

  it('says why not, one tap away, where it is not', async () => {
    const { press, text } = await mountPage(MemberListPage, { home, answers, at: '/domain/members' })
    expect(text()).not.toContain('您还没有「移动成员」的权限')
    await press('移动 何佩珊')
    expect(text()).toContain('您还没有「移动成员」的权限')
    expect(text()).not.toContain('移到哪里')
  })

  it('searches on the server, within the area of the address', async () => {
    const { heard } = await mountPage(MemberListPage, { home, answers, at: '/domain/members?area=d:1&q=%E4%BD%95' })
    expect(heard.find(({ name }) => name === 'listMembers')?.input).toEqual({ area: 'd:1', q: '何' })
  })

  it('says of which department these are, and leads back to all', async () => {
    const those = () => ({ rows: [member('李伟强', true)], total: 1, nextCursor: null, several: [], departmentName: '西餐厅' })
    const { press, heard, text } = await mountPage(MemberListPage, {
      home,
      answers: { ...answers, listMembers: those },
      at: '/?department=21',
    })
    expect(text()).toContain('西餐厅 · 全部部门')
    await press('西餐厅 · 全部部门')
    expect(heard.filter(({ name }) => name === 'listMembers').at(-1)?.input).toEqual({})
  })

  it('tells an empty area from a search that finds nobody', async () => {
    const none = { ...answers, listMembers: () => ({ rows: [], total: 0, nextCursor: null, several: [], departmentName: null }) }
    expect((await mountPage(MemberListPage, { home, answers: none })).text()).toContain('这个范围里还没有成员')
    expect((await mountPage(MemberListPage, { home, answers: none, at: '/?q=x' })).text()).toContain('没有找到成员')
  })

  it('says which right it takes when the list may not be seen, and never shows it as empty', async () => {
    const { text } = await mountPage(MemberListPage, { home, answers: { ...answers, listMembers: () => refused('not_found') } })
    expect(text()).toContain('看成员名单需要「查看成员」权限')
    expect(text()).not.toContain('还没有成员')
  })
})
