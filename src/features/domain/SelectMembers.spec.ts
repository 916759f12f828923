// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Input, Output } from '#contract/endpoints.ts'
import type { MemberRow } from '#contract/person.ts'
import type { ChangeId, DepartmentId } from '#governance/id.ts'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { mountPage, type MountOptions, type Mounted } from '#tests/kit/mount-page.ts'
import { home, kitchen, now, person } from '#tests/kit/page-facts.ts'
import MemberListPage from './MemberListPage.vue'

const bridge = new ScriptedBridge('7.6.6')
const yes = { allowed: true, causes: [{ code: 'may_ask' as const }], names: {} }
const no = { allowed: false, causes: [{ code: 'no_grant_permits' as const, permission: 'member.move' as const }], names: {} }
const lounge = { id: '30' as DepartmentId, name: '大堂酒廊' }
const member = (id: string, name: string, ...at: (typeof kitchen)[]): MemberRow => ({
  person: person(id, name, '服务员'),
  memberships: at.map((place) => ({ ...place, can: { move: yes } })),
  activeGrantCount: 0,
})
const li = member('li', '李伟强', kitchen)
const he = member('he', '何佩珊', kitchen, lounge)
const wu = member('wu', '吴子轩', kitchen)

/** Long enough for the page to ask again how far DingTalk is. */
const rest = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(2100)
  await flushPromises()
}
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

type Row = Output<'followSeveral'>['rows'][number]
const followed = (changeId: string, over: Partial<Row> = {}): Row => ({
  changeId: changeId as ChangeId,
  delivery: 'done',
  because: null,
  undo: { allowed: true, untilAt: now + 900_000 },
  ...over,
})
type SeveralAct = Input<'actOnSeveral'>['act']
const idsOf = (act: SeveralAct): readonly string[] =>
  act.kind === 'move_member' ? act.members.map(({ memberId }) => memberId) : act.memberIds
const answers: NonNullable<MountOptions['answers']> = {
  listMembers: () => ({
    rows: [li, he, wu],
    total: 3,
    nextCursor: null,
    several: ['move_member', 'disable_member', 'enable_member'],
    departmentName: null,
  }),
  previewSeveral: ({ act }) => ({
    rows: idsOf(act).map((memberId) => {
      const row = [li, he, wu].find(({ person: { id } }) => id === memberId) ?? li
      return { outcome: 'judged', person: row.person, verdict: memberId === 'wu' ? no : yes }
    }),
  }),
  actOnSeveral: ({ act }) => ({
    batchId: 'b',
    rows: idsOf(act).map((memberId) =>
      memberId === 'li'
        ? { outcome: 'done', person: li.person, changeId: 'c-li' as ChangeId }
        : { outcome: 'done', person: he.person, changeId: 'c-he' as ChangeId },
    ),
  }),
  followSeveral: ({ changeIds }) => ({
    rows: changeIds.map((id) =>
      id === 'c-he' ? followed(id, { delivery: 'needs_attention', because: 'changed_natively' }) : followed(id),
    ),
  }),
  undoSeveral: ({ changeIds }) => ({
    rows: changeIds.map((id) =>
      id === 'c-li'
        ? { outcome: 'done', changeId: id as ChangeId, person: li.person, undoneBy: 'u-li' as ChangeId }
        : {
            outcome: 'not_allowed',
            changeId: id as ChangeId,
            person: he.person,
            verdict: { allowed: false, causes: [{ code: 'already_undone' }], names: {} },
          },
    ),
  }),
}

