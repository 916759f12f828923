// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ChangeDetail } from '#contract/change.ts'
import type { Output } from '#contract/endpoints.ts'
import type { GrantView } from '#contract/grant.ts'
import type { ChangeId, GrantId } from '#governance/id.ts'
import { useConfirm } from '#kit/use-confirm.ts'
import { useResult } from '#kit/use-result.ts'
import { setServerNow } from '#session/clock.ts'
import { useSessionStore } from '#session/session-store.ts'
import {
  activeGrant,
  addressBook,
  amy,
  catalogue,
  globalAdmin,
  home,
  leong,
  now,
  preview,
  sentChange,
  shiftSupervisor,
} from '#tests/kit/page-facts.ts'
import { mountPage, refused, type Mounted, type MountOptions } from '#tests/kit/mount-page.ts'
import AskPage from './AskPage.vue'

const never = { allowed: false, causes: [{ code: 'grant_not_active' as const, grantId: 'g-1' as GrantId }], names: {} }
const answers: NonNullable<MountOptions['answers']> = {
  listRoles: () => catalogue([shiftSupervisor, addressBook, globalAdmin]),
  previewAsk: () => preview,
  sendAsk: () => sentChange,
  getHome: () => home,
  getMe: () => ({ person: amy, grants: [], ended: [], locale: null }),
}

async function open(more: Partial<MountOptions> = {}): Promise<Mounted> {
  vi.useFakeTimers()
  setServerNow(now)
  const mounted = await mountPage(AskPage, { home, answers, at: '/ask/shift_supervisor', props: { roleId: 'shift_supervisor' }, ...more })
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
  return mounted
}
const choose = async (mounted: Mounted, label: string): Promise<void> => {
  const chip = mounted.page.findAll('label').find((found) => found.text() === label)
  await chip?.get('input').setValue(true)
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
}

afterEach(() => {
  useResult().clear()
  vi.useRealTimers()
})

describe('the list of roles', () => {
  it('says why a role may not be asked for, one tap away', async () => {
    const { press, text, router, named } = await open({ props: {}, at: '/ask' })
    useSessionStore().personId = amy.id
    expect(text()).not.toContain('二次验证')
    await press('全局管理员')
    expect(text()).toContain('还没有设置二次验证')
    expect(named('去设置').getAttribute('href')).toContain('/me/second-factor')
    expect(router.currentRoute.value.path).toBe('/ask')
  })

  it('says why a found role is the one: what it lets her do', async () => {
    const { page, text } = await open({ props: {}, at: '/ask' })
    await page.get('input[type=search]').setValue('移动成员')
    expect(text()).toContain('能做到的最小角色：移动成员')
  })

  it('leads from a role to its form', async () => {
    const { named } = await open({ props: {}, at: '/ask' })
    expect(named('班次主管', 'a').getAttribute('href')).toContain('/ask/shift_supervisor')
  })

  it('says that nothing was lost when it cannot be read, and tries again', async () => {
    let tries = 0
    const listRoles = () => {
      tries += 1
      if (tries === 1) return refused('platform_unreachable')
      return catalogue([shiftSupervisor])
    }
    const { text, press } = await open({ props: {}, at: '/ask', answers: { ...answers, listRoles } })
    expect(text()).toContain('暂时连不上钉钉')
    await press('重试')
    expect(text()).toContain('班次主管')
  })
})

