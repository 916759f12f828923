// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PersonPage as Page } from '#contract/person-page.ts'
import { useResult } from '#kit/use-result.ts'
import { home, kitchen, leong, person, sentChange } from '#tests/kit/page-facts.ts'
import { mountPage, refused } from '#tests/kit/mount-page.ts'
import PersonPage from './PersonPage.vue'

const because = (code: 'grant_ended') => ({ code, grantId: 'g-1', roleId: 'shift_supervisor', endedAt: Date.UTC(2026, 3, 1) }) as never
const no = { allowed: false, causes: [{ code: 'no_grant_permits' as const, permission: 'member.move' as const }], names: {} }
const shown: Page = {
  person: person('ho', '何佩珊', '服务员'),
  memberships: [{ ...kitchen, can: { move: no } }],
  manager: leong,
  grants: [],
  ended: [],
  holdingsShown: true,
  underWay: [],
  profile: null,
  disabled: false,
  can: { update: no, disable: no, enable: no, remove: no },
  here: {
    areaName: '餐饮部',
    departmentCount: 12,
    mayAsk: true,
    permissions: [
      {
        permission: 'member.view',
        risk: 'low',
        departmentCount: 5,
        verdict: {
          allowed: true,
          causes: [{ code: 'owner_permits', domainId: 'd', permission: 'member.view' } as never],
          names: { d: '餐饮域' },
        },
      },
      { permission: 'member.move', risk: 'medium', departmentCount: 0, verdict: { ...no, causes: [because('grant_ended')] } },
    ],
  },
}
const mounted = (over: Partial<Page> = {}, personId = 'ho') =>
  mountPage(PersonPage, { home, props: { personId }, answers: { getPerson: () => ({ ...shown, ...over }) }, at: '/people/ho?area=d:1' })

async function type(label: string, text: string): Promise<void> {
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label)
  const field = document.getElementById(named?.htmlFor ?? '')
  if (!(field instanceof HTMLInputElement)) throw new Error(`nothing is called ${label}`)
  field.value = text
  field.dispatchEvent(new Event('input'))
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
}
afterEach(() => void vi.useRealTimers())

