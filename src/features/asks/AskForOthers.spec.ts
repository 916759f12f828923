// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import type { PersonId } from '#governance/id.ts'
import { setServerNow } from '#session/clock.ts'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { amy, catalogue, home, kitchen, leong, now, person, preview, sentChange, shiftSupervisor } from '#tests/kit/page-facts.ts'
import { mountPage, type Mounted, type MountOptions } from '#tests/kit/mount-page.ts'
import AskPage from './AskPage.vue'

const bridge = new ScriptedBridge('7.6.6')
const jun = person('jun', 'Jun Villanueva')
const bo = person('bo', '何文波')
const notHers = (id: string) => ({ allowed: false, causes: [{ code: 'not_her_manager' as const, personId: id as PersonId }], names: {} })
const rows: Output<'previewAskFor'>['rows'] = [
  { personId: jun.id, verdict: preview.verdict, route: preview.route },
  { personId: bo.id, verdict: notHers('bo'), route: [] },
]
const answers: NonNullable<MountOptions['answers']> = {
  listRoles: () => catalogue([shiftSupervisor]),
  previewAsk: () => preview,
  getHome: () => home,
  getMe: () => ({ person: amy, grants: [], ended: [], locale: null }),
  previewAskFor: ({ personIds }) => ({ rows: rows.filter(({ personId }) => personIds.includes(personId)) }),
  sendAskFor: () => ({
    rows: [
      { personId: jun.id, verdict: preview.verdict, change: { ...sentChange, beneficiary: jun } },
      { personId: bo.id, verdict: notHers('bo'), change: null },
    ],
  }),
}
const picks = (...people: (typeof jun)[]) => ({ ok: { users: people.map(({ id, name }) => ({ emplId: id, name, avatar: '' })) } })

async function settle(): Promise<void> {
  await flushPromises()
  await vi.dynamicImportSettled()
  await new Promise((resolve) => setTimeout(resolve, 350))
  await vi.dynamicImportSettled()
  await flushPromises()
}
async function open(...picked: (typeof jun)[]): Promise<Mounted> {
  setServerNow(now)
  bridge.script({ 'biz.contact.complexPicker': [picks(...picked)] })
  const mounted = await mountPage(AskPage, { home, answers, at: '/ask/shift_supervisor', props: { roleId: 'shift_supervisor' } })
  await settle()
  await mounted.press('我自己 · 更改')
  await settle()
  return mounted
}
async function giveReason(mounted: Mounted): Promise<void> {
  await mounted.page.get('input[value="busy"]').setValue(true)
  await settle()
}

describe('asking for others', () => {
  it('shows for each who decides, or why not and what to do then', async () => {
    const mounted = await open(jun, bo)
    expect(mounted.heard.find(({ name }) => name === 'previewAskFor')?.input).toMatchObject({
      personIds: ['jun', 'bo'],
      lengthMinutes: 10_080,
    })
    expect(mounted.text()).toContain(`${jun.name}${leong.name}`)
    expect(mounted.text()).toContain('只有何文波的直属上级，或可以在那里授权的人，才能替人申请')
  })

  it('begins with whom a no led here for', async () => {
    setServerNow(now)
    const before = {
      key: 'b',
      whom: [{ id: jun.id, name: jun.name }],
      include: [kitchen],
      exclude: [],
      lengthMinutes: 60,
      startAt: null,
      reason: '移动成员',
      editing: null,
    }
    history.replaceState({ before: JSON.stringify(before) }, '')
    const mounted = await mountPage(AskPage, { home, answers, at: '/ask/shift_supervisor', props: { roleId: 'shift_supervisor' } })
    history.replaceState(null, '')
    await settle()
    expect(mounted.heard.find(({ name }) => name === 'previewAskFor')?.input).toMatchObject({ personIds: ['jun'], lengthMinutes: 60 })
    expect(mounted.text()).toContain(jun.name)
  })

  it('sends for all of them at once and reports of each', async () => {
    const mounted = await open(jun, bo)
    await giveReason(mounted)
    await mounted.press('提交申请')
    await settle()
    expect(mounted.heard.find(({ name }) => name === 'sendAskFor')?.input).toEqual({
      roleId: 'shift_supervisor',
      scope: { include: ['20'], exclude: [] },
      lengthMinutes: 10_080,
      startAt: null,
      reason: '旺季人手调配',
      personIds: ['jun', 'bo'],
    })
    expect(mounted.heard.some(({ name }) => name === 'sendAsk')).toBe(false)
    expect(mounted.text()).toContain('已为 1 人提交')
    expect(mounted.named(jun.name, 'a').getAttribute('href')).toContain('/changes/c-1')
    expect(mounted.text()).toContain('1 人没有提交')
  })

  it('sends nothing when nobody of them can be asked for', async () => {
    const mounted = await open(bo)
    await giveReason(mounted)
    expect(mounted.named('提交申请').getAttribute('aria-disabled')).toBe('true')
    await mounted.press('提交申请')
    expect(mounted.heard.some(({ name }) => name === 'sendAskFor')).toBe(false)
  })

  it('is for herself again in one tap', async () => {
    const mounted = await open(jun)
    await mounted.press('改为给自己')
    await settle()
    expect(mounted.text()).toContain('我自己')
    expect(mounted.text()).not.toContain(jun.name)
  })
})
