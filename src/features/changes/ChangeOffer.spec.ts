// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { ChangeDetail } from '#contract/change.ts'
import type { OfferView } from '#contract/offer.ts'
import type { DepartmentId, RoleId } from '#governance/id.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, refused } from '#tests/kit/mount-page.ts'
import { fbScope, home, leong, now, sentChange } from '#tests/kit/page-facts.ts'
import ChangePage from './ChangePage.vue'

const { approve: yes } = sentChange.can
const no = { allowed: false, causes: [{ code: 'not_own_request' as const }], names: {} }
const lounge = { include: [{ id: '21' as DepartmentId, name: '大堂酒廊' }], exclude: [], departmentCount: 1, peopleCount: 18 }
const roleId = 'shift_supervisor' as RoleId
const day = 1_440
const offer: OfferView = {
  by: leong,
  at: now,
  hash: '1'.repeat(64),
  roleId,
  scope: fbScope,
  lengthMinutes: day,
  leadsTo: 'in_force',
  can: { accept: no, decline: no, withdraw: yes },
}
const choices = {
  proposals: [
    { roleId, scope: fbScope, lengthMinutes: day, leadsTo: 'in_force' as const },
    { roleId, scope: lounge, lengthMinutes: day, leadsTo: 'decided_anew' as const },
  ],
  lengths: [480, day],
  scopes: [lounge],
  roleIds: ['dashboard' as RoleId],
}
const toDecide: ChangeDetail = { ...sentChange, can: { approve: yes, refuse: yes, edit: no, withdraw: no } }
const hers: ChangeDetail = {
  ...sentChange,
  can: { approve: no, refuse: no, edit: yes, withdraw: yes },
  mayOffer: no,
  offer: { ...offer, can: { accept: yes, decline: yes, withdraw: no } },
}
const open = (answers: Parameters<typeof mountPage>[1]['answers']) =>
  mountPage(ChangePage, { props: { changeId: 'c-1' }, at: '/changes/c-1', home, answers: { getHome: () => home, ...answers } })
const shown = { changeId: 'c-1', version: 1, contentHash: sentChange.contentHash }

afterEach(() => useResult().clear())

describe('less instead of no', () => {
  it('takes two taps: narrow, and what lies ready', async () => {
    const made: ChangeDetail = { ...toDecide, offer }
    const { press, text, heard } = await open({ getChange: () => toDecide, previewOffer: () => choices, makeOffer: () => made })
    await press('缩小')
    await press('大堂酒廊及下级 · 1 天陈慧敏接受后重新审批')
    const sent = heard.filter(({ name }) => name === 'makeOffer')
    expect(sent.map(({ input }) => input)).toEqual([{ ...shown, roleId, scope: { include: ['21'], exclude: [] }, lengthMinutes: day }])
    expect(useResult().current.value?.text).toBe('提议已发给陈慧敏')
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(document.documentElement.classList.contains('sheet-open')).toBe(false)
    expect(text()).toContain('您的提议')
    expect(text()).toContain('原来的申请照样等待决定')
  })

  it('or as she chooses herself, which is sent only when it is less', async () => {
    const { press, named, heard } = await open({
      getChange: () => toDecide,
      previewOffer: () => choices,
      makeOffer: () => ({ ...toDecide, offer }),
    })
    await press('缩小')
    expect(named('发出提议').getAttribute('aria-disabled')).toBe('true')
    await press('8 小时', 'label')
    await press('数据看板查看员', 'label')
    await press('发出提议')
    expect(heard.find(({ name }) => name === 'makeOffer')?.input).toEqual({
      ...shown,
      roleId: 'dashboard',
      scope: { include: ['20'], exclude: [] },
      lengthMinutes: 480,
    })
  })

  it('stays open and says why when it was refused', async () => {
    const { press, text } = await open({
      getChange: () => toDecide,
      previewOffer: () => choices,
      makeOffer: () => refused('not_allowed', [{ code: 'offer_not_smaller' }]),
    })
    await press('缩小')
    await press('1 天陈慧敏接受后立即生效')
    expect(text()).toContain('提议和申请一样，还没有缩小')
  })

  it('says so where nothing is smaller', async () => {
    const none = { proposals: [], lengths: [], scopes: [], roleIds: [] }
    const { press, text } = await open({ getChange: () => toDecide, previewOffer: () => none })
    await press('缩小')
    expect(text()).toContain('没有更小的可以提议')
  })

  it('is not there for who may not, nor on what is no right', async () => {
    const { page } = await open({ getChange: () => ({ ...hers, offer: null }) })
    expect(page.text()).not.toContain('缩小')
  })
})

describe('what was offered', () => {
  it('is taken with one tap, in exactly the form that was shown', async () => {
    const applied: ChangeDetail = { ...hers, version: 2, status: 'applied', offer: null, waitingFor: [] }
    const { press, text, heard } = await open({ getChange: () => hers, acceptOffer: () => applied })
    expect(text()).toContain('梁志豪 提议缩小')
    expect(text()).toContain('1 天')
    expect(text()).toContain('陈慧敏接受后立即生效')
    await press('接受')
    const taken = heard.find(({ name }) => name === 'acceptOffer')
    expect([taken?.input, typeof taken?.key]).toEqual([{ ...shown, offerHash: offer.hash }, 'string'])
    expect(useResult().current.value?.text).toBe('已接受，「班次主管」立即生效')
  })

  it('or left', async () => {
    const { press, text } = await open({ getChange: () => hers, dropOffer: () => ({ ...hers, offer: null }) })
    await press('不接受')
    expect(useResult().current.value?.text).toBe('没有接受，原来的申请继续等待')
    expect(text()).not.toContain('提议缩小')
  })

  it('is taken back by who made it', async () => {
    const { press } = await open({ getChange: () => ({ ...toDecide, offer }), dropOffer: () => ({ ...toDecide, offer: null }) })
    await press('撤回提议')
    expect(useResult().current.value?.text).toBe('提议已撤回')
  })

  it('says why it cannot be taken any more', async () => {
    const gone = { allowed: false, causes: [{ code: 'no_domain_covers' as const }], names: {} }
    const over: ChangeDetail = { ...hers, offer: { ...offer, leadsTo: null, can: { accept: gone, decline: yes, withdraw: no } } }
    const { text, page } = await open({ getChange: () => over })
    expect(text()).toContain('这个范围还没有人负责管理')
    expect(page.text()).not.toMatch(/(^|[^不])接受$/)
  })
})
