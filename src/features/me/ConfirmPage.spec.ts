// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { home, now, sentChange } from '#tests/kit/page-facts.ts'
import { mountPage, type MountOptions } from '#tests/kit/mount-page.ts'
import ConfirmPage from './ConfirmPage.vue'

const link = 'bGluaw'
const asked: Output<'getOnPhone'> = {
  result: 'open',
  changeId: sentChange.id,
  contentHash: sentChange.contentHash,
  numbers: [17, 42, 86],
  untilAt: now + 120_000,
}
const open = (answers: MountOptions['answers']) =>
  mountPage(ConfirmPage, {
    home,
    at: `/confirm/${link}`,
    props: { link },
    answers: { getOnPhone: () => asked, getChange: () => sentChange, ...answers },
  })

async function type(code: string): Promise<void> {
  const field = document.querySelector('input')
  if (!field) throw new Error('there is no field for a code')
  field.value = code
  field.dispatchEvent(new Event('input'))
  await flushPromises()
}

describe('confirming on the phone', () => {
  it('shows what is approved, asks for the number, and takes a proof for exactly this', async () => {
    const { heard, press, text } = await open({
      answerOnPhone: ({ proof }) => (proof === null ? { result: 'right' } : { result: 'confirmed' }),
      proveAct: () => ({ result: 'proved', proof: 'token', untilAt: now }),
    })
    for (const fact of ['您正在电脑上同意', sentChange.requester.name, '17', '42', '86', '不是您在操作']) expect(text()).toContain(fact)
    await press('42')
    await flushPromises()
    await type('287082')
    expect(heard.filter(({ name }) => name === 'answerOnPhone').map(({ input }) => input)).toEqual([
      { link, number: 42, proof: null },
      { link, number: 42, proof: 'token' },
    ])
    expect(heard.find(({ name }) => name === 'proveAct')?.input).toEqual({ act: { kind: 'confirm_on_phone', link }, code: '287082' })
    expect(text()).toContain('请回到电脑')
    expect(text()).not.toContain('您正在电脑上同意')
  })

  it('ends with a wrong number, and asks for no code then', async () => {
    const { heard, press, text } = await open({ answerOnPhone: () => ({ result: 'wrong', triesLeft: 4 }) })
    await press('17')
    expect(text()).toContain('还可以试 4 次')
    expect(text()).not.toContain('86')
    expect(heard.some(({ name }) => name === 'proveAct' || name === 'beginProof')).toBe(false)
  })

  it.each([
    ['is over', { getOnPhone: () => ({ result: 'over' as const }) }],
    ['is about what it was no more', { getChange: () => ({ ...sentChange, contentHash: 'f'.repeat(64) }) }],
  ])('says so when it %s', async (_what, answers) => {
    const { text } = await open(answers)
    expect(text()).toContain('这次确认已经结束')
    expect(text()).not.toContain('86')
  })
})
