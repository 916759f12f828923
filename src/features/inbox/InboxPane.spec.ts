// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { AlikeGroup, AlikeRow } from '#contract/alike.ts'
import type { ChangeCard } from '#contract/change.ts'
import type { Home } from '#contract/home.ts'
import type { ChangeId, PersonId, RoleId } from '#governance/id.ts'
import { enterBackStack } from '#kit/back-stack.ts'
import { useConfirm } from '#kit/use-confirm.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, type MountOptions } from '#tests/kit/mount-page.ts'
import { activeGrant, fbScope, home, leong, now, person, removal, sentChange } from '#tests/kit/page-facts.ts'
import { decidedTogether } from './alike-state.ts'
import InboxPane from './InboxPane.vue'

const card = (n: number, name: string): ChangeCard => ({ ...sentChange, id: `c-${n}` as ChangeId, requester: person(`p${n}`, name) })
const cards = [card(1, '李小红'), card(2, '王国栋'), card(3, '何嘉敏'), card(4, '郑思琪'), { ...removal, id: 'c-5' as ChangeId }]
const row = ({ id: changeId, requester }: ChangeCard): AlikeRow => ({
  changeId,
  version: 1,
  contentHash: changeId.padEnd(64, '0'),
  requester,
  beneficiary: requester,
  scope: fbScope,
  lengthMinutes: 1440,
  reason: '跨年夜排班',
  createdAt: now,
})
const key = 'ask_for_role.shift_supervisor.medium.manager'
const [first, second, third, fourth] = cards.map(row)
if (!first || !second || !third || !fourth) throw new Error('four are needed')
const roleId = 'shift_supervisor' as RoleId
const group: AlikeGroup = {
  key,
  roleId,
  risk: 'medium',
  stage: 'manager',
  alike: [first, second, third],
  odd: [{ ...fourth, oddities: [{ code: 'longer', usual: 1440 }] }],
}
const facts: Home = {
  ...home,
  inbox: {
    ...home.inbox,
    covering: [{ person: leong, untilAt: now }],
    waiting: cards,
    waitingCount: 25,
    alike: [{ key, roleId, alikeCount: 3, oddCount: 1 }],
    ending: [activeGrant],
    endingCount: 1,
  },
}
const done = (changeId: ChangeId) => ({ outcome: 'done' as const, changeId, status: 'applied' as const, undoUntilAt: null })

/** The pane stands beside a change or a group, of which the address tells. */
const path = '/:noun?/:changeId?'

let close: () => void = () => {}

async function open(answers: MountOptions['answers'] = {}, at = '/') {
  const mounted = await mountPage(InboxPane, {
    home: facts,
    at,
    path,
    answers: { listAlike: () => ({ groups: [group] }), getHome: () => facts, ...answers },
  })
  close = () => mounted.page.unmount()
  const hit = async (pressed: string, from: Element = document.activeElement ?? document.body, more: KeyboardEventInit = {}) => {
    from.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true, ...more }))
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve))
    await flushPromises()
  }
  return { ...mounted, hit, where: () => mounted.router.currentRoute.value.fullPath }
}
const boxOf = (name: string): HTMLInputElement => {
  const box = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find((one) =>
    one.getAttribute('aria-label')?.includes(name),
  )
  if (!box) throw new Error(`no box for ${name}`)
  return box
}

afterEach(() => {
  // one that is gone hears no key
  close()
  decidedTogether.value = null
  useResult().clear()
})