const choosing = (...names: string[]): Promise<Mounted> => choosingWith(answers, ...names)
async function choosingWith(given: typeof answers, ...names: string[]): Promise<Mounted> {
  const mounted = await mountPage(MemberListPage, { home, answers: given, at: '/domain/members' })
  await mounted.press('多选')
  for (const name of names) await tick(name)
  return mounted
}
async function tick(name: string): Promise<void> {
  const line = [...document.querySelectorAll<HTMLElement>('label')].find((one) => one.textContent.includes(name))
  line?.querySelector('input')?.click()
  await flushPromises()
}
const lineOf = (name: string): string =>
  [...document.querySelectorAll('[role="dialog"] li')].find((one) => one.textContent.includes(name))?.textContent.replace(/\s+/g, ' ') ?? ''

/** The client's picker answers with the kitchen's neighbour. */
async function openSheet(mounted: Mounted, n: number): Promise<void> {
  bridge.script({ 'biz.contact.departmentsPicker': [{ ok: { departments: [{ id: '40', name: '宴会部' }] } }] })
  await mounted.press(`处理 ${n} 人`)
  await mounted.press('选择部门')
  await rest()
}

describe('several members at once', () => {
  it('count those chosen on the button before it is known who may go, and say that the department is missing', async () => {
    const mounted = await choosing('李伟强', '吴子轩')
    await mounted.press('处理 2 人')
    expect(mounted.named('移动 2 人').getAttribute('aria-disabled')).toBe('true')
    expect(mounted.text()).toContain('先选择移到哪个部门')
    await tick('停用')
    expect(mounted.text()).not.toContain('先选择移到哪个部门')
    await rest()
    expect(mounted.named('停用 1 人').getAttribute('aria-disabled')).toBeNull()
  })

  it('name the act alone where nobody may be part of it', async () => {
    const mounted = await choosing('吴子轩')
    await openSheet(mounted, 1)
    expect(mounted.text()).toContain('1 人中有 0 人可以移动')
    expect(mounted.text()).not.toContain('移动 0 人')
  })

  it('are chosen by their boxes, counted, and let go again', async () => {
    const { text, press, named } = await choosing('李伟强', '何佩珊')
    expect(text()).toContain('已选 2 人')
    await tick('李伟强')
    expect(text()).toContain('已选 1 人')
    await press('全不选')
    expect(text()).toContain('已选 0 人')
    expect(named('处理 0 人').getAttribute('aria-disabled')).toBe('true')
    await press('取消')
    expect(text()).not.toContain('已选')
  })

  it('are previewed: who can go, who cannot and why; only who can is sent', async () => {
    const mounted = await choosing('李伟强', '何佩珊', '吴子轩')
    await openSheet(mounted, 3)
    expect(mounted.text()).toContain('3 人中有 2 人可以移动')
    expect(lineOf('吴子轩')).toContain('您还没有「移动成员」的权限')
    await mounted.press('移动 2 人', '[role="dialog"] button')
    await rest()
    expect(mounted.heard.find(({ name }) => name === 'actOnSeveral')?.input).toEqual({
      act: {
        kind: 'move_member',
        members: [
          { memberId: 'li', fromDepartmentId: '20' },
          { memberId: 'he', fromDepartmentId: '20' },
        ],
        toDepartmentId: '40',
      },
    })
  })

  it('who works in several departments leaves the one that is chosen', async () => {
    const mounted = await choosing('何佩珊')
    await openSheet(mounted, 1)
    const from = [...document.querySelectorAll<HTMLElement>('[role="dialog"] label')].find((one) => one.textContent.includes('大堂酒廊'))
    from?.click()
    await rest()
    await mounted.press('移动 1 人', '[role="dialog"] button')
    await rest()
    const members = [{ memberId: 'he', fromDepartmentId: '30' }]
    expect(mounted.heard.find(({ name }) => name === 'actOnSeveral')?.input).toEqual({
      act: { kind: 'move_member', members, toDepartmentId: '40' },
    })
  })

  it('are reported one by one, as far as DingTalk, and taken back together', async () => {
    const mounted = await choosing('李伟强', '何佩珊')
    await openSheet(mounted, 2)
    await mounted.press('移动 2 人', '[role="dialog"] button')
    await rest()
    expect(mounted.text()).toContain('2 人中已移动 1 人到宴会部')
    expect(lineOf('李伟强')).toContain('已移动')
    expect(lineOf('何佩珊')).toContain('钉钉没有接受')
    expect(lineOf('何佩珊')).toContain('钉钉里已被别人改过')
    // what DingTalk did not take cannot be taken back
    await mounted.press('全部撤销（1 人）')
    await rest()
    expect(mounted.heard.find(({ name }) => name === 'undoSeveral')?.input).toEqual({ changeIds: ['c-li'] })
    expect(lineOf('李伟强')).toContain('已撤销')
    await mounted.press('完成')
    expect(mounted.text()).not.toContain('已选')
  })

  it('stay as they are, with the reason, where taking back was refused', async () => {
    const allDelivered = { followSeveral: ({ changeIds }) => ({ rows: changeIds.map((id) => followed(id)) }) } satisfies typeof answers
    const mounted = await choosingWith({ ...answers, ...allDelivered }, '李伟强', '何佩珊')
    await openSheet(mounted, 2)
    await mounted.press('移动 2 人', '[role="dialog"] button')
    await rest()
    await mounted.press('全部撤销（2 人）')
    await rest()
    expect(mounted.text()).toContain('2 人中已撤销 1 人')
    expect(lineOf('何佩珊')).toContain('没有撤销成功')
  })

  it('are disabled without a department, after it was said what that means', async () => {
    const mounted = await choosing('李伟强', '吴子轩')
    await mounted.press('处理 2 人')
    await rest()
    document.querySelectorAll<HTMLElement>('[role="dialog"] [role="radiogroup"] label')[1]?.click()
    await rest()
    expect(mounted.text()).toContain('停用后不能登录本公司的钉钉')
    expect(mounted.text()).not.toContain('选择部门')
    expect(mounted.text()).toContain('2 人中有 1 人可以停用')
    await mounted.press('停用 1 人', '[role="dialog"] button')
    await rest()
    expect(mounted.heard.find(({ name }) => name === 'actOnSeveral')?.input).toEqual({ act: { kind: 'disable_member', memberIds: ['li'] } })
    expect(mounted.text()).toContain('1 人中已停用 1 人')
    expect(lineOf('李伟强')).toContain('已停用')
  })

  it('offers what I have a right to, and nothing where I have none', async () => {
    const only = {
      listMembers: () => ({ rows: [li], total: 1, nextCursor: null, several: ['disable_member' as const], departmentName: null }),
    }
    const mounted = await mountPage(MemberListPage, { home, answers: { ...answers, ...only }, at: '/domain/members' })
    await mounted.press('多选')
    await tick('李伟强')
    await mounted.press('处理 1 人')
    await rest()
    expect(document.querySelector('[role="dialog"] [role="radiogroup"]')).toBeNull()
    expect(mounted.text()).toContain('停用后不能登录本公司的钉钉')
    const nobody = { listMembers: () => ({ rows: [li], total: 1, nextCursor: null, several: [], departmentName: null }) }
    expect((await mountPage(MemberListPage, { home, answers: { ...answers, ...nobody } })).text()).not.toContain('多选')
  })

  it('keeps who was chosen when a report is on its way, and asks again', async () => {
    let asked = 0
    const waiting = followed('c-li', { delivery: 'waiting' })
    const mounted = await mountPage(MemberListPage, {
      home,
      answers: { ...answers, followSeveral: () => ({ rows: [(asked += 1) === 1 ? waiting : followed('c-li')] }) },
    })
    await mounted.press('多选')
    await tick('李伟强')
    await openSheet(mounted, 1)
    await mounted.press('移动 1 人', '[role="dialog"] button')
    await flushPromises()
    expect(lineOf('李伟强')).toContain('正在送达钉钉')
    await rest()
    expect(lineOf('李伟强')).toContain('已移动')
    expect(asked).toBe(2)
  })
})
