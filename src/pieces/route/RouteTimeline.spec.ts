// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { home, leong, now, person } from '#tests/kit/page-facts.ts'
import { mountPage } from '#tests/kit/mount-page.ts'
import RouteTimeline from './RouteTimeline.vue'

const stage = { kind: 'manager', foundAs: 'manager', approvers: [leong], need: 1, beside: false, usual: null } as const
const read = async (stages: readonly object[]): Promise<string> => (await mountPage(RouteTimeline, { home, props: { stages } })).text()

describe('the route', () => {
  it('says unknown for a waiting time without history, and the usual one where there is some', async () => {
    expect(await read([stage])).toContain('等待时间未知')
    expect(await read([{ ...stage, usual: { minutes: 25, sample: 8 } }])).toContain('通常 25 分钟')
  })

  it('says when a head decides in place of a manager', async () => {
    expect(await read([{ ...stage, foundAs: 'department_head' }])).toContain('部门主管（代直属上级）')
  })

  it('says that one of several is enough', async () => {
    const text = await read([{ ...stage, approvers: [leong, person('chao', '周嘉雯')] }])
    expect(text).toContain('梁志豪 或 周嘉雯')
    expect(text).toContain('其中一人同意即可')
  })

  it('says how many have to agree, who has, and what waits at the same time', async () => {
    const chao = person('chao', '周嘉雯')
    const two = {
      ...stage,
      need: 2,
      approvers: [leong, chao],
      state: 'waiting',
      answers: [{ person: chao, insteadOf: null, answer: 'approve', at: now, reason: null }],
    }
    const text = await read([two, { ...stage, beside: true }])
    expect(text).toContain('其中 2 人都要同意')
    expect(text).toContain('周嘉雯已同意')
    expect(text).toContain('与上一步同时进行')
    expect(await read([{ ...two, state: 'approved', answers: [...two.answers, { ...two.answers[0], person: leong }] }])).toContain(
      '周嘉雯、梁志豪',
    )
  })

  it('says by when an answer is due and what happens then, and who was asked besides', async () => {
    const chao = person('chao', '周嘉雯')
    const waiting = {
      ...stage,
      state: 'waiting',
      added: [{ person: chao, because: 'deadline', by: null }],
      deadline: { at: now + 60_000, leadsTo: 'escalate' },
    }
    const text = await read([waiting])
    expect(text).toContain('没有按时处理，转到周嘉雯')
    expect(text).toContain('前没有决定，会再请上一级决定')
    const last = await read([
      { ...waiting, added: [{ person: chao, because: 'absent', by: null }], deadline: { at: now, leadsTo: 'expire' } },
    ])
    expect(last).toContain('原审批人不在，转到周嘉雯')
    expect(last).toContain('前没有人决定，申请就结束')
    expect(await read([{ ...stage, state: 'expired', added: [], deadline: null }])).toContain('没有人决定，已结束')
  })

  it('shows who decided, what and why, instead of the waiting time', async () => {
    const chao = person('chao', '周嘉雯')
    const decided = {
      ...stage,
      state: 'refused',
      answers: [{ person: leong, insteadOf: chao, answer: 'refuse', at: now, reason: '范围太大' }],
    }
    const text = await read([decided])
    expect(text).toContain('梁志豪 (代 周嘉雯 决定)')
    expect(text).toContain('已拒绝')
    expect(text).toContain('范围太大')
    expect(text).not.toContain('等待时间')
  })
})
