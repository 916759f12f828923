// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import type { AlikeGroup, AlikeRow } from '#contract/alike.ts'
import type { ChangeId, RoleId } from '#governance/id.ts'
import { useConfirm } from '#kit/use-confirm.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, type MountOptions } from '#tests/kit/mount-page.ts'
import { fbScope, home, now, person, sentChange } from '#tests/kit/page-facts.ts'
import { decidedTogether } from './alike-state.ts'
import AlikePage from './AlikePage.vue'
import InboxPage from './InboxPage.vue'

const key = 'ask_for_role.shift_supervisor.medium.manager'
const row = (n: number, name: string, lengthMinutes = 1440): AlikeRow => ({
  changeId: `c-${n}` as ChangeId,
  version: 1,
  contentHash: String(n).repeat(64),
  requester: person(`p${n}`, name),
  beneficiary: person(`p${n}`, name),
  scope: fbScope,
  lengthMinutes,
  reason: '跨年夜排班',
  createdAt: now,
})
const three = [row(1, '李小红'), row(2, '王国栋'), row(3, '何嘉敏', 2880)]
const group: AlikeGroup = {
  key,
  roleId: 'shift_supervisor' as RoleId,
  risk: 'medium',
  stage: 'manager',
  alike: three,
  odd: [
    {
      ...row(4, '郑思琪', 43_200),
      oddities: [
        { code: 'longer', usual: 1440 },
        { code: 'edited', usual: null },
      ],
    },
  ],
}
const untilAt = Date.now() + 900_000
const done = (changeId: ChangeId) => ({ outcome: 'done' as const, changeId, status: 'applied' as const, undoUntilAt: untilAt })
const open = (answers: MountOptions['answers']) =>
  mountPage(AlikePage, { home, props: { groupKey: key }, at: '/alike/x', answers: { listAlike: () => ({ groups: [group] }), ...answers } })

async function confirmed(): Promise<string> {
  const { asked, answer } = useConfirm()
  const title = asked.value?.title ?? ''
  answer(true)
  await flushPromises()
  return title
}

