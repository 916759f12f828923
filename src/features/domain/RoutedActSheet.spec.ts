// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import { home, leong, preview, removal } from '#tests/kit/page-facts.ts'
import RoutedActCard from './RoutedActCard.vue'

const yes = { allowed: true, causes: [{ code: 'may_ask' as const }], names: {} }
const no = { allowed: false, causes: [{ code: 'no_grant_permits' as const, permission: 'member.delete' as const }], names: {} }
const ends = removal.consequences
if (ends === null || 'lines' in ends) throw new Error('the removal ends nothing')
const seen: Output<'previewRoutedAct'> = { verdict: yes, risk: 'high', domain: preview.domain, consequences: ends, route: preview.route }
const act = { kind: 'remove_member', memberId: 'leong' } as const
const open = (answers: MountOptions['answers'] = {}, props: Record<string, unknown> = {}) =>
  mountPage(RoutedActCard, {
    home,
    at: '/people/leong',
    props: { title: '移除成员', name: '梁志豪', act, verdict: yes, ...props },
    answers: { previewRoutedAct: () => seen, sendRoutedAct: () => removal, ...answers },
  })
function write(text: string): void {
  const field = document.querySelector('textarea')
  if (!field) throw new Error('there is nowhere to say why')
  field.value = text
  field.dispatchEvent(new Event('input'))
}

afterEach(() => useResult().clear())

describe('an act that others decide on', () => {
  it('says what ends with it, that there is no way back, and who decides; sends it with its reason, and ends at the change', async () => {
    const { press, text, heard, router } = await open()
    await press('移除成员')
    expect(text()).toContain('移除「梁志豪」')
    expect(text()).toContain('离开部门餐饮部')
    expect(text()).toContain('不再担任主管餐饮部')
    expect(text()).toContain('不再负责管理域餐饮域')
    expect(text()).toContain('班次主管 · 餐饮部')
    expect(text()).toContain('在职域里不能撤销')
    expect(text()).toContain('梁志豪 · 直属上级')
    await press('提交审批')
    expect(text()).toContain('还没有写原因')
    write(' 合同到期 ')
    await press('提交审批')
    expect(heard.find(({ name }) => name === 'sendRoutedAct')).toMatchObject({ input: { act, reason: '合同到期' } })
    expect(useResult().current.value?.text).toBe('已提交，等 梁志豪 决定')
    expect(router.currentRoute.value.fullPath).toBe('/changes/c-1')
  })

  it('is greyed with its reason, one tap away', async () => {
    const { press, text, heard } = await open({}, { verdict: no })
    await press('移除成员')
    expect(text()).toContain('您还没有「删除成员」的权限')
    expect(heard).toEqual([])
  })

  it('offers nothing to send when it turns out not to be allowed, and says why', async () => {
    const asked = { allowed: false, causes: [{ code: 'already_asked' as const, changeId: 'c-2' as never }], names: {} }
    const { press, text, named } = await open({ previewRoutedAct: () => ({ ...seen, verdict: asked, route: [] }) })
    await press('移除成员')
    expect(text()).toContain('同样的申请正在审批中')
    expect(document.querySelector('textarea')).toBeNull()
    expect(named('提交审批').hasAttribute('disabled') || named('提交审批').getAttribute('aria-disabled') === 'true').toBe(true)
  })

  it('keeps what was written when it is refused, and says of grants she may not see that they end', async () => {
    const hidden = { ...seen, consequences: { ...ends, headOf: [], domains: [], grants: null } }
    const { press, text } = await open({
      previewRoutedAct: () => hidden,
      sendRoutedAct: () => refused('not_allowed', [{ code: 'moved_meanwhile', personId: leong.id }], { [leong.id]: leong.name }),
    })
    await press('移除成员')
    expect(text()).toContain('有授权的话会一起结束')
    expect(text()).not.toContain('不再担任主管')
    write('合同到期')
    await press('提交审批')
    expect(text()).toContain('提交之后梁志豪的部门变过')
    expect(document.querySelector('textarea')?.value).toBe('合同到期')
  })

  it('of a department says what lies over it alone', async () => {
    const ending = { ...seen, consequences: { ...ends, kind: 'delete_department' as const } }
    const act = { kind: 'delete_department', departmentId: '22' }
    const { press, text } = await open({ previewRoutedAct: () => ending }, { act, title: '删除部门', name: '大堂酒廊' })
    await press('删除部门')
    expect(text()).toContain('删除「大堂酒廊」')
    expect(text()).toContain('只在这个部门有效的授权会结束')
    expect(text()).toContain('梁志豪 · 班次主管')
    expect(text()).toContain('钉钉删除部门后不会再恢复')
  })
})
