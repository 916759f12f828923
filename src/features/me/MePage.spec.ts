// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ChangeId, GrantId } from '#governance/id.ts'
import { useResult } from '#kit/use-result.ts'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { activeGrant, amy, home, leong, preview, sentChange } from '#tests/kit/page-facts.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import { keptTextSize, keptTheme } from '#session/looks.ts'
import MePage from './MePage.vue'

const bridge = new ScriptedBridge('7.6.6')
const no = { allowed: false, causes: [{ code: 'grant_not_active' as const, grantId: 'g-2' as GrantId }], names: {} }
const yes = activeGrant.can.extend
const ended = {
  ...activeGrant,
  id: 'g-2' as GrantId,
  phase: 'ended' as const,
  revoked: true,
  can: { revoke: no, extend: no, askAgain: yes, handOver: no },
}
const answers: NonNullable<MountOptions['answers']> = {
  getMe: () => ({ person: amy, grants: [activeGrant], ended: [ended], locale: null }),
  revokeGrant: () => sentChange,
  previewAsk: () => preview,
  sendAsk: () => sentChange,
  getHome: () => home,
  setLocale: ({ locale }) => ({ locale }),
}

afterEach(() => {
  useResult().clear()
})

describe('me', () => {
  it('tells what I hold by what it is now', async () => {
    const { press, text } = await mountPage(MePage, { home, answers })
    expect(text()).toContain('班次主管')
    expect(text()).toContain('梁志豪 批准')
    await press('已结束1', '[role=tab]')
    expect(text()).toContain('已收回')
  })

  it('gives a grant back with a reason, and not without', async () => {
    const mounted = await mountPage(MePage, { home, answers })
    await mounted.press('交还')
    const send = (): HTMLElement | null => document.querySelector('[role=dialog] footer button')
    send()?.click()
    await flushPromises()
    expect(mounted.text()).toContain('还没有写原因')
    document.querySelector<HTMLInputElement>('[role=dialog] input[type=radio]')?.click()
    await flushPromises()
    send()?.click()
    await flushPromises()
    expect(mounted.heard.find(({ name }) => name === 'revokeGrant')?.input).toEqual({ grantId: 'g-1', reason: '事情办完了' })
  })

  it('hands a grant over to whom I pick, with a reason, once it is known who decides', async () => {
    bridge.script({ 'biz.contact.complexPicker': [{ ok: { users: [{ emplId: 'jun', name: 'Jun', avatar: '' }] } }] })
    const way = { verdict: preview.verdict, risk: 'medium' as const, receiver: leong, untilAt: activeGrant.endAt, route: preview.route }
    const mounted = await mountPage(MePage, {
      home,
      answers: { ...answers, previewHandOver: () => way, sendHandOver: () => ({ ...sentChange, beneficiary: leong }) },
    })
    await mounted.press('移交')
    expect(mounted.text()).toContain('您的这份同时结束')
    await mounted.press('选一位同事')
    await flushPromises()
    expect(mounted.heard.find(({ name }) => name === 'previewHandOver')?.input).toEqual({ grantId: 'g-1', receiverId: 'jun' })
    await mounted.press('提交')
    expect(mounted.text()).toContain('还没有写原因')
    const field = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea')
    if (field) field.value = '下周休假'
    field?.dispatchEvent(new Event('input'))
    await mounted.press('提交')
    const sent = { grantId: 'g-1', receiverId: 'jun', reason: '下周休假' }
    expect(mounted.heard.find(({ name }) => name === 'sendHandOver')?.input).toEqual(sent)
    expect(useResult().current.value?.text).toBe('已提交，等 梁志豪 决定')
  })

  it('does not hand over what the rules refuse, and says why', async () => {
    bridge.script({ 'biz.contact.complexPicker': [{ ok: { users: [{ emplId: 'amy', name: '陈慧敏', avatar: '' }] } }] })
    const own = { allowed: false, causes: [{ code: 'same_person' as const }], names: {} }
    const way = { verdict: own, risk: 'medium' as const, receiver: amy, untilAt: activeGrant.endAt, route: [] }
    const mounted = await mountPage(MePage, { home, answers: { ...answers, previewHandOver: () => way } })
    await mounted.press('移交')
    await mounted.press('选一位同事')
    await flushPromises()
    expect(mounted.text()).toContain('请选另一个人')
    await mounted.press('提交')
    expect(mounted.heard.some(({ name }) => name === 'sendHandOver')).toBe(false)
  })

  it('says on the sheet itself why giving back was refused', async () => {
    const no = refused('not_allowed', [{ code: 'grant_not_active', grantId: 'g-1' as GrantId }])
    const mounted = await mountPage(MePage, { home, answers: { ...answers, revokeGrant: () => no } })
    await mounted.press('交还')
    document.querySelector<HTMLInputElement>('[role=dialog] input[type=radio]')?.click()
    await flushPromises()
    document.querySelector<HTMLElement>('[role=dialog] footer button')?.click()
    await flushPromises()
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('这份授权已经结束')
  })

  it('extends in two taps: what there is, sent as it was asked for', async () => {
    const mounted = await mountPage(MePage, { home, answers })
    await mounted.press('延长')
    expect(mounted.text()).toContain('梁志豪 · 直属上级')
    expect(mounted.text()).toContain('5月7日 10:00 到 5月14日 10:00')
    await mounted.press('提交申请')
    expect(mounted.heard.find(({ name }) => name === 'sendAsk')?.input).toEqual({
      roleId: 'shift_supervisor',
      scope: { include: ['20'], exclude: [] },
      lengthMinutes: 10_080,
      startAt: activeGrant.endAt,
      reason: '旺季人手调配',
    })
    expect(useResult().current.value?.text).toBe('已提交，等 梁志豪 审批')
  })

  it('extends no longer than the policy allows, and says why not when it may not be sent', async () => {
    const verdict = { allowed: false, causes: [{ code: 'already_asked' as const, changeId: 'c-9' as ChangeId }], names: {} }
    const mounted = await mountPage(MePage, {
      home,
      answers: { ...answers, previewAsk: () => ({ ...preview, longestMinutes: 1440, verdict }) },
    })
    await mounted.press('延长')
    expect(document.querySelector<HTMLInputElement>('[role=dialog] input[value="1d"]')?.checked).toBe(true)
    expect(mounted.text()).toContain('同样的申请正在审批中')
    await mounted.press('提交申请')
    expect(mounted.heard.some(({ name }) => name === 'sendAsk')).toBe(false)
  })

  it('opens the extension that a reminder leads to', async () => {
    const mounted = await mountPage(MePage, { home, answers, at: '/me?extend=g-1' })
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('延长「班次主管」')
    expect(mounted.router.currentRoute.value.fullPath).toBe('/me')
  })

  it('says what came of a grant that a late reminder is about', async () => {
    await mountPage(MePage, { home, answers, at: '/me?extend=g-2' })
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(useResult().current.value?.text).toBe('这份授权已经结束，可以重新申请')
  })

  it('asks again in one tap, and tells who decides with the way there', async () => {
    const mounted = await mountPage(MePage, { home, answers })
    await mounted.press('已结束1', '[role=tab]')
    await mounted.press('再申请')
    expect(mounted.heard.find(({ name }) => name === 'sendAsk')?.input).toMatchObject({
      lengthMinutes: 10_080,
      startAt: null,
      reason: '旺季人手调配',
    })
    expect(useResult().current.value?.text).toBe('已提交，等 梁志豪 审批')
    useResult().current.value?.action?.run()
    await flushPromises()
    expect(mounted.router.currentRoute.value.path).toBe('/changes/c-1')
  })

  it('opens the form filled in when it cannot be sent as it was', async () => {
    const no = refused('not_allowed', [{ code: 'length_too_long', longestMinutes: 1440, risk: 'medium' }])
    const mounted = await mountPage(MePage, { home, answers: { ...answers, sendAsk: () => no } })
    await mounted.press('已结束1', '[role=tab]')
    await mounted.press('再申请')
    expect(mounted.router.currentRoute.value.fullPath).toBe('/ask/shift_supervisor?again=g-2')
  })

  it('speaks the chosen language at once', async () => {
    const mounted = await mountPage(MePage, { home, answers })
    await mounted.press('语言')
    await mounted.press('Português')
    // The words of a language come as a chunk of their own, which a busy machine compiles slowly.
    await vi.waitFor(() => expect(mounted.text()).toContain('As minhas autorizações'), { timeout: 10_000 })
  })

  it('keeps looks on this device and marks what is chosen', async () => {
    const mounted = await mountPage(MePage, { home, answers })
    await mounted.press('外观')
    await mounted.press('深色')
    expect(keptTheme()).toBe('dark')
    await mounted.press('字体大小')
    await mounted.press('特大')
    expect(keptTextSize()).toBe(130)
    expect(mounted.text()).toContain('特大')
    await mounted.press('外观')
    await mounted.press('跟随钉钉', '[role=dialog] button')
    expect(keptTheme()).toBeNull()
    expect(mounted.heard.filter(({ name }) => name !== 'getMe')).toEqual([])
  })

  it('calls the persona switch of the demo, and only in the demo', async () => {
    let called = 0
    document.addEventListener('remit-demo', () => {
      called += 1
    })
    await (await mountPage(MePage, { home, answers })).press('换个身份看看')
    expect(called).toBe(1)
    expect((await mountPage(MePage, { home: { ...home, simulated: false }, answers })).text()).not.toContain('换个身份')
  })
})
