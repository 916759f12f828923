import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallSimulator, type SmallSimulator } from '#mock/dingtalk/proof/small-simulator.ts'
import { createWirePlatform } from './create-wire-platform.ts'
import type { Platform } from './platform.ts'

let small: SmallSimulator
let platform: Platform
beforeAll(async () => {
  small = await smallSimulator()
  platform = createWirePlatform(small.settings)
})
beforeEach(() => small.simulator.reset())
afterAll(() => small.close())

test('who holds a code', async () => {
  const code = await small.code({ userid: 'boss' })
  expect(await platform.exchangeCode(code)).toEqual({ userid: 'boss', unionid: 'union-boss', name: '老板', sysLevel: 1 })
  expect(await platform.exchangeCode(await small.code({ userid: 'ben' }))).toMatchObject({ userid: 'ben', sysLevel: 0 })
})

test('departments', async () => {
  expect(await platform.listSubDepartments('1')).toEqual([
    { id: '10', name: '前线', parentId: '1' },
    { id: '20', name: 'Finanças', parentId: '1' },
    { id: '30', name: '大组', parentId: '1' },
  ])
  expect(await platform.listSubDepartments('11')).toEqual([])
  expect(await platform.getDepartment('10')).toEqual({ id: '10', name: '前线', parentId: '1', headUserids: ['ana'] })
  expect(await platform.getDepartment('1')).toEqual({ id: '1', name: '小公司', parentId: null, headUserids: [] })
  await expect(platform.getDepartment('404')).rejects.toMatchObject({
    kind: 'refused',
    code: '60003',
    method: '/topapi/v2/department/get',
  })
})

test('more members than one page holds, each once', async () => {
  const seen: string[] = []
  let pages = 0
  for (let cursor: number | null = 0; cursor !== null; pages += 1) {
    const page = await platform.listMembers('30', cursor)
    seen.push(...page.members.map(({ userid }) => userid))
    cursor = page.nextCursor
  }
  expect(pages).toBe(3)
  expect(seen).toHaveLength(230)
  expect(new Set(seen).size).toBe(230)
})

test('a member, and her manager where there is one', async () => {
  expect(await platform.getMember('ben')).toEqual({
    userid: 'ben',
    unionid: 'union-ben',
    name: '陈斌',
    title: '',
    avatarUrl: null,
    departmentIds: ['11', '20'],
    active: true,
    managerUserid: 'ana',
    orgAccount: false,
    jobNumber: 'J3',
    email: null,
    workPlace: '',
  })
  expect(await platform.getMember('boss')).toMatchObject({ managerUserid: null })
  await expect(platform.getMember('nobody')).rejects.toMatchObject({ kind: 'refused', code: '33012' })
})

test('a move is made, and an empty one never sent', async () => {
  await platform.setMemberDepartments('ben', ['20', '30'])
  expect((await platform.getMember('ben')).departmentIds).toEqual(['20', '30'])
  await expect(platform.setMemberDepartments('ben', ['404'])).rejects.toMatchObject({ kind: 'refused', code: '60003' })
  const before = small.calls('/topapi/v2/user/update')
  await expect(platform.setMemberDepartments('ben', [])).rejects.toMatchObject({ kind: 'refused', code: 'empty_list' })
  await expect(platform.setMemberDepartments('ben', ['20,30'])).rejects.toMatchObject({ kind: 'refused', code: 'bad_id' })
  expect(small.calls('/topapi/v2/user/update')).toBe(before)
})

test('an edit changes what it names, empties what is empty, and touches nothing else', async () => {
  const before = await platform.getMember('ben')
  await platform.updateMember('ben', { title: '领班' })
  expect(await platform.getMember('ben')).toEqual({ ...before, title: '领班' })
  const edits = { name: 'Ben Wong', title: '', jobNumber: 'B-7', workPlace: '厨房' }
  await platform.updateMember('ben', edits)
  expect(await platform.getMember('ben')).toEqual({ ...before, ...edits })
  for (const [to, code] of [
    [{ name: 'x'.repeat(81) }, '60112'],
    [{ name: '' }, '60112'],
    [{ title: 'x'.repeat(201) }, '40035'],
    [{ jobNumber: 'x'.repeat(51) }, '60123'],
    [{ workPlace: 'x'.repeat(101) }, '40035'],
  ] as const)
    await expect(platform.updateMember('ben', to)).rejects.toMatchObject({ kind: 'refused', code })
  await expect(platform.updateMember('nobody', { title: 'x' })).rejects.toMatchObject({ kind: 'refused', code: '60121' })
  expect(await platform.getMember('ben')).toMatchObject({ name: 'Ben Wong', title: '' })
})

test('administrators', async () => {
  expect(await platform.listAdmins()).toEqual([
    { userid: 'boss', sysLevel: 1 },
    { userid: 'ana', sysLevel: 2 },
  ])
})
