// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import type { ChangeDetail } from '#contract/change.ts'
import type { Home } from '#contract/home.ts'
import type { ChangeId } from '#governance/id.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, refused } from '#tests/kit/mount-page.ts'
import { activeGrant, home, leong, removal, sentChange } from '#tests/kit/page-facts.ts'
import InboxPage from './InboxPage.vue'

const no = { allowed: false, causes: [{ code: 'already_decided_by_you' as const }], names: {} }
const other: ChangeDetail = { ...sentChange, id: 'c-2' as ChangeId, requester: leong, beneficiary: leong }
const waiting: Home = {
  ...home,
  inbox: {
    covering: [],
    waiting: [sentChange, other],
    waitingCount: 2,
    alike: [],
    mine: [sentChange],
    mineCount: 1,
    ending: [activeGrant],
    endingCount: 1,
  },
}
const applied: ChangeDetail = { ...sentChange, status: 'applied', waitingFor: [], can: { approve: no, refuse: no, edit: no, withdraw: no } }
const afterOne: Home = { ...waiting, inbox: { ...waiting.inbox, waiting: [other], waitingCount: 1 } }
const said = (): string => useResult().current.value?.text ?? ''

afterEach(() => {
  useResult().clear()
})

describe('the inbox', () => {
  it('shows who, what, where, how long and why, and is usable', async () => {
    const { text, page } = await mountPage(InboxPage, { home: waiting })
    expect(page.find('[data-usable]').exists()).toBe(true)
    for (const fact of ['陈慧敏', '餐饮部 · 主管', '班次主管', '餐饮部及下级', '214 人', '7 天', '中风险', '新增 1 项权限', '旺季人手调配'])
      expect(text()).toContain(fact)
  })

  it('approves exactly what was shown with one tap, takes it off the list and says so', async () => {
    const { heard, page } = await mountPage(InboxPage, { home: waiting, answers: { decideChange: () => applied, getHome: () => afterOne } })
    await page.findAll('article')[0]?.get('button.primary').trigger('click')
    await flushPromises()
    expect(heard.filter(({ name }) => name === 'decideChange').map(({ input }) => input)).toEqual([
      { changeId: 'c-1', version: 1, contentHash: sentChange.contentHash, answer: 'approve', reason: null },
    ])
    expect(said()).toBe('已同意，陈慧敏的「班次主管」即刻生效')
    expect(page.findAll('article')).toHaveLength(1)
  })

  it('lets nobody agree to what ends for good before it was opened', async () => {
    const grave: Home = { ...waiting, inbox: { ...waiting.inbox, waiting: [removal], waitingCount: 1 } }
    const { heard, router, text, press } = await mountPage(InboxPage, { home: grave })
    for (const fact of ['移除成员「梁志豪」', '餐饮部', '高风险', '合同到期']) expect(text()).toContain(fact)
    expect(text()).not.toContain('新增')
    await press('查看')
    expect(router.currentRoute.value.fullPath).toBe('/changes/c-1')
    expect(heard.some(({ name }) => name === 'decideChange')).toBe(false)
  })

  it('names who decides next when there is another stage', async () => {
    const passedOn: ChangeDetail = { ...applied, status: 'pending', waitingFor: [leong] }
    const { page } = await mountPage(InboxPage, { home: waiting, answers: { decideChange: () => passedOn, getHome: () => afterOne } })
    await page.findAll('article')[0]?.get('button.primary').trigger('click')
    await flushPromises()
    expect(said()).toBe('已同意，下一步等 梁志豪 决定')
  })

  it('says that somebody was faster, and reads again', async () => {
    const { heard, page } = await mountPage(InboxPage, {
      home: waiting,
      answers: { decideChange: () => refused('change_not_pending'), getHome: () => afterOne },
    })
    await page.findAll('article')[0]?.get('button.primary').trigger('click')
    await flushPromises()
    expect(said()).toContain('已经有结果')
    expect(heard.map(({ name }) => name)).toContain('getHome')
    expect(page.findAll('article')).toHaveLength(1)
  })

  it('refuses only with a reason, and keeps the reason when the answer is a no', async () => {
    let tries = 0
    const { page, heard, press, text } = await mountPage(InboxPage, {
      home: waiting,
      answers: {
        decideChange: () => {
          tries += 1
          return tries === 1 ? refused('change_moved') : { ...applied, status: 'refused' as const }
        },
        getHome: () => waiting,
      },
    })
    await page.findAll('article')[0]?.get('button.danger-text').trigger('click')
    await expect.poll(() => document.querySelector('[role="dialog"]') !== null).toBe(true)
    await press('拒绝', '[role="dialog"] button')
    expect(text()).toContain('请写一句原因')
    expect(heard.filter(({ name }) => name === 'decideChange')).toHaveLength(0)
    const area = document.querySelector<HTMLTextAreaElement>('[role="dialog"] textarea')
    if (!area) throw new Error('no reason field')
    area.value = '请先和我说一声'
    area.dispatchEvent(new Event('input'))
    await press('拒绝', '[role="dialog"] button')
    expect(text()).toContain('这份申请刚刚变了')
    expect(area.value).toBe('请先和我说一声')
    await press('拒绝', '[role="dialog"] button')
    expect(heard.filter(({ name }) => name === 'decideChange').map(({ input }) => input['reason'])).toEqual([
      '请先和我说一声',
      '请先和我说一声',
    ])
    await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull()
  })

  it('shows mine with who has it now, without buttons to decide', async () => {
    const { text, page } = await mountPage(InboxPage, { home: waiting, at: '/?tab=mine' })
    expect(text()).toContain('等 梁志豪 决定')
    expect(page.find('button.primary').exists()).toBe(false)
  })

  it('leads from a right that ends soon to where it came from', async () => {
    const { named } = await mountPage(InboxPage, { home: waiting, at: '/?tab=ending' })
    await expect.poll(() => document.body.textContent.includes('班次主管')).toBe(true)
    expect(named('陈慧敏 · 班次主管').getAttribute('href')).toContain('/changes/c-1')
  })

  it('says what to do when nothing waits', async () => {
    const { text, press, router } = await mountPage(InboxPage, { home, at: '/?tab=mine' })
    expect(text()).toContain('您没有进行中的申请')
    await press('去申请')
    expect(router.currentRoute.value.path).toBe('/ask')
  })

  it('reads the pages after the first when somebody wants them', async () => {
    const many: Home = { ...waiting, inbox: { ...waiting.inbox, waiting: [sentChange], waitingCount: 2 } }
    const { page, press, heard } = await mountPage(InboxPage, {
      home: many,
      answers: { listInbox: () => ({ changes: [sentChange, other], grants: [], total: 2, nextCursor: null }) },
    })
    expect(page.findAll('article')).toHaveLength(1)
    await press('显示更多 · 还有 1 项')
    expect(heard.map(({ name, input }) => [name, input['tab']])).toEqual([['listInbox', 'waiting']])
    expect(page.findAll('article')).toHaveLength(2)
  })
})
