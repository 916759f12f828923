// @vitest-environment happy-dom
import { useQueryCache } from '@pinia/colada'
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { keys } from '#api/keys.ts'
import type { ChangeDetail } from '#contract/change.ts'
import type { Output } from '#contract/endpoints.ts'
import type { Home } from '#contract/home.ts'
import { useConfirm } from '#kit/use-confirm.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, refused } from '#tests/kit/mount-page.ts'
import { activeGrant, home, leong, now, removal, sentChange } from '#tests/kit/page-facts.ts'
import ChangePage from './ChangePage.vue'

const no = { allowed: false, causes: [{ code: 'not_own_request' as const }], names: {} }
const change: ChangeDetail = {
  ...sentChange,
  can: { ...sentChange.can, withdraw: no, edit: no },
  difference: [
    { permission: 'member.delete', risk: 'high', against: 'new', newDepartmentCount: 12 },
    { permission: 'member.move', risk: 'medium', against: 'wider', newDepartmentCount: 3 },
    { permission: 'member.view', risk: 'low', against: 'held', newDepartmentCount: 0 },
  ],
  holders: [{ person: leong, untilAt: activeGrant.untilAt, use: null }],
  holderCount: 1,
  route: [
    {
      kind: 'manager',
      foundAs: 'manager',
      approvers: [leong],
      added: [],
      state: 'waiting',
      deadline: null,
      answers: [],
      need: 1,
      beside: false,
      usual: { minutes: 25, sample: 4 },
    },
    {
      kind: 'domain_owner',
      foundAs: 'domain_owner',
      approvers: [leong],
      added: [],
      state: 'later',
      deadline: null,
      answers: [],
      need: 1,
      beside: false,
      usual: null,
    },
  ],
  steps: [
    { seq: 1, at: now, action: 'change.sent', actor: sentChange.requester, insteadOf: null, reason: '旺季人手调配' },
    { seq: 2, at: now, action: 'something.newer', actor: null, insteadOf: null, reason: null },
  ],
  deliveries: [{ kind: 'notice', to: leong, state: 'done', because: null, at: now }],
}
let close: () => void = () => {}
async function open(answers: Parameters<typeof mountPage>[1]['answers'], from: Home = home) {
  const mounted = await mountPage(ChangePage, { props: { changeId: 'c-1' }, at: '/changes/c-1', home: from, answers })
  close = () => mounted.page.unmount()
  return mounted
}

afterEach(() => {
  // one that is gone hears no key
  close()
  useResult().clear()
  useConfirm().answer(false)
})