describe('asking', () => {
  it('takes two taps after the role: a reason and send', async () => {
    const mounted = await open()
    await choose(mounted, '旺季人手调配')
    await mounted.press('提交申请')
    const sent = mounted.heard.find(({ name }) => name === 'sendAsk')
    expect(sent?.input).toEqual({
      roleId: 'shift_supervisor',
      scope: { include: ['20'], exclude: [] },
      lengthMinutes: 10_080,
      startAt: null,
      reason: '旺季人手调配',
    })
    expect(useResult().current.value?.text).toBe('已提交，等 梁志豪 审批')
    expect(mounted.router.currentRoute.value.path).toBe('/changes/c-1')
  })

  it('shows the way before sending; without history the waiting time is unknown, not zero', async () => {
    const { text } = await open()
    expect(text()).toContain(`${leong.name} · 直属上级 · 等待时间未知`)
    expect(text()).toContain('移动成员')
    expect(text()).toContain('首次获得')
  })

  it('marks the way as outdated from the tap on that changes the ask, until the new one stands there', async () => {
    const mounted = await open()
    const outdated = () => mounted.page.findAll('section[aria-busy="true"]').length
    expect(outdated()).toBe(0)
    const chip = mounted.page.findAll('label').find((found) => found.text() === '1 天')
    await chip?.get('input').setValue(true)
    expect(outdated()).toBe(2)
    await vi.advanceTimersByTimeAsync(400)
    await flushPromises()
    expect(outdated()).toBe(0)
  })

  it('asks for a reason instead of sending without one', async () => {
    const { press, text, heard } = await open()
    await press('提交申请')
    expect(text()).toContain('还没有写原因')
    expect(heard.some(({ name }) => name === 'sendAsk')).toBe(false)
  })

  it('greys sending and says why when the preview refuses', async () => {
    const verdict = { allowed: false, causes: [{ code: 'already_asked' as const, changeId: 'c-9' as ChangeId }], names: {} }
    const mounted = await open({ answers: { ...answers, previewAsk: () => ({ ...preview, verdict }) } })
    await choose(mounted, '旺季人手调配')
    expect(mounted.named('提交申请').getAttribute('aria-disabled')).toBe('true')
    expect(mounted.text()).toContain('同样的申请正在审批中')
    await mounted.press('提交申请')
    expect(mounted.heard.some(({ name }) => name === 'sendAsk')).toBe(false)
  })

  it('shows a refusal with its causes on the page and keeps what was filled in', async () => {
    const mounted = await open({
      answers: { ...answers, sendAsk: () => refused('not_allowed', [{ code: 'approver_missing', stage: 'manager' }]) },
    })
    await choose(mounted, '旺季人手调配')
    await mounted.press('提交申请')
    expect(mounted.text()).toContain('找不到可以审批的直属上级')
    expect(mounted.page.find<HTMLInputElement>('input[value="busy"]').element.checked).toBe(true)
  })

  it('repeats the same intent with the same key, and another one with another', async () => {
    const mounted = await open({ answers: { ...answers, sendAsk: () => refused('platform_unreachable') } })
    await choose(mounted, '旺季人手调配')
    await mounted.press('提交申请')
    await mounted.press('提交申请')
    await choose(mounted, '项目需要')
    await mounted.press('提交申请')
    const sent = mounted.heard.filter(({ name }) => name === 'sendAsk').map(({ key }) => key)
    expect(sent).toHaveLength(3)
    expect(sent[0]).toBe(sent[1])
    expect(sent[2]).not.toBe(sent[0])
  })

  it('offers no length beyond the longest, and comes down to it by itself', async () => {
    const mounted = await open({ answers: { ...answers, previewAsk: () => ({ ...preview, longestMinutes: 1440 }) } })
    expect(mounted.page.get<HTMLInputElement>('input[value="7d"]').element.disabled).toBe(true)
    expect(mounted.page.get<HTMLInputElement>('input[value="1d"]').element.checked).toBe(true)
  })
})

describe('a start of one’s own', () => {
  it('is asked for, previewed and said', async () => {
    const mounted = await open()
    await mounted.press('获批即开始 · 更改')
    await choose(mounted, '明天')
    expect(mounted.text()).toContain('5月2日 00:00 开始')
    await choose(mounted, '旺季人手调配')
    await mounted.press('提交申请')
    const startAt = Date.UTC(2026, 4, 1, 16, 0)
    expect(mounted.heard.filter(({ name }) => name === 'previewAsk').at(-1)?.input).toMatchObject({ startAt })
    expect(mounted.heard.find(({ name }) => name === 'sendAsk')?.input).toMatchObject({ startAt })
  })

  it('is a moment of the device’s own field, and nothing is sent while it is none', async () => {
    const mounted = await open()
    await mounted.press('获批即开始 · 更改')
    await choose(mounted, '自选时间')
    await mounted.page.get('input[type=datetime-local]').setValue('2026-04-30T10:00')
    await choose(mounted, '旺季人手调配')
    expect(mounted.text()).toContain('请选一个将来的时间，最远一年')
    await mounted.press('提交申请')
    expect(mounted.heard.some(({ name }) => name === 'sendAsk')).toBe(false)
  })
})

