// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { ChangeDetail } from '#contract/change.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage, refused } from '#tests/kit/mount-page.ts'
import { amy, home, leong, person, sentChange } from '#tests/kit/page-facts.ts'
import ChangePage from './ChangePage.vue'

const chao = person('chao', '周嘉雯', '总监')
const no = { allowed: false, causes: [{ code: 'handed_on_by_you' as const }], names: {} }
const candidates = [
  { person: chao, as: 'above' as const },
  { person: leong, as: 'domain_owner' as const },
]
const handed: ChangeDetail = {
  ...sentChange,
  can: { approve: no, refuse: no, edit: no, withdraw: no },
  waitingFor: [chao],
  route: [
    {
      kind: 'manager',
      foundAs: 'manager',
      approvers: [leong],
      need: 1,
      beside: false,
      added: [{ person: chao, because: 'handed_on', by: leong }],
      state: 'waiting',
      deadline: null,
      answers: [],
      usual: null,
    },
  ],
}
const open = (answers: Parameters<typeof mountPage>[1]['answers'], change: ChangeDetail = sentChange) =>
  mountPage(ChangePage, {
    props: { changeId: 'c-1' },
    at: '/changes/c-1',
    home,
    answers: { getHome: () => home, getChange: () => change, ...answers },
  })

afterEach(() => useResult().clear())

describe('handing a decision on', () => {
  it('goes to one of a short list, and the page says who has it now', async () => {
    const { press, named, text, heard } = await open({ previewHandOn: () => ({ candidates }), handOn: () => handed })
    await press('转给别人决定')
    expect(named('转给对方').getAttribute('aria-disabled')).toBe('true')
    await press('周嘉雯 · 您的上级', 'label')
    await press('转给对方')
    expect(heard.find(({ name }) => name === 'handOn')?.input).toEqual({
      changeId: 'c-1',
      version: 1,
      contentHash: sentChange.contentHash,
      toId: 'chao',
    })
    expect(useResult().current.value?.text).toBe('已转给周嘉雯决定')
    expect(text()).toContain('梁志豪转给了周嘉雯')
    expect(text()).toContain('您已转给别人决定')
    expect(text()).not.toContain('拒绝')
  })

  it('says so where there is nobody, and why when it was refused', async () => {
    const nobody = await open({ previewHandOn: () => ({ candidates: [] }) })
    await nobody.press('转给别人决定')
    expect(nobody.text()).toContain('现在没有可以转的人')
    const causes = [{ code: 'not_to_be_handed_to' as const, personId: chao.id }]
    const late = await open({
      previewHandOn: () => ({ candidates }),
      handOn: () => refused('not_allowed', causes, { [chao.id]: chao.name }),
    })
    await late.press('转给别人决定')
    await late.press('周嘉雯 · 您的上级', 'label')
    await late.press('转给对方')
    expect(late.text()).toContain('这件事不能转给周嘉雯')
  })

  it('is not there for who may not decide', async () => {
    const { text } = await open({}, { ...handed, requester: amy })
    expect(text()).not.toContain('转给别人决定 ')
    expect(document.querySelector('.on')).toBeNull()
  })
})
