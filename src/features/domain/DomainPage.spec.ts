// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { DomainPage as DomainFacts } from '#contract/domain.ts'
import type { DomainId } from '#governance/id.ts'
import { fbScope, home, leong, now, sentChange } from '#tests/kit/page-facts.ts'
import { mountPage, type MountOptions } from '#tests/kit/mount-page.ts'
import DomainPage from './DomainPage.vue'

const yes = { allowed: true, causes: [{ code: 'may_ask' as const }], names: {} }
const area = { key: 'd:fb', name: '餐饮域', owned: true, domainId: 'd-fb' as DomainId, scope: fbScope }
const facts: DomainFacts = {
  areas: [area],
  area,
  why: yes,
  memberCount: 214,
  departmentCount: 12,
  rightHolderCount: 6,
  logVisible: true,
  ringsVisible: false,
  attendanceVisible: false,
  conflictsVisible: false,
  appsVisible: false,
  owners: [leong],
  preset: 'front_line',
  reviewAt: now,
  proposals: [],
}
const proposal = {
  id: 'd-hr' as DomainId,
  name: '人力资源域',
  owners: [leong],
  scope: fbScope,
  preset: 'people' as const,
  can: { open: yes },
}

function answering(domain: DomainFacts): NonNullable<MountOptions['answers']> {
  return {
    getDomain: () => domain,
    listMembers: () => ({ rows: [], total: 0, nextCursor: null, several: [], departmentName: null }),
    listDepartments: () => ({ rows: [], total: 0 }),
    getSync: () => home.sync,
    openDomain: () => sentChange,
  }
}

describe('my domain', () => {
  it('shows each figure as the door to what it counts', async () => {
    const { named } = await mountPage(DomainPage, { home, answers: answering(facts), at: '/domain?area=d:fb' })
    expect(named('214成员', 'a').getAttribute('href')).toBe('/domain/members?area=d:fb')
    expect(named('6有权限的人', 'a').getAttribute('href')).toBe('/domain/who?area=d:fb')
  })

  it('without an area says what the page is for, why it is closed, and leads to asking', async () => {
    const why = { allowed: false, causes: [{ code: 'no_grant_permits' as const, permission: 'member.view' as const }], names: {} }
    const none: DomainFacts = { ...facts, areas: [], area: null, why, owners: [], preset: null, reviewAt: null, memberCount: 0 }
    const { text, press, router } = await mountPage(DomainPage, { home, answers: answering(none) })
    expect(text()).toContain('您还没有要管理的范围')
    expect(text()).toContain('您还没有「查看成员」的权限')
    await press('去申请权限')
    await flushPromises()
    expect(router.currentRoute.value.path).toBe('/ask')
  })

  it('opens a proposed domain with the policy that is chosen', async () => {
    const mounted = await mountPage(DomainPage, { home, answers: answering({ ...facts, proposals: [proposal] }) })
    await mounted.press('开通「人力资源域」')
    const finance = document.querySelector<HTMLInputElement>('input[value="finance"]')
    finance?.click()
    await flushPromises()
    await mounted.press('开通')
    expect(mounted.heard.find(({ name }) => name === 'openDomain')?.input).toEqual({ domainId: 'd-hr', preset: 'finance' })
  })

  it('offers reading the address book again to an owner of the company alone', async () => {
    expect((await mountPage(DomainPage, { home, answers: answering(facts) })).text()).not.toContain('重新读取')
    const owner = { ...home, rootOwner: true }
    expect((await mountPage(DomainPage, { home: owner, answers: answering(facts) })).text()).toContain('重新读取')
  })
})