describe('what was asked before', () => {
  const ended: GrantView = {
    ...activeGrant,
    phase: 'ended',
    asked: { lengthMinutes: 2 * 1440, reason: '替 Jun 值夜班' },
    can: { revoke: never, extend: never, askAgain: activeGrant.can.extend, handOver: never },
  }
  const getMe = (): Output<'getMe'> => ({ person: amy, grants: [], ended: [ended, { ...ended, id: 'g-0' as GrantId }], locale: null })

  it('stands above the roles, each once, one tap away', async () => {
    const mounted = await open({ props: {}, at: '/ask', answers: { ...answers, getMe } })
    expect(mounted.page.findAll('article')).toHaveLength(1)
    await mounted.press('再申请')
    expect(mounted.heard.find(({ name }) => name === 'sendAsk')?.input).toMatchObject({ lengthMinutes: 2880, reason: '替 Jun 值夜班' })
  })

  it('fills the form in as it was', async () => {
    const mounted = await open({ at: '/ask/shift_supervisor?again=g-1', answers: { ...answers, getMe } })
    expect(mounted.page.get<HTMLInputElement>('#ask-own-length').element.value).toBe('2')
    expect(mounted.page.get('textarea').element.value).toBe('替 Jun 值夜班')
    await mounted.press('提交申请')
    expect(mounted.heard.find(({ name }) => name === 'sendAsk')?.input).toMatchObject({ lengthMinutes: 2880 })
  })
})

describe('editing a pending ask', () => {
  const decided: ChangeDetail = {
    ...sentChange,
    route: [
      {
        kind: 'manager',
        foundAs: 'manager',
        approvers: [leong],
        added: [],
        state: 'approved',
        deadline: null,
        answers: [{ person: leong, insteadOf: null, answer: 'approve', at: 1, reason: null, proof: null }],
        need: 1,
        beside: false,
        usual: null,
      },
    ],
  }
  const edit = (more: NonNullable<MountOptions['answers']> = {}) =>
    open({ at: '/ask/shift_supervisor?edit=c-1', answers: { ...answers, getChange: () => decided, ...more } })

  it('says before what it undoes, and sends the version that was read', async () => {
    const editChange = () => ({ ...sentChange, version: 2 })
    const mounted = await edit({ editChange })
    expect(mounted.text()).toContain('梁志豪 已经同意过，修改后不再算数')
    await choose(mounted, '1 天')
    expect(mounted.heard.filter(({ name }) => name === 'previewAsk').at(-1)?.input).toMatchObject({ editing: 'c-1', lengthMinutes: 1440 })
    await mounted.press('提交修改')
    expect(mounted.heard.find(({ name }) => name === 'editChange')?.input).toEqual({
      changeId: 'c-1',
      version: 1,
      scope: { include: ['20'], exclude: [] },
      lengthMinutes: 1440,
      startAt: null,
      reason: '旺季人手调配',
    })
    expect(useResult().current.value?.text).toBe('已修改，等 梁志豪 审批')
    expect(mounted.router.currentRoute.value.path).toBe('/changes/c-1')
  })

  it('keeps what was filled in when somebody decided meanwhile', async () => {
    const mounted = await edit({ editChange: () => refused('change_not_pending', [{ code: 'change_not_pending', status: 'applied' }]) })
    await choose(mounted, '1 天')
    await mounted.press('提交修改')
    expect(mounted.text()).toContain('这份申请已经有结果了')
    expect(mounted.page.get<HTMLInputElement>('input[value="1d"]').element.checked).toBe(true)
  })

  it('is closed to everybody else, with the cause', async () => {
    const can = { ...sentChange.can, edit: { allowed: false, causes: [{ code: 'not_own_request' as const }], names: {} } }
    const mounted = await edit({ getChange: () => ({ ...decided, can }) })
    expect(mounted.text()).toContain('只有申请人自己可以这样做')
  })
})

describe('leaving', () => {
  it('asks when something is filled in, and staying keeps it', async () => {
    const mounted = await open()
    await choose(mounted, '旺季人手调配')
    const going = mounted.router.push('/domain')
    await flushPromises()
    const { asked, answer } = useConfirm()
    expect(asked.value?.text).toBe('填好的内容不会保留。')
    answer(false)
    await going
    expect(mounted.router.currentRoute.value.path).toBe('/ask/shift_supervisor')
  })

  it('asks nothing when nothing is filled in', async () => {
    const mounted = await open()
    await mounted.router.push('/domain')
    expect(mounted.router.currentRoute.value.path).toBe('/domain')
  })
})