describe('a change', () => {
  it('says what it allows that is not allowed today, with new and grave ones set apart', async () => {
    const { text, page } = await open({ getChange: () => change })
    expect(page.findAll('.item.new').map((item) => item.text())).toEqual(['删除成员高风险'])
    expect(text()).toContain('移动成员 多 3 个部门')
    expect(text()).toContain('已有 1 项，不变')
    expect(text()).toContain('梁志豪（至 5月7日）')
  })

  it('says when who has the role used it, or that she has not', async () => {
    const used = (lastAt: number | null) => ({ ...change, holders: [{ person: leong, untilAt: activeGrant.untilAt, use: { lastAt } }] })
    const fifth = (await open({ getChange: () => used(activeGrant.fromAt) })).text()
    close()
    expect(fifth).toMatch(/梁志豪（至 5月7日，\S+( \S+)?用过）/)
    expect((await open({ getChange: () => used(null) })).text()).toContain('梁志豪（至 5月7日，还没用过）')
  })

  it('shows the way with who has it now, and unknown as unknown', async () => {
    const { text } = await open({ getChange: () => change })
    expect(text()).toMatch(/梁志豪 · 直属上级 · 通常 25 分钟/)
    expect(text()).toContain('等待时间未知')
    expect(text()).toMatch(/系统\s*有更新/)
    expect(text()).toContain('工作通知 · 梁志豪')
  })

  it('is agreed to by a key after a question, and refused by a key with a reason', async () => {
    const { heard, text } = await open({ getChange: () => change })
    const hit = async (key: string, more: KeyboardEventInit = {}) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
      await flushPromises()
    }
    const { asked, answer } = useConfirm()
    for (const key of ['a', 'Enter']) {
      await hit(key, { repeat: true })
      expect(asked.value).toBe(null)
      await hit(key)
      expect(asked.value?.title).toContain('陈慧敏 · 班次主管')
      answer(false)
    }
    await hit('r')
    expect(text()).toContain('拒绝陈慧敏的申请')
    expect(heard.filter(({ name }) => name === 'decideChange')).toEqual([])
  })

  it('offers to hand on what is hers to decide, and not what she decides in somebody’s place', async () => {
    expect((await open({ getChange: () => change })).text()).toContain('转给别人决定')
    expect((await open({ getChange: () => ({ ...change, insteadOf: leong }) })).text()).not.toContain('转给别人决定')
  })

  it('says who hands what over to whom, until when, and whether it could not be done any more', async () => {
    const { roleId, scope, reason } = { ...activeGrant, reason: '下周休假' }
    const passing: ChangeDetail = {
      ...change,
      beneficiary: leong,
      subject: { kind: 'hand_over', roleId, scope, untilAt: activeGrant.endAt, reason },
    }
    const { text } = await open({ getChange: () => passing })
    expect(text()).toContain('陈慧敏 把 班次主管 交给 梁志豪')
    expect(text()).toMatch(/从同意起，到 5月7日 [\d:]+/)
    expect(text()).toContain('下周休假')
    const gone = { allowed: false, causes: [{ code: 'grant_not_active' as const, grantId: activeGrant.id }], names: {} }
    const failed = await open({ getChange: () => ({ ...passing, status: 'failed', failure: gone, difference: [] }) })
    expect(failed.text()).toContain('这份授权已经结束')
  })

  it('shows what the list knew while the rest is read', async () => {
    const { page, text } = await open(
      { getChange: () => refused('not_ready') },
      { ...home, inbox: { ...home.inbox, waiting: [sentChange], waitingCount: 1 } },
    )
    expect(text()).toContain('陈慧敏 申请 班次主管')
    expect(page.find('button.primary').exists()).toBe(false)
    expect(text()).toContain('重试')
  })

  it('approves at the thumb and shows what came of it', async () => {
    const decided: ChangeDetail = { ...change, status: 'applied', can: { approve: no, refuse: no, edit: no, withdraw: no }, waitingFor: [] }
    const { press, text, heard } = await open({ getChange: () => change, decideChange: () => decided, getHome: () => home })
    await press('同意')
    expect(heard.map(({ name }) => name)).toContain('decideChange')
    expect(text()).toContain('已生效')
    expect(text()).not.toContain('拒绝')
  })

  it('asks for a code where a yes takes one, says what is wrong with it, and sends what it proved', async () => {
    const grave: ChangeDetail = { ...change, risk: 'critical', takesProof: true }
    const given: ChangeDetail = { ...grave, status: 'applied', can: { approve: no, refuse: no, edit: no, withdraw: no }, waitingFor: [] }
    const results: Output<'proveAct'>[] = [
      { result: 'wrong', triesLeft: 4 },
      { result: 'used' },
      { result: 'proved', proof: 'token', untilAt: now },
    ]
    const { press, text, heard } = await open({
      getChange: () => grave,
      proveAct: () => results.shift() ?? { result: 'none' },
      decideChange: () => given,
      getHome: () => home,
    })
    await press('同意')
    const field = (): HTMLInputElement => document.querySelector('[role=dialog] input') ?? document.createElement('input')
    expect([field().inputMode, field().autocomplete]).toEqual(['numeric', 'one-time-code'])
    const type = async (code: string) => {
      field().value = code
      field().dispatchEvent(new Event('input'))
      await flushPromises()
    }
    await type('000000')
    expect(text()).toContain('还可以试 4 次')
    await type('111111')
    expect(text()).toContain('刚用过')
    expect(heard.some(({ name }) => name === 'decideChange')).toBe(false)
    await type('287082')
    await flushPromises()
    expect(heard.find(({ name }) => name === 'proveAct')?.input).toMatchObject({
      act: { kind: 'approve_change', changeId: 'c-1', contentHash: change.contentHash },
    })
    expect(heard.find(({ name }) => name === 'decideChange')?.input).toMatchObject({ answer: 'approve', proof: 'token' })
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })

  it('decides nothing when the sheet for the code is closed', async () => {
    const { press, heard } = await open({ getChange: () => ({ ...change, takesProof: true }) })
    await press('同意')
    await press('取消', '[role=dialog] button')
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(heard.map(({ name }) => name)).toEqual(['getChange'])
  })

  it('leads who has no second factor to where it is set up, and lets her say no', async () => {
    const missing = {
      allowed: false,
      causes: [{ code: 'second_factor_missing' as const, personId: leong.id }],
      names: { [leong.id]: '梁志豪' },
    }
    const { press, text, router, named } = await open({
      getChange: () => ({ ...change, takesProof: true, can: { ...change.can, approve: missing } }),
    })
    expect(text()).toContain('梁志豪还没有设置二次验证')
    expect(named('拒绝').getAttribute('aria-disabled')).toBeNull()
    await press('去设置', 'button')
    expect(router.currentRoute.value.path).toBe('/me/second-factor')
  })

  it('shows from when until when a right holds, once it is given', async () => {
    const given: ChangeDetail = {
      ...change,
      status: 'applied',
      grant: activeGrant,
      can: { approve: no, refuse: no, edit: no, withdraw: no },
    }
    const { text } = await open({ getChange: () => given })
    expect(text()).toMatch(/4月30日 [\d:]+ 生效，5月7日 [\d:]+ 到期/)
    expect(text()).toContain('删除成员 · 移动成员 · 查看成员')
    expect(text()).not.toContain('没有新增')
  })

  it.each([
    ['platform_refused:60104', '这个手机号已属于公司里的另一个人'],
    ['misconfigured:50004', '钉钉没有把这个部门交给本应用管理'],
    ['changed_natively', '钉钉里已被别人改过，这里没有覆盖'],
    ['misconfigured:60011', '本应用在钉钉的权限或设置不够，请管理员处理'],
    ['unreachable:-1', '钉钉没有回应'],
    ['platform_refused:nobody_left', '其中的人和部门都已不在'],
    ['fault', 'Remit 出了故障'],
    ['platform_refused:4711', '钉钉没有接受（4711），请管理员看看'],
  ])('says in words why DingTalk did not take it: %s', async (because, words) => {
    const parked: ChangeDetail = { ...change, deliveries: [{ kind: 'member', to: null, state: 'needs_attention', because, at: now }] }
    const { text } = await open({ getChange: () => parked })
    expect(text()).toContain(words)
  })

  it.each([
    ['throttled:90018', '钉钉没有回应；会自动再试', 1],
    ['misconfigured:50004', '钉钉没有把这个部门交给本应用管理；会自动再试', 1],
    ['result_pending', '自动再试', 0],
    [null, '自动再试', 0],
  ])('says why something is still on its way, once there is a reason: %s', async (because, words, times) => {
    const late: ChangeDetail = { ...change, deliveries: [{ kind: 'member', to: null, state: 'waiting', because, at: null }] }
    const { text } = await open({ getChange: () => late })
    expect(text().split(words)).toHaveLength(times + 1)
  })

  it('does not say that it is in force where DingTalk did not take it, and does where only a notice did not arrive', async () => {
    const failed = (kind: 'member' | 'notice'): ChangeDetail => ({
      ...change,
      status: 'applied',
      route: [],
      deliveries: [{ kind, to: null, state: 'needs_attention', because: 'platform_refused:60104', at: now }],
    })
    const undone = (await open({ getChange: () => failed('member') })).text()
    expect(undone).toContain('无需审批；钉钉没有接受，没有办成')
    expect(undone).not.toContain('已生效')
    expect((await open({ getChange: () => failed('notice') })).text()).toContain('无需审批，已直接生效')
  })

  it('says of an invited member that she joins when she accepts', async () => {
    const asked: ChangeDetail = { ...change, deliveries: [{ kind: 'member', to: null, state: 'invited', because: 'invited', at: now }] }
    expect((await open({ getChange: () => asked })).text()).toContain('已邀请，对方接受后加入')
  })

  it('puts fresh content in place of what moved, and decides nothing', async () => {
    let version = 1
    const moved: ChangeDetail = {
      ...change,
      version: 2,
      contentHash: '1'.repeat(64),
      subject: { ...sentChange.subject, reason: '改成三天' } as ChangeDetail['subject'],
    }
    const { press, text, heard } = await open({
      getChange: () => (version === 1 ? change : moved),
      decideChange: ({ version: seen }) => {
        version = 2
        return seen === 1 ? refused('change_moved') : { ...moved, status: 'applied' as const }
      },
      getHome: () => home,
    })
    await press('同意')
    await flushPromises()
    expect(useResult().current.value?.tone).toBe('danger')
    expect(text()).toContain('改成三天')
    await press('同意')
    expect(heard.filter(({ name }) => name === 'decideChange').map(({ input }) => input['version'])).toEqual([1, 2])
    const keys = heard.filter(({ name }) => name === 'decideChange').map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })

  it('tells who is about to decide that it became another while the page was open', async () => {
    let answer = change
    const { text } = await open({ getChange: () => answer })
    expect(text()).not.toContain('内容刚刚有变化')
    answer = { ...change, version: 2, contentHash: '1'.repeat(64) }
    await useQueryCache().invalidateQueries({ key: keys.change('c-1') })
    await flushPromises()
    expect(text()).toContain('内容刚刚有变化')
  })

  it('leads whoever asked to the form, filled in', async () => {
    const mine: ChangeDetail = { ...change, can: { approve: no, refuse: no, edit: sentChange.can.edit, withdraw: no } }
    const { press, router } = await open({ getChange: () => mine })
    await press('修改')
    expect(router.currentRoute.value.fullPath).toBe('/ask/shift_supervisor?edit=c-1')
  })

  it('says of an extension that it goes on where the other ends', async () => {
    const subject = { ...sentChange.subject, startAt: now + 86_400_000, extension: true } as ChangeDetail['subject']
    const { text } = await open({ getChange: () => ({ ...change, subject }) })
    expect(text()).toMatch(/再延长 7 天，从 5月2日 10:00 接着算/)
  })

  it('withdraws only after a yes', async () => {
    const mine: ChangeDetail = { ...change, can: { approve: no, refuse: no, edit: no, withdraw: sentChange.can.withdraw } }
    const { press, heard } = await open({
      getChange: () => mine,
      withdrawChange: () => ({ ...mine, status: 'withdrawn' as const }),
      getHome: () => home,
    })
    await press('撤回申请')
    expect(useConfirm().asked.value?.title).toBe('撤回这份申请？')
    useConfirm().answer(false)
    await flushPromises()
    expect(heard.map(({ name }) => name)).not.toContain('withdrawChange')
    await press('撤回申请')
    useConfirm().answer(true)
    await flushPromises()
    expect(heard.map(({ name }) => name)).toContain('withdrawChange')
    expect(useResult().current.value?.text).toBe('申请已撤回')
  })

  it('says why somebody who may not decide may not', async () => {
    const notMine = { allowed: false, causes: [{ code: 'not_your_stage' as const, stage: 'manager' as const }], names: {} }
    const { text } = await open({ getChange: () => ({ ...change, can: { approve: notMine, refuse: notMine, edit: no, withdraw: no } }) })
    expect(text()).toContain('现在轮到直属上级决定')
  })

  it('does not tell a stranger whether it exists', async () => {
    const { text, press, router } = await open({ getChange: () => refused('not_found') })
    expect(text()).toContain('找不到这份申请')
    await press('去待办')
    expect(router.currentRoute.value.path).toBe('/')
  })
})

