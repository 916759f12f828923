// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import type { DepartmentNode } from '#contract/person.ts'
import type { DepartmentId } from '#governance/id.ts'
import { useResult } from '#kit/use-result.ts'
import { home } from '#tests/kit/page-facts.ts'
import { mountPage, refused, type MountOptions } from '#tests/kit/mount-page.ts'
import DepartmentListPage from './DepartmentListPage.vue'

const node = (id: string, name: string, parentId: string | null, childCount = 0): DepartmentNode => ({
  id: id as DepartmentId,
  name,
  parentId: parentId as DepartmentId | null,
  headNames: [],
  childCount,
  memberCount: 3,
})
const upper = [node('20', '餐饮部', null, 2), node('21', '中餐厅', '20'), node('22', '酒店部', '20', 1)]
const bar = node('23', '屋顶酒廊', '22')

const answers: NonNullable<MountOptions['answers']> = {
  getDomain: () => refused('not_found'),
  listDepartments: ({ below, q }) => {
    if (q !== undefined) return { rows: [bar].filter(({ name }) => name.includes(q)), total: 4 }
    return { rows: below === '22' ? [bar] : upper, total: 4 }
  },
}
const open = (more: MountOptions['answers'] = {}) =>
  mountPage(DepartmentListPage, { home, answers: { ...answers, ...more }, at: '/domain/departments' })

describe('the departments of a large area', () => {
  it('begin with the upper levels, and show what lies below where one is opened', async () => {
    const { press, text } = await open()
    expect(text()).toContain('酒店部')
    expect(text()).not.toContain('屋顶酒廊')
    await press('展开 酒店部')
    expect(text()).toContain('屋顶酒廊')
    await press('收起 酒店部')
    expect(text()).not.toContain('屋顶酒廊')
    await press('展开 酒店部')
    expect(text()).toContain('屋顶酒廊')
  })

  it('stay as they were and say so when what lies below does not come', async () => {
    const { press, text } = await open({
      listDepartments: ({ below }) => (below === undefined ? { rows: upper, total: 4 } : refused('fault')),
    })
    await press('展开 酒店部')
    expect(text()).toContain('中餐厅')
    expect(text()).not.toContain('屋顶酒廊')
    expect(useResult().current.value).toMatchObject({ tone: 'danger' })
    await press('展开 酒店部')
  })
})
