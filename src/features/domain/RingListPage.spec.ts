// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import type { RingDecision } from '#contract/ring.ts'
import type { ChangeId, RoleId } from '#governance/id.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import { amy, home, leong, now, person } from '#tests/kit/page-facts.ts'
import RingListPage from './RingListPage.vue'

const named = ({ id, name }: typeof amy) => ({ id, name })
const yes = (over: Partial<RingDecision>): RingDecision => ({
  changeId: 'c-1' as ChangeId,
  by: named(leong),
  insteadOf: null,
  of: [named(amy)],
  asked: null,
  roleId: 'shift_supervisor' as RoleId,
  where: ['餐饮部', '零售部'],
  risk: 'medium',
  at: now,
  ...over,
})
const back = yes({ by: named(amy), of: [named(leong)], asked: 'remove_member', roleId: null, where: [], changeId: null, at: now - 60_000 })
const ringOf = (decisionCount: number, ...decisions: RingDecision[]): Output<'listRings'> => ({
  days: 30,
  rings: [{ people: [named(amy), named(leong)], risk: 'medium', decisionCount, decisions }],
})
const mounted = (listRings: NonNullable<MountOptions['answers']>['listRings']) =>
  mountPage(RingListPage, {
    home,
    answers: { ...(listRings && { listRings }), getDomain: () => refused('not_found') },
    at: '/domain/rings',
  })

describe('who approved one another', () => {
  it('names each ring with the decisions behind it, and leads to those that may be opened', async () => {
    const { text, named: control } = await mounted(() => ringOf(5, yes({}), back))
    expect(text()).toContain('陈慧敏、梁志豪')
    expect(text()).toContain('共 5 次')
    expect(control('梁志豪同意了陈慧敏的申请：「班次主管」（餐饮部、零售部）', 'a').getAttribute('href')).toBe('/changes/c-1')
    expect(text()).toContain('陈慧敏同意了梁志豪移除成员的申请')
    expect(document.querySelectorAll('.row a')).toHaveLength(1)
    expect(text()).toContain('另有 3 次更早的')
  })

  it('says what was decided in the place of somebody, and what was handed over', async () => {
    const decision = yes({ insteadOf: named(person('rui', '李睿')), asked: 'hand_over', where: ['餐饮部'] })
    const { text } = await mounted(() => ringOf(1, decision))
    expect(text()).toContain('梁志豪同意了涉及陈慧敏的交接：「班次主管」（餐饮部）')
    expect(text()).toContain('代李睿决定')
  })

  it('says why it is good that there is none, and what it takes to see them', async () => {
    expect((await mounted(() => ({ rings: [], days: 30 }))).text()).toContain('每个决定都由旁人做出')
    const { text, press, router } = await mounted(() => refused('not_found'))
    expect(text()).toContain('范围是全公司')
    await press('去申请权限')
    expect(router.currentRoute.value.path).toBe('/ask')
  })
})
