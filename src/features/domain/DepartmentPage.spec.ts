// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DepartmentPage as Facts } from '#contract/person.ts'
import type { ChangeId, DepartmentId } from '#governance/id.ts'
import { useResult } from '#kit/use-result.ts'
import { amy, home, kitchen, leong, sentChange } from '#tests/kit/page-facts.ts'
import { mountPage, refused, type Mounted, type MountOptions } from '#tests/kit/mount-page.ts'
import DepartmentPage from './DepartmentPage.vue'

const yes = { allowed: true, causes: [{ code: 'may_ask' as const }], names: {} }
const no = { allowed: false, causes: [{ code: 'no_grant_permits' as const, permission: 'department.update' as const }], names: {} }
const bar: Facts = {
  id: '22' as DepartmentId,
  name: '大堂酒廊',
  path: [kitchen, { id: '22' as DepartmentId, name: '大堂酒廊' }],
  parent: kitchen,
  heads: [amy],
  members: [amy, leong],
  memberCount: 2,
  departmentCount: 0,
  can: { addMember: yes, create: yes, rename: yes, reparent: no, setHead: yes, delete: yes },
}
const done = {
  ...sentChange,
  id: 'c-9' as ChangeId,
  status: 'applied' as const,
  undo: { can: yes, untilAt: home.now + 900_000, undoes: null, undoneBy: null },
}
const answers: NonNullable<MountOptions['answers']> = {
  getDepartment: () => bar,
  getDomain: () => refused('not_found'),
  previewDepartmentAct: () => ({ verdict: yes, undoable: true }),
  previewAddMember: () => ({ verdict: yes, undoable: false }),
  addMember: () => ({ ...done, undo: { ...done.undo, can: no, untilAt: null } }),
  changeDepartment: () => done,
  undoChange: () => done,
}
const open = (more: Partial<MountOptions> = {}): Promise<Mounted> =>
  mountPage(DepartmentPage, { home, answers, at: '/domain/departments/22', props: { departmentId: '22' }, ...more })
const rest = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(400)
  await flushPromises()
}
const field = (): HTMLInputElement => {
  const found = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="text"]')
  if (!found) throw new Error('there is no field')
  return found
}
async function type(text: string, into = field()): Promise<void> {
  into.value = text
  into.dispatchEvent(new Event('input'))
  await rest()
}
const labelled = (label: string): HTMLInputElement => {
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label)
  const found = document.getElementById(named?.htmlFor ?? '')
  if (!(found instanceof HTMLInputElement)) throw new Error(`nothing is called ${label}`)
  return found
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  useResult().clear()
  vi.useRealTimers()
})

describe('a department', () => {
  it('says where it hangs, who heads it and how many work there', async () => {
    const { text } = await open()
    expect(text()).toContain('餐饮部')
    expect(text()).toContain('陈慧敏')
    expect(text()).toContain('2 名成员')
  })

  it('says why not, one tap away, where an act is not hers', async () => {
    const { press, text } = await open()
    await press('移动部门')
    expect(text()).toContain('您还没有「修改部门」的权限')
    expect(document.querySelector('[role="dialog"]')).toBeNull()
  })

  it('greys deleting it with the reason, while somebody works there', async () => {
    const full = {
      allowed: false,
      causes: [{ code: 'department_has_members' as const, departmentId: bar.id }],
      names: { [bar.id]: bar.name },
    }
    const { press, text } = await open({ answers: { ...answers, getDepartment: () => ({ ...bar, can: { ...bar.can, delete: full } }) } })
    await press('删除部门')
    expect(text()).toContain('大堂酒廊里还有成员，请先把人移走')
  })

  it('renames, tells so, and offers the way back', async () => {
    const { press, heard } = await open()
    await press('改名')
    await rest()
    await type('屋顶酒廊')
    await press('确定')
    await rest()
    const act = { kind: 'rename_department', departmentId: '22', before: '大堂酒廊', after: '屋顶酒廊' }
    expect(heard.find(({ name }) => name === 'changeDepartment')?.input).toEqual({ act })
    expect(useResult().current.value).toMatchObject({ text: '已改名为「屋顶酒廊」', action: { label: '撤销' } })
    useResult().current.value?.action?.run()
    await rest()
    expect(heard.find(({ name }) => name === 'undoChange')?.input).toEqual({ changeId: 'c-9' })
  })

  it('takes the good news back when DingTalk refuses, says why, and leads to what was refused', async () => {
    const sent = { ...done, deliveries: [{ kind: 'department' as const, to: null, state: 'waiting' as const, because: null, at: null }] }
    const refusedThere = sent.deliveries.map((one) => ({ ...one, state: 'needs_attention' as const, because: 'platform_refused:40035' }))
    let asked = 0
    const getChange = () => ((asked += 1) === 1 ? sent : { ...sent, deliveries: refusedThere })
    const { press, heard } = await open({ answers: { ...answers, changeDepartment: () => sent, getChange } })
    await press('改名')
    await rest()
    await type('屋顶酒廊')
    await press('确定')
    await rest()
    await vi.dynamicImportSettled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toBe(1)
    expect(useResult().current.value?.text).toBe('已改名为「屋顶酒廊」')
    const read = () => heard.filter(({ name }) => name === 'getDepartment').length
    const before = read()
    await vi.advanceTimersByTimeAsync(2_000)
    await vi.dynamicImportSettled()
    await flushPromises()
    const text = '刚才的操作没有办成：钉钉不接受填写的内容'
    expect(useResult().current.value).toMatchObject({ text, tone: 'danger', action: { label: '查看' } })
    expect(read()).toBe(before + 1)
    useResult().current.value?.action?.run()
    expect(location.hash).toBe('#/changes/c-9')
  })

  it('sends nothing while the preview says no, and shows its reason', async () => {
    const taken = { allowed: false, causes: [{ code: 'name_taken' as const }], names: {} }
    const { press, heard, text } = await open({
      answers: { ...answers, previewDepartmentAct: () => ({ verdict: taken, undoable: true }) },
    })
    await press('改名')
    await rest()
    await type('宴会部')
    expect(text()).toContain('同一级已经有这个名称的部门')
    await press('确定')
    expect(heard.some(({ name }) => name === 'changeDepartment')).toBe(false)
  })

  it('adds somebody new once there is a name and a number, and says that there is no way back', async () => {
    const { press, heard, text } = await open()
    await press('添加成员')
    await rest()
    await type(' 林依华 ', labelled('姓名'))
    await type('66123456', labelled('手机号'))
    await press('确定')
    expect(heard.some(({ name }) => name === 'previewAddMember' || name === 'addMember')).toBe(false)
    await type('+853-6612 3456', labelled('手机号'))
    expect(text()).toContain('不能撤销')
    await press('确定')
    await rest()
    const member = { name: '林依华', mobile: '+853-66123456', departmentIds: ['22'], title: '', managerId: null }
    expect(heard.find(({ name }) => name === 'addMember')?.input).toEqual(member)
    expect(useResult().current.value).toMatchObject({ text: '已提交，林依华加入钉钉后就会出现' })
  })

  it('of one that is not there or not hers says so, with the way back', async () => {
    const { text } = await open({ answers: { ...answers, getDepartment: () => refused('not_found') } })
    expect(text()).toContain('找不到这个部门')
  })
})