describe('an act that others decide on', () => {
  const shown = (over: Partial<ChangeDetail> = {}) => open({ getChange: () => ({ ...removal, ...over }) })

  it('shows whom it is done to, why, and what ends with it, before somebody says yes', async () => {
    const { text, named } = await shown()
    expect(text()).toContain('移除成员「梁志豪」')
    expect(text()).toContain('合同到期')
    expect(text()).toContain('同意后会怎样')
    expect(text()).toContain('名下授权立即结束')
    expect(text()).toContain('在职域里不能撤销')
    expect(text()).not.toContain('同意后将能')
    expect(named('同意')).toBeDefined()
  })

  it('tells that it was agreed, or that it came too late and why', async () => {
    const applied = {
      ...removal,
      status: 'applied' as const,
      consequences: null,
      waitingFor: [],
      can: { ...removal.can, approve: no, refuse: no },
    }
    const page = await open({ getChange: () => removal, decideChange: () => applied })
    await page.press('同意')
    expect(useResult().current.value?.text).toBe('已同意：移除成员「梁志豪」')
    const ended = { code: 'grant_ended' as const, grantId: 'g' as never, roleId: 'shift_supervisor' as never, endedAt: now }
    const failure = {
      allowed: false,
      causes: [ended, { code: 'moved_meanwhile' as const, personId: leong.id }],
      names: { [leong.id]: leong.name },
    }
    const { text } = await shown({ ...applied, status: 'failed', failure })
    expect(text()).toContain('没能办成，因为')
    expect(text()).toMatch(/陈慧敏：「班次主管」授权已在 .+ 结束/)
    expect(text()).toContain('提交之后梁志豪的部门变过')
  })

  it('offers only reasons that fit when it is refused', async () => {
    const { press, text } = await shown()
    await press('拒绝')
    expect(text()).toContain('请补充说明原因')
    expect(text()).not.toContain('时间太长')
  })
})
