// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { home, now } from '#tests/kit/page-facts.ts'
import { mountPage, type MountOptions } from '#tests/kit/mount-page.ts'
import PhoneWait from './PhoneWait.vue'

const act = { kind: 'approve_change', changeId: 'c-1', contentHash: 'a'.repeat(64) } as const
const sent: Output<'askOnPhone'> = { result: 'sent', token: 'desk', number: 42, untilAt: now + 120_000 }
const proved: string[] = []
const open = (answers: MountOptions['answers']) =>
  mountPage(PhoneWait, { home, props: { act, onProved: (proof: string) => proved.push(proof) }, answers })

beforeEach(() => {
  proved.length = 0
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})
const aWhile = async (): Promise<void> => {
  vi.advanceTimersByTime(3_000)
  await flushPromises()
}

describe('waiting for the phone', () => {
  it('shows the number, asks until the proof is there, and hands it on once', async () => {
    const answers: Output<'takeFromPhone'>[] = [
      { result: 'waiting' },
      { result: 'waiting' },
      { result: 'proved', proof: 'token', untilAt: now },
    ]
    const { heard, text } = await open({ askOnPhone: () => sent, takeFromPhone: () => answers.shift() ?? { result: 'over' } })
    expect(text()).toContain('选这个数字')
    expect(text()).toContain('42')
    await aWhile()
    await aWhile()
    expect(proved).toEqual(['token'])
    expect(heard.find(({ name }) => name === 'askOnPhone')?.input).toEqual({ changeId: act.changeId, contentHash: act.contentHash })
    expect(heard.filter(({ name }) => name === 'takeFromPhone').map(({ input }) => input)).toEqual(
      Array.from({ length: 3 }, () => ({ token: 'desk' })),
    )
  })

  it.each<readonly [string, Output<'askOnPhone'>, string]>([
    ['the phone said no', sent, '没有确认成功'],
    ['it is asked too often', { result: 'often' }, '太频繁'],
    ['everything is locked', { result: 'locked', untilAt: now }, '多次没有通过'],
  ])('says that %s, and shows no number any more', async (_what, answer, said) => {
    const { text } = await open({ askOnPhone: () => answer, takeFromPhone: () => ({ result: 'over' }) })
    expect(text()).toContain(said)
    expect(text()).not.toContain('42')
    expect(proved).toEqual([])
  })
})
