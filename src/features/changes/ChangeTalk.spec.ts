// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { ChangeDetail } from '#contract/change.ts'
import type { TalkView } from '#contract/talk.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, refused } from '#tests/kit/mount-page.ts'
import { amy, home, leong, now, sentChange } from '#tests/kit/page-facts.ts'
import ChangePage from './ChangePage.vue'

const { approve: yes } = sentChange.can
const no = { allowed: false, causes: [{ code: 'not_an_approver' as const }], names: {} }
const asked: TalkView['messages'][number] = { number: 1, by: leong, kind: 'question', text: '只要周五，还是整周？', at: now }
const answered: TalkView['messages'][number] = { number: 2, by: amy, kind: 'answer', text: '整周', at: now }
const withTalk = (talk: Partial<TalkView>): ChangeDetail => ({ ...sentChange, talk: { messages: [], awaits: [], mayWrite: yes, ...talk } })
const open = (answers: Parameters<typeof mountPage>[1]['answers']) =>
  mountPage(ChangePage, { props: { changeId: 'c-1' }, at: '/changes/c-1', home, answers: { getHome: () => home, ...answers } })

async function type(text: string): Promise<void> {
  const field = document.querySelector('textarea')
  if (!field) throw new Error('there is nowhere to write')
  field.value = text
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

afterEach(() => useResult().clear())

describe('questions and answers', () => {
  it('stand there for whoever sees the request, with who has to answer', async () => {
    const { text, page } = await open({ getChange: () => withTalk({ messages: [asked], awaits: [amy], mayWrite: no }) })
    expect(text()).toContain('只要周五，还是整周？')
    expect(text()).toContain('等 陈慧敏 回复；审批时限照常计算。')
    expect(page.find('textarea').exists()).toBe(false)
  })

  it('are not there where nobody said anything and she may not', async () => {
    const { text } = await open({ getChange: () => withTalk({ mayWrite: no }) })
    expect(text()).not.toContain('问与答')
  })

  it('are written where they are read, about what is shown', async () => {
    const { press, text, heard } = await open({
      getChange: () => withTalk({}),
      writeMessage: () => withTalk({ messages: [asked, answered] }),
    })
    await press('问一句')
    await press('发送')
    expect(text()).toContain('还没有写内容')
    await type('  整周 ')
    await press('发送')
    const sent = heard.filter(({ name }) => name === 'writeMessage')
    expect(sent.map(({ input }) => input)).toEqual([{ changeId: 'c-1', version: 1, contentHash: sentChange.contentHash, text: '整周' }])
    expect(text()).toContain('整周')
    expect(useResult().current.value?.text).toBe('已发给对方')
    expect(document.querySelector('textarea')).toBeNull()
  })

  it('keep what was written when it did not arrive, and say why', async () => {
    const full = [{ code: 'talk_full' as const, most: 30 }]
    const { press, text } = await open({ getChange: () => withTalk({}), writeMessage: () => refused('not_allowed', full) })
    await press('问一句')
    await type('整周')
    await press('发送')
    expect(text()).toContain('这里最多写 30 条')
    expect(document.querySelector('textarea')?.value).toBe('整周')
  })
})
