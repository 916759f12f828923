// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChangeDetail } from '#contract/change.ts'
import type { Home } from '#contract/home.ts'
import { useResult } from '#kit/use-result.ts'
import InboxPage from '#features/inbox/InboxPage.vue'
import { mountPage, refused as no, type Mounted } from '#tests/kit/mount-page.ts'
import { home, sentChange } from '#tests/kit/page-facts.ts'
import { useSessionStore } from '#session/session-store.ts'
import NoticeStack from '#src/shell/NoticeStack.vue'
import { useWaitingActs } from './waiting-acts.ts'

const may = { allowed: false, causes: [{ code: 'already_decided_by_you' as const }], names: {} }
const applied: ChangeDetail = { ...sentChange, status: 'applied', waitingFor: [], can: { ...sentChange.can, approve: may, refuse: may } }
const full: Home = { ...home, inbox: { ...home.inbox, waiting: [sentChange], waitingCount: 1 } }
const { waiting, refused, takeBack, forget } = useWaitingActs()

let online = false
let answer: () => ChangeDetail | ReturnType<typeof no>

function open(page = InboxPage): Promise<Mounted> {
  const decideChange = (): ReturnType<typeof answer> => {
    if (!online) throw new TypeError('Failed to fetch')
    return answer()
  }
  return mountPage(page, { home: full, answers: { decideChange, getHome: () => full } })
}

async function networkIsBack(): Promise<void> {
  online = true
  window.dispatchEvent(new Event('online'))
  await flushPromises()
  await vi.dynamicImportSettled()
  await flushPromises()
}

beforeEach(() => {
  online = false
  answer = () => applied
  for (const changeId of waiting.keys()) takeBack(changeId)
  for (const act of refused.value) forget(act)
  useResult().clear()
})

describe('what is decided without a network', () => {
  it('waits where its buttons stood, and goes under the key it was meant under', async () => {
    const { press, text, heard } = await open()
    await press('同意')
    expect(text()).toContain('联网后自动同意')
    expect(text()).not.toContain('拒绝')
    await networkIsBack()
    const sent = heard.filter(({ name }) => name === 'decideChange')
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual(sent[0])
    expect(sent[0]?.input).toMatchObject({ version: 1, contentHash: sentChange.contentHash })
    expect(sent[0]?.key).not.toBeNull()
    expect(useResult().current.value?.text).toContain('已同意')
    expect(waiting.size).toBe(0)
  })

  it('outlives the page it was meant on, and is written nowhere', async () => {
    const first = await open()
    await first.press('同意')
    first.page.unmount()
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).not.toContain(sentChange.id)
    await networkIsBack()
    expect(first.heard.filter(({ name }) => name === 'decideChange')).toHaveLength(2)
    expect(waiting.size).toBe(0)
  })

  it('can be taken back until then', async () => {
    const { press, heard, text } = await open()
    await press('同意')
    await press('先不发')
    expect(text()).toContain('拒绝')
    await networkIsBack()
    expect(heard.filter(({ name }) => name === 'decideChange')).toHaveLength(1)
  })

  it('is told of on every page when it moved meanwhile, until that is read', async () => {
    const { press } = await open()
    answer = () => no('change_moved')
    await press('同意')
    await networkIsBack()
    expect(waiting.size).toBe(0)
    const stack = await open(NoticeStack)
    expect(stack.text()).toContain('没有办成：同意 陈慧敏 · 班次主管')
    expect(stack.text()).toContain('这份申请刚刚变了')
    // that it will be sent is not true any more
    expect(useResult().current.value).toBeNull()
    await stack.press('关闭')
    expect(stack.text()).not.toContain('没有办成')
  })

  it('is never done as somebody else', async () => {
    const { press, heard } = await open()
    await press('同意')
    useSessionStore().personId = 'somebody-else'
    await networkIsBack()
    expect(heard.filter(({ name }) => name === 'decideChange')).toHaveLength(1)
    expect(waiting.size).toBe(0)
  })
})