describe('the pane of the inbox on a desktop', () => {
  it('moves with arrows and letters, and takes the focus along', async () => {
    const { hit, where } = await open({}, '/changes/c-1')
    await hit('j')
    expect(where()).toBe('/changes/c-2')
    expect(document.activeElement?.textContent).toContain('王国栋')
    await hit('ArrowDown')
    await hit('k')
    await hit('ArrowUp')
    expect(where()).toBe('/changes/c-1')
    await hit('ArrowUp')
    expect(where()).toBe('/changes/c-1')
  })

  it('leaves keys alone while somebody writes, a sheet lies open, or they are the client’s', async () => {
    const { hit, where, page } = await open({}, '/changes/c-1')
    await hit('j', page.get('input[type="search"]').element)
    await hit('j', document.body, { ctrlKey: true })
    await hit('j', document.body, { isComposing: true })
    const leave = enterBackStack(() => {})
    await hit('j')
    leave()
    expect(where()).toBe('/changes/c-1')
  })

  it('asks the server for what is looked for, keeps it in the address as one moves, and ends with one tap', async () => {
    const found = cards.slice(1, 3)
    const listInbox = () => ({ changes: found, grants: [], total: 22, nextCursor: 'next' })
    const { heard, hit, page, press, text, where } = await open({ listInbox }, '/changes/c-1')
    await page.get('input[type="search"]').setValue('嘉敏 班次')
    await expect.poll(() => text()).toContain('找到 22 项')
    expect(heard.filter(({ name }) => name === 'listInbox').map(({ input }) => input)).toEqual([{ tab: 'waiting', q: '嘉敏 班次' }])
    expect(text()).not.toContain('李小红')
    await hit('j', document.body)
    expect(decodeURIComponent(where())).toContain('/changes/c-2?q=嘉敏')
    await press('显示更多 · 还有 20 项')
    expect(heard.at(-1)?.input).toMatchObject({ q: '嘉敏 班次', cursor: 'next' })
    await press('清除条件')
    expect(where()).toBe('/changes/c-2')
    expect(text()).toContain('李小红')
  })

  it('narrows by kind, risk, whose decision and order, and says when nothing is left', async () => {
    const { heard, page, press, text, where } = await open(
      { listInbox: () => ({ changes: [], grants: [], total: 0, nextCursor: null }) },
      '/changes/c-1',
    )
    await press('筛选')
    const choose = async (label: string, value: string) => {
      const select = page.findAll('label').find((one) => one.text() === label)?.element.nextElementSibling
      if (!(select instanceof HTMLSelectElement)) throw new Error(label)
      select.value = value
      select.dispatchEvent(new Event('change'))
      await flushPromises()
    }
    await choose('种类', 'remove_member')
    await choose('风险', 'high')
    await choose('由谁决定', leong.id)
    await choose('顺序', 'newest')
    expect(heard.at(-1)?.input).toEqual({ tab: 'waiting', kind: 'remove_member', risk: 'high', decideFor: leong.id, order: 'newest' })
    for (const fact of ['筛选 · 4', '没有找到', '代 梁志豪']) expect(text()).toContain(fact)
    await choose('顺序', 'longest')
    expect(where()).toBe(`/changes/c-1?kind=remove_member&risk=high&for=${leong.id}`)
  })

  it('chooses several alike ones with box or key and decides them together, after the same question', async () => {
    const { heard, hit, text, where } = await open(
      { decideSeveral: () => ({ rows: [done('c-1' as ChangeId), done('c-3' as ChangeId)] }) },
      '/changes/c-1',
    )
    await hit('x')
    boxOf('何嘉敏').click()
    await expect.poll(() => text()).toContain('已选 2 项')
    expect([boxOf('李小红').checked, boxOf('王国栋').checked]).toEqual([true, false])
    await hit('a')
    const { asked, answer } = useConfirm()
    expect(asked.value?.title).toBe('一次同意 2 项「班次主管」？')
    expect(heard.some(({ name }) => name === 'decideSeveral')).toBe(false)
    answer(true)
    await flushPromises()
    expect(heard.find(({ name }) => name === 'decideSeveral')?.input).toEqual({
      items: [first, third].map(({ changeId, version, contentHash }) => ({ changeId, version, contentHash })),
      answer: 'approve',
      reason: null,
    })
    await expect.poll(where).toBe(`/alike/${key}`)
    expect(text()).not.toContain('已选')
  })

  it('takes the reason for a no to all that were chosen', async () => {
    const { hit, press, text } = await open({}, '/changes/c-1')
    await hit('x')
    await expect.poll(() => text()).toContain('已选 1 项')
    await hit('r')
    expect(text()).toContain('一次拒绝 1 项「班次主管」')
    await press('取消')
    await press('取消选择')
    expect(text()).not.toContain('已选')
  })

  it('chooses nothing that is not alike, and says why', async () => {
    const instead = { ...card(6, '黎文'), insteadOf: { id: leong.id as PersonId, name: leong.name } }
    const { text } = await mountPage(InboxPane, {
      home: {
        ...facts,
        inbox: { ...facts.inbox, waiting: [...cards, instead as ChangeCard, card(7, '苏伟'), { ...card(8, '高朗'), risk: 'critical' }] },
      },
      at: '/changes/c-1',
      path,
      answers: { listAlike: () => ({ groups: [group] }) },
    })
    const why: readonly (readonly [string, string])[] = [
      ['郑思琪', '时间长得多（通常 1 天）'],
      ['移除成员', '这一类要看清楚再决定'],
      ['黎文', '代 梁志豪 决定'],
      ['苏伟', '相似的不到三项'],
      ['高朗', '极高风险'],
    ]
    for (const [name, reason] of why) {
      boxOf(name).click()
      await expect.poll(text).toContain(reason)
      expect(boxOf(name).checked).toBe(false)
    }
    expect(text()).not.toContain('已选')
  })

  it('shows no boxes where nothing is alike, and rights that end with what they came from', async () => {
    const { page } = await mountPage(InboxPane, { home: { ...facts, inbox: { ...facts.inbox, alike: [] } }, at: '/changes/c-1' })
    expect(page.findAll('input[type="checkbox"]')).toHaveLength(0)
    const ending = await open(
      { listInbox: () => ({ changes: [], grants: [activeGrant], total: 1, nextCursor: null }) },
      '/changes/c-1?tab=ending&q=x',
    )
    await expect.poll(ending.text).toContain('找到 1 项')
    expect(ending.named('陈慧敏 · 班次主管').getAttribute('href')).toBe('/changes/c-1?tab=ending&q=x')
  })
})