async function sayWhy(reason: string): Promise<void> {
  const field = document.querySelector('textarea')
  if (!field) throw new Error('nowhere to say why')
  field.value = reason
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

afterEach(() => {
  decidedTogether.value = null
  useResult().clear()
})

describe('alike requests on one page', () => {
  it('says what they have in common, who they are, and why one stands apart', async () => {
    const { text, named } = await open({})
    for (const fact of [
      '都申请「班次主管」，中风险，时长 1 天 至 2 天；您以「直属上级」的身份决定。',
      '相似的 3 项',
      '李小红',
      '餐饮部及下级',
    ])
      expect(text()).toContain(fact)
    for (const fact of ['特殊的 1 项', '时间长得多（通常 1 天）', '提交后修改过']) expect(text()).toContain(fact)
    expect(named('郑思琪').getAttribute('href')).toBe('/changes/c-4')
  })

  it('approves exactly what was shown with one answer after asking, says what came of each, and takes all of it back', async () => {
    const { heard, press, text } = await open({
      decideSeveral: () => ({
        rows: [
          done('c-1' as ChangeId),
          { outcome: 'left', changeId: 'c-2' as ChangeId, because: 'change_moved', verdict: null, oddities: [] },
          done('c-3' as ChangeId),
        ],
      }),
      takeBackSeveral: () => ({
        rows: [
          { outcome: 'done', changeId: 'c-1' as ChangeId },
          {
            outcome: 'not_allowed',
            changeId: 'c-3' as ChangeId,
            verdict: { allowed: false, causes: [{ code: 'not_your_decision' }], names: {} },
          },
        ],
      }),
      getHome: () => home,
    })
    await press('同意 3 项')
    expect(await confirmed()).toBe('一次同意 3 项「班次主管」？')
    expect(heard.find(({ name }) => name === 'decideSeveral')?.input).toEqual({
      items: three.map(({ changeId, version, contentHash }) => ({ changeId, version, contentHash })),
      answer: 'approve',
      reason: null,
    })
    expect(useResult().current.value?.text).toBe('3 项中已同意 2 项')
    for (const fact of ['刚刚有修改', '没有处理', '之前可以全部撤销']) expect(text()).toContain(fact)
    await press('全部撤销（2 项）')
    expect(heard.find(({ name }) => name === 'takeBackSeveral')?.input).toEqual({ changeIds: ['c-1', 'c-3'] })
    for (const fact of ['2 项中已撤销 1 项', '已撤销', '没有撤销']) expect(text()).toContain(fact)
    expect(text()).not.toContain('全部撤销（')
  })

  it('refuses all of them with one reason, which is asked for, and says what came of each', async () => {
    const refused = (changeId: ChangeId) => ({ ...done(changeId), status: 'refused' as const })
    const { heard, press, text } = await open({
      decideSeveral: () => ({ rows: three.map(({ changeId }) => refused(changeId)) }),
      getHome: () => home,
    })
    await press('拒绝')
    expect(text()).toContain('一次拒绝 3 项「班次主管」')
    await press('拒绝 3 项')
    expect(text()).toContain('请写一句原因')
    await sayWhy('跨年夜已经排满')
    await press('拒绝 3 项')
    expect(heard.find(({ name }) => name === 'decideSeveral')?.input).toMatchObject({ answer: 'refuse', reason: '跨年夜已经排满' })
    expect(useResult().current.value?.text).toBe('已拒绝 3 项')
    expect(text()).toContain('已拒绝 3 项')
    expect(text()).not.toContain('已同意')
  })

  it('says in the sheet what went wrong, and keeps the reason', async () => {
    const { press, text } = await open({
      decideSeveral: () => {
        throw new TypeError('network')
      },
      getHome: () => home,
    })
    await press('拒绝')
    await sayWhy('跨年夜已经排满')
    await press('拒绝 3 项')
    expect(text()).toContain('没有网络')
    expect(text()).toContain('相似的 3 项')
    await press('取消')
  })

  it('keeps the key of an answer that was lost, so that the next tap cannot decide twice', async () => {
    let tries = 0
    const { heard, press, text } = await open({
      decideSeveral: () => {
        tries += 1
        if (tries === 1) throw new TypeError('network')
        return { rows: three.map(({ changeId }) => done(changeId)) }
      },
      getHome: () => home,
    })
    await press('同意 3 项')
    await confirmed()
    expect(text()).toContain('没有网络')
    await press('同意 3 项')
    await confirmed()
    const keys = heard.filter(({ name }) => name === 'decideSeveral').map((one) => one.key)
    expect([keys.length, keys[0] === keys[1]]).toEqual([2, true])
    expect(useResult().current.value).toMatchObject({ text: '已同意 3 项', action: { label: '全部撤销（3 项）' } })
  })

  it('is approved with Enter on a desktop, after the same question', async () => {
    await open({})
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await flushPromises()
    const { asked, answer } = useConfirm()
    expect(asked.value?.title).toBe('一次同意 3 项「班次主管」？')
    answer(false)
  })

  it('says so when the group is gone', async () => {
    const { text } = await open({ listAlike: () => ({ groups: [] }) })
    expect(text()).toContain('这一组已经没有了')
  })
})

describe('the inbox with alike ones', () => {
  const inbox = { ...home.inbox, waiting: [sentChange], waitingCount: 1 }
  const brief = { key, roleId: group.roleId, alikeCount: 17, oddCount: 2 }

  it('shows a group as one card above the list, and only where they wait', async () => {
    const { named, press, text } = await mountPage(InboxPage, { home: { ...home, inbox: { ...inbox, alike: [brief] } } })
    expect(named('17 项相似 · 2 项特殊').getAttribute('href')).toBe(`/alike/${key}`)
    expect(text()).toContain('班次主管 · 可以一起决定')
    await press('我发起的0')
    expect(text()).not.toContain('17 项相似')
  })

  it('says of what was just answered how it was answered', async () => {
    const rows = three.map(({ changeId }) => ({ ...done(changeId), status: 'refused' as const }))
    const answered = { groupKey: key, roleId: group.roleId, personId: null, names: {}, back: [], untilAt }
    decidedTogether.value = { ...answered, answer: 'refuse', rows }
    const { named } = await mountPage(InboxPage, { home: { ...home, inbox } })
    expect(named('已拒绝 3 项').getAttribute('href')).toBe(`/alike/${key}`)
  })
})
