// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CalendarPage as Calendar } from '#contract/calendar.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import { home, sentChange } from '#tests/kit/page-facts.ts'
import CalendarPage from './CalendarPage.vue'

const nineToSix = [540, 1080] as [number, number]
const yes = { allowed: true, causes: [{ code: 'own_request' as const }], names: {} }
const no = { allowed: false, causes: [{ code: 'not_root_owner' as const }], names: {} }
const calendar = (set: Calendar['can']['set']): Calendar => ({
  week: [null, nineToSix, nineToSix, nineToSix, nineToSix, nineToSix, null],
  days: [
    { on: '2026-12-08', as: 'off', hours: null, because: 'public_holiday' },
    { on: '2026-12-12', as: 'work', hours: nineToSix, because: 'here' },
  ],
  fromOn: '2026-12-01',
  untilOn: '2027-12-01',
  can: { set },
})
const mounted = (set: Calendar['can']['set'], answers: NonNullable<MountOptions['answers']> = {}) =>
  mountPage(CalendarPage, { home, answers: { getCalendar: () => calendar(set), ...answers }, at: '/me/calendar' })

/** The preview is asked for once the form has rested. */
async function rested(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
}

describe('the working calendar', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  it('says when the company works, and who says so where it is otherwise', async () => {
    const { text } = await mounted(no)
    expect(text()).toMatch(/星期一 ?09:00–18:00/)
    expect(text()).toMatch(/星期日 ?休息/)
    expect(text()).toMatch(/2026年12月8日.*公众假期.*放假/)
    expect(text()).toMatch(/2026年12月12日.*在这里设定.*09:00–18:00/)
    expect(document.querySelectorAll('main button, .row button')).toHaveLength(0)
  })

  it('lets an owner of the company turn a day round, and says why not on the sheet', async () => {
    const previewWorkingDay = () => ({ verdict: yes, undoable: true })
    const page = await mounted(yes, { previewWorkingDay, setWorkingDay: () => sentChange })
    await page.press('2026年12月8日周二')
    await rested()
    expect(page.text()).toContain('15 分钟内可以撤销')
    await page.press('确定')
    expect(page.heard.find(({ name }) => name === 'setWorkingDay')?.input).toEqual({ on: '2026-12-08', as: 'work' })

    const refusing = await mounted(yes, {
      previewWorkingDay: () => ({ verdict: { ...no, causes: [{ code: 'nothing_changes' }] }, undoable: true }),
    })
    await refusing.press('更改某一天')
    const date = document.querySelector<HTMLInputElement>('input[type=date]')
    if (date) date.value = '2026-12-05'
    date?.dispatchEvent(new Event('change'))
    await rested()
    expect(refusing.text()).toContain('和现在一样，没有要改的')
    await refusing.press('确定')
    expect(refusing.heard.map(({ name }) => name)).not.toContain('setWorkingDay')
  })

  it('says what went wrong', async () => {
    expect(
      (await mountPage(CalendarPage, { home, answers: { getCalendar: () => refused('fault') }, at: '/me/calendar' })).text(),
    ).toContain('r-1')
  })
})
