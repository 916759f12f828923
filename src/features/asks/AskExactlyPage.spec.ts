// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import type { ConflictRuleId, RoleId } from '#governance/id.ts'
import { leong, amy, catalogue, fbScope, home, kitchen, preview, sentChange, shiftSupervisor } from '#tests/kit/page-facts.ts'
import { mountPage } from '#tests/kit/mount-page.ts'
import AskExactlyPage from './AskExactlyPage.vue'
import AskPage from './AskPage.vue'
import { beforeOfSmallest } from './smallest-ask.ts'

type Found = Output<'previewSmallestAsk'>
const open = (ask: Found['ask'], conflict: Found['conflict'] = null) =>
  mountPage(AskExactlyPage, {
    home,
    answers: { previewSmallestAsk: () => ({ ask, conflict }) },
    at: '/ask-exactly?for=member.move&at=20,21',
    props: { permission: 'member.move', at: '20,21' },
  })

describe('from a no to its smallest ask', () => {
  it('goes on to the form of the role, which knows what for', async () => {
    const { router, heard } = await open({ roleId: 'shift_supervisor' as RoleId, scope: fbScope, lengthMinutes: 30 })
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/ask/shift_supervisor')
    expect(heard.map(({ input }) => input)).toEqual([{ permission: 'member.move', departmentIds: ['20', '21'] }])
  })

  it('says that there is none, and leads to all roles', async () => {
    const { text, press, router } = await open(null)
    expect(text()).toContain('没有可以申请的')
    await press('看所有角色')
    expect(router.currentRoute.value.fullPath).toBe('/ask')
  })

  it('says which conflict rule stands in the way, and whom to ask for an exception', async () => {
    const { text } = await open(null, {
      allowed: false,
      causes: [{ code: 'conflict_found', personId: amy.id, ruleId: 'r' as ConflictRuleId, with: null, officerIds: [leong.id] }],
      names: { [amy.id]: amy.name, r: '调人 × 考勤', [leong.id]: leong.name },
    })
    expect(text()).toContain('所有这样的角色都会违反互斥规则')
    expect(text()).toContain(`会违反「调人 × 考勤」`)
    expect(text()).toContain(`可以请${leong.name}申请例外`)
    expect(text()).not.toContain('没有可以申请的')
  })

  it('is one tap from being sent', async () => {
    const scope = { ...fbScope, exclude: [{ ...kitchen, id: '22' as typeof kitchen.id }] }
    const before = beforeOfSmallest({ roleId: 'shift_supervisor' as RoleId, scope, lengthMinutes: 60 }, '移动成员', [])
    history.replaceState({ before: JSON.stringify(before) }, '')
    const { press, heard } = await mountPage(AskPage, {
      home,
      answers: {
        listRoles: () => catalogue([shiftSupervisor]),
        previewAsk: () => preview,
        sendAsk: () => sentChange,
        getHome: () => home,
        getMe: () => ({ person: amy, grants: [], ended: [], locale: null }),
      },
      at: '/ask/shift_supervisor',
      props: { roleId: 'shift_supervisor' },
    })
    history.replaceState(null, '')
    await flushPromises()
    await press('提交申请')
    expect(heard.find(({ name }) => name === 'sendAsk')?.input).toEqual({
      roleId: 'shift_supervisor',
      scope: { include: [fbScope.include[0]?.id], exclude: ['22'] },
      lengthMinutes: 60,
      startAt: null,
      reason: '移动成员',
    })
  })
})
