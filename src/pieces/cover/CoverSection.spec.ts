// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { CoverView, LeaveCover } from '#contract/cover.ts'
import type { Output } from '#contract/endpoints.ts'
import type { CoverId } from '#governance/id.ts'
import { useResult } from '#kit/use-result.ts'
import { mountPage } from '#tests/kit/mount-page.ts'
import { amy, home, leong, now } from '#tests/kit/page-facts.ts'
import CoverSection from './CoverSection.vue'

const day = 86_400_000
const yes = { allowed: true, causes: [{ code: 'own_request' as const }], names: {} }
const absence: CoverView = {
  id: 'c-1' as CoverId,
  absent: amy,
  cover: leong,
  fromAt: now,
  untilAt: now + 2 * day,
  running: true,
  fromLeave: true,
  highestRisk: 'high',
  roleIds: null,
  can: { end: yes },
}
const standing: LeaveCover = { cover: leong, highestRisk: 'medium', roleIds: null }
const page = (over: Partial<Output<'listCovers'>> = {}): Output<'listCovers'> => ({
  absences: [],
  covering: [],
  can: { name: yes },
  leaves: { standing: null },
  suggested: leong,
  ...over,
})
const mounted = (facts: Output<'listCovers'>) =>
  mountPage(CoverSection, {
    home,
    props: { personId: amy.id, name: amy.name },
    answers: {
      listCovers: () => facts,
      setLeaveCover: ({ coverId }) => ({ standing: coverId === null ? null : standing }),
      getHome: () => home,
    },
  })

afterEach(() => {
  useResult().clear()
})

describe('who decides while somebody is away', () => {
  it('says which absence comes from an approved leave, and who decides in all of them', async () => {
    const { text } = await mounted(page({ absences: [absence], leaves: { standing } }))
    expect(text()).toContain('来自已批准的请假')
    expect(text()).toContain('请假获批时，由梁志豪代为决定')
    expect((await mounted(page({ absences: [{ ...absence, fromLeave: false }] }))).text()).not.toContain('请假')
  })

  it('names one for all leaves in the sheet, without a length', async () => {
    const { press, text, heard } = await mounted(page())
    await press('指定代理')
    const choice = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === '请假获批时')
    choice?.querySelector('input')?.click()
    await press('确定')
    expect(heard.find(({ name }) => name === 'setLeaveCover')?.input).toEqual({
      personId: 'amy',
      coverId: 'leong',
      highestRisk: 'high',
      roleIds: null,
    })
    expect(heard.map(({ name }) => name)).not.toContain('nameCover')
    expect(text()).not.toContain('多长时间')
  })

  it('takes the one for all leaves away again', async () => {
    const { press, heard } = await mounted(page({ leaves: { standing } }))
    await press('取消')
    expect(heard.find(({ name }) => name === 'setLeaveCover')?.input).toMatchObject({ personId: 'amy', coverId: null })
  })

  it('offers it only where the company’s leaves are read', async () => {
    const { press, text } = await mounted(page({ leaves: null }))
    await press('指定代理')
    expect(text()).toContain('从什么时候')
    expect(text()).not.toContain('请假获批时')
  })
})
