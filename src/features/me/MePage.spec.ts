// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { GrantId } from '#governance/id.ts'
import { activeGrant, amy, home, sentChange } from '#tests/kit/page-facts.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import { keptTextSize, keptTheme } from '#session/looks.ts'
import MePage from './MePage.vue'

const ended = { ...activeGrant, id: 'g-2' as GrantId, phase: 'ended' as const, revoked: true }
const answers: NonNullable<MountOptions['answers']> = {
  getMe: () => ({ person: amy, grants: [activeGrant], ended: [ended], locale: null }),
  revokeGrant: () => sentChange,
  setLocale: ({ locale }) => ({ locale }),
}

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
