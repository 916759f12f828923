// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { RoleId } from '#governance/id.ts'
import { amy, catalogue, fbScope, home, kitchen, preview, sentChange, shiftSupervisor } from '#tests/kit/page-facts.ts'
import { mountPage } from '#tests/kit/mount-page.ts'
import AskExactlyPage from './AskExactlyPage.vue'
import AskPage from './AskPage.vue'
import { beforeOfSmallest } from './smallest-ask.ts'

const open = (ask: { roleId: RoleId; scope: typeof fbScope; lengthMinutes: number } | null) =>
  mountPage(AskExactlyPage, {
    home,
    answers: { previewSmallestAsk: () => ({ ask }) },
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