describe("a person's page", () => {
  it('offers to take her out of the company, greyed with its reason where that is not hers to do', async () => {
    const { press, text } = await mounted({
      can: { ...shown.can, remove: { ...no, causes: [{ code: 'works_elsewhere', personId: 'ho' as never }], names: { ho: '何佩珊' } } },
    })
    await press('移除成员')
    expect(text()).toContain('何佩珊还在您看不到的部门任职')
    expect(document.querySelector('[role="dialog"]')).toBeNull()
  })

  const yes = { allowed: true, causes: [{ code: 'own_request' as const }], names: {} } as Page['can']['disable']

  it('stops her account, having said what that means, with a way back', async () => {
    const { press, text, heard } = await mountPage(PersonPage, {
      home,
      props: { personId: 'ho' },
      at: '/people/ho?area=d:1',
      answers: {
        getPerson: () => ({ ...shown, can: { ...shown.can, disable: yes } }),
        previewMemberAct: () => ({ verdict: yes, undoable: true }),
        changeMember: () => ({
          ...sentChange,
          status: 'applied',
          undo: { can: yes, untilAt: home.now + 900_000, undoes: null, undoneBy: null },
        }),
      },
    })
    await press('停用')
    expect(text()).toContain('将不能再登录本公司的钉钉')
    expect(text()).toContain('15 分钟')
    await press('确定')
    expect(heard.find(({ name }) => name === 'changeMember')).toMatchObject({
      input: { act: { kind: 'disable_member', memberId: 'ho' } },
      key: expect.any(String),
    })
    expect(useResult().current.value).toMatchObject({ text: '已停用何佩珊', action: { label: '撤销' } })
  })

  it('edits what stands about her, shown before and after, and says so in words when it cannot be', async () => {
    const profile = { name: '何佩珊', title: '服务员', jobNumber: 'F-102', workPlace: '' }
    const tooLong = { ...no, causes: [{ code: 'text_too_long' as const, field: 'title' as const, most: 200 }] }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { press, text, heard } = await mountPage(PersonPage, {
      home,
      props: { personId: 'ho' },
      at: '/people/ho?area=d:1',
      answers: {
        getPerson: () => ({ ...shown, profile, can: { ...shown.can, update: yes } }),
        previewMemberAct: ({ act }) => ({
          verdict: act.kind === 'update_member' && act.after.title.length > 200 ? tooLong : yes,
          undoable: true,
        }),
        changeMember: () => ({
          ...sentChange,
          status: 'applied',
          undo: { can: yes, untilAt: home.now + 900_000, undoes: null, undoneBy: null },
        }),
      },
    })
    await press('编辑')
    await press('确定')
    expect(heard.some(({ name }) => name === 'changeMember')).toBe(false)
    await type('职位', '长'.repeat(201))
    expect(text()).toContain('职位最多 200 个字')
    await type('职位', ' 领班 ')
    await type('办公地点', '澳门')
    expect([...document.querySelectorAll('ins, del')].map(({ textContent }) => textContent)).toEqual(['服务员', '领班', '空白', '澳门'])
    expect(text()).toContain('15 分钟内可以撤销')
    await press('确定')
    expect(heard.find(({ name }) => name === 'changeMember')).toMatchObject({
      input: {
        act: {
          kind: 'update_member',
          memberId: 'ho',
          before: profile,
          after: { ...profile, title: '领班', workPlace: '澳门' },
        },
      },
      key: expect.any(String),
    })
    expect(useResult().current.value).toMatchObject({ text: '已更新何佩珊的资料', action: { label: '撤销' } })
  })

  it('says why nothing of hers is the viewer’s to edit', async () => {
    const { press, text } = await mounted({ can: { ...shown.can, update: { ...no, causes: [{ code: 'not_oneself' }] } } })
    await press('编辑')
    expect(text()).toContain('不能对自己这样做')
  })

  it('says why her account is not the viewer’s to stop, and offers only the way back once it is stopped', async () => {
    const { press, text } = await mounted({ can: { ...shown.can, disable: { ...no, causes: [{ code: 'not_oneself' }] } } })
    await press('停用')
    expect(text()).toContain('不能对自己这样做')
    const rests = await mounted({ disabled: true, person: { ...shown.person, active: false }, can: { ...shown.can, enable: yes } })
    expect(rests.text()).toContain('已停用')
    expect(rests.named('恢复使用').getAttribute('aria-disabled')).toBeNull()
  })

  it('says who she is and asks for her in the area of the address', async () => {
    const { text, heard, named } = await mounted()
    expect(text()).toContain('何佩珊')
    expect(text()).toContain('服务员')
    expect(named('梁志豪').getAttribute('href')).toBe('/people/leong?area=d:1')
    expect(heard.find(({ name }) => name === 'getPerson')?.input).toEqual({ personId: 'ho', area: 'd:1' })
  })

  it('says what she may do here, and why, one tap away', async () => {
    const { text, press } = await mounted()
    expect(text()).toContain('12 个部门中的 5 个')
    await press('查看成员 12 个部门中的 5 个')
    expect(text()).toContain('负责管理餐饮域')
    expect(text()).not.toContain('授权已在')
    await press('在这里没有的权限（1 项）')
    await press('移动成员')
    expect(text()).toContain('「班次主管」授权已在')
  })

  it('says why she may not be moved', async () => {
    const { text, press } = await mounted()
    await press('移动 何佩珊')
    expect(text()).toContain('您还没有「移动成员」的权限')
  })

  it('tells "nothing held" from "not yours to see"', async () => {
    expect((await mounted()).text()).toContain('没有授权')
    expect((await mounted({ holdingsShown: false, here: null })).text()).toContain('需要「查看谁有什么权限」')
  })

  it('says that somebody left', async () => {
    expect((await mounted({ person: { ...shown.person, active: false } })).text()).toContain('已停用或已离职')
  })

  it('has one answer for who is not there and who is not in sight', async () => {
    const options = { home, props: { personId: 'x' }, answers: { getPerson: () => refused('not_found') } }
    expect((await mountPage(PersonPage, options)).text()).toContain('看不到这位成员')
  })

  it("leads from one's own name to one's own page", async () => {
    const { router } = await mounted({}, 'amy')
    expect(router.currentRoute.value.path).toBe('/me')
  })
})
