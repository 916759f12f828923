// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import type { FactorView } from '#contract/factor-view.ts'
import type { RoleId } from '#governance/id.ts'
import { useResult } from '#kit/use-result.ts'
import { amy, home, leong, now, sentChange } from '#tests/kit/page-facts.ts'
import { mountPage, type MountOptions } from '#tests/kit/mount-page.ts'
import NoticeStack from '../../shell/NoticeStack.vue'
import FactorPage from './FactorPage.vue'

const none: FactorView = {
  registeredAt: null,
  passkeys: [],
  passkeyHost: null,
  recoveryCodesLeft: 0,
  lockedUntil: null,
  recovery: null,
  can: { remove: { allowed: false, causes: [{ code: 'second_factor_missing', personId: amy.id }], names: {} } },
}
const on: FactorView = {
  ...none,
  registeredAt: now,
  recoveryCodesLeft: 9,
  can: { remove: { allowed: true, causes: [{ code: 'own_factor' }], names: {} } },
}
const begun: Output<'beginFactor'> = {
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  link: 'otpauth://totp/Remit:amy?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  picture: { size: 33, path: 'M2 2h1v1h-1z' },
  untilAt: now + 600_000,
}
const open = (answers: MountOptions['answers']) => mountPage(FactorPage, { home, at: '/me/second-factor', answers })
async function type(code: string): Promise<void> {
  const field = document.querySelector('input')
  if (!field) throw new Error('there is no field for a code')
  field.value = code
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

afterEach(() => {
  useResult().clear()
})

describe('the second factor', () => {
  it('is set up: secret as picture and text; a code; the recovery codes, once', async () => {
    const results: Output<'confirmFactor'>[] = [
      { result: 'wrong' },
      { result: 'registered', recoveryCodes: ['abcde-fghjk', 'mnpqr-stuvw'] },
    ]
    let factor = none
    const { press, text } = await open({
      getFactor: () => factor,
      beginFactor: () => begun,
      confirmFactor: () => results.shift() ?? { result: 'expired' },
    })
    expect(text()).toContain('还没有设置二次验证')
    await press('开始设置')
    // the link is for an app on the same phone, and this is a desktop
    expect(text()).not.toContain('在这部手机的应用里打开')
    expect(text()).toContain('GEZD GNBV GY3T QOJQ')
    expect(document.querySelector('svg[role=img] path')?.getAttribute('d')).toBe(begun.picture.path)
    await type('000 000')
    await press('确认')
    expect(text()).toContain('验证码不对')
    factor = on
    await type('287082')
    await press('确认')
    expect(text()).toContain('abcde-fghjk mnpqr-stuvw')
    await press('我已保存好')
    expect(text()).not.toContain('abcde-fghjk')
    expect(text()).toContain('还有 9 个恢复码没用过')
  })

  it('begins again when too much time has passed', async () => {
    const { press, text } = await open({ getFactor: () => none, beginFactor: () => begun, confirmFactor: () => ({ result: 'expired' }) })
    await press('开始设置')
    await type('287082')
    await press('确认')
    expect(text()).toContain('开始设置')
  })

  it('is replaced and removed with a code, or a recovery code, of the one there is', async () => {
    const { press, heard, text } = await open({
      getFactor: () => on,
      proveAct: () => ({ result: 'proved', proof: 'token', untilAt: now }),
      beginFactor: () => begun,
      removeFactor: () => none,
    })
    await press('取消二次验证')
    await press('手机不在身边，用恢复码')
    await type('abcde-fghjk')
    await press('确认', '[role=dialog] footer button')
    expect(heard.filter(({ name }) => name === 'removeFactor').map(({ input }) => input)).toEqual([{ proof: 'token' }])
    await press('换一部手机或重新设置')
    await type('287082')
    await flushPromises()
    expect(heard.filter(({ name }) => name === 'proveAct').map(({ input }) => input)).toEqual([
      { act: { kind: 'remove_factor' }, code: 'abcde-fghjk' },
      { act: { kind: 'replace_factor' }, code: '287082' },
    ])
    expect(heard.find(({ name }) => name === 'beginFactor')?.input).toEqual({ proof: 'token' })
    expect(text()).toContain('第 1 步')
  })

  it('says until when it is locked, and why it cannot be removed', async () => {
    const holds = { allowed: false, causes: [{ code: 'holds_critical_role' as const, roleId: 'global' as RoleId }], names: {} }
    const { text, named } = await open({ getFactor: () => ({ ...on, lockedUntil: now + 900_000, can: { remove: holds } }) })
    expect(text()).toMatch(/多次没有通过，.* 之前不能再试/)
    expect(named('取消二次验证').getAttribute('aria-disabled')).toBe('true')
    expect(text()).toContain('持有「全局管理员」期间不能取消二次验证')
  })

  it('says when it cannot be read, and reads again', async () => {
    const { text } = await open({})
    expect(text()).toContain('重试')
  })
})

describe('a lost second factor', () => {
  const route = [{ kind: 'named' as const, foundAs: 'named' as const, approvers: [leong, amy], need: 2, beside: false, usual: null }]
  const may = { allowed: true, causes: [{ code: 'own_factor' as const }], names: {} }

  it('is asked to be taken away, with who decides, what it means and how it was lost', async () => {
    const { heard, press, text, router } = await open({
      getFactor: () => on,
      previewRecovery: () => ({ verdict: may, route }),
      askRecovery: () => sentChange,
    })
    await press('手机和恢复码都丢了')
    for (const fact of ['两位全局管理员', '24 小时', '极高风险角色都不能使用', '梁志豪']) expect(text()).toContain(fact)
    await press('提交申请')
    expect(text()).toContain('还没有写原因')
    const why = document.querySelector('textarea')
    if (!why) throw new Error('nowhere to say how it was lost')
    why.value = '手机掉进海里'
    why.dispatchEvent(new Event('input'))
    await press('提交申请')
    expect(heard.find(({ name }) => name === 'askRecovery')?.input).toEqual({ reason: '手机掉进海里' })
    expect(router.currentRoute.value.path).toBe('/changes/c-1')
  })

  it('says before it is sent that too few others can decide', async () => {
    const verdict = { allowed: false, causes: [{ code: 'admins_missing' as const, need: 2 }], names: {} }
    const { heard, press, text } = await open({ getFactor: () => on, previewRecovery: () => ({ verdict, route: [] }) })
    await press('手机和恢复码都丢了')
    expect(text()).toContain('不到 2 位')
    await press('提交申请')
    expect(heard.some(({ name }) => name === 'askRecovery')).toBe(false)
  })

  it('is not asked for twice', async () => {
    const { text } = await open({ getFactor: () => ({ ...on, recovery: { changeId: sentChange.id, untilAt: null } }) })
    expect(text()).not.toContain('手机和恢复码都丢了')
  })
})

describe('the note of a recovery on every page', () => {
  it('says until when, and is stopped with one tap and without a code', async () => {
    const under = { ...home, recovery: { changeId: sentChange.id, untilAt: now } }
    const { heard, named, press, text } = await mountPage(NoticeStack, {
      home: under,
      answers: { stopRecovery: () => ({ ...sentChange, status: 'refused' }), getHome: () => home },
    })
    expect(text()).toContain('您的二次验证将在')
    expect(named('查看').getAttribute('href')).toBe('/changes/c-1')
    await press('不是我，停止')
    expect(heard.find(({ name }) => name === 'stopRecovery')?.input).toEqual({ changeId: 'c-1' })
    expect(useResult().current.value?.text).toBe('已停止，什么都没有改变')
    expect(text()).not.toContain('您的二次验证将在')
  })
})
