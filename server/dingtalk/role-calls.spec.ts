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

const SCOPE = '/topapi/role/scope/update'

test('all roles, with the group each stands in', async () => {
  const roles = await platform.listRoles()
  expect(roles).toContainEqual({ id: '701', name: '班次主管', groupName: '职域' })
  expect(roles).toContainEqual({ id: '923', name: '角色23', groupName: '组23' })
  expect(roles).toContainEqual({ id: '900000003', name: '主管理员', groupName: '默认' })
})

test('a role is given, narrowed and taken away', async () => {
  await platform.addRoleMember('701', 'ana')
  expect(await platform.listRoleMembers('701')).toEqual([{ userid: 'ana', scopeDepartmentIds: null }])
  await platform.setRoleScope('701', 'ana', ['10', '20'])
  expect(await platform.listRoleMembers('701')).toEqual([{ userid: 'ana', scopeDepartmentIds: ['10', '20'] }])
  await platform.removeRoleMember('701', 'ana')
  expect(await platform.listRoleMembers('701')).toEqual([])
})

test('an empty scope, which would be the whole company, is refused before any call', async () => {
  await platform.addRoleMember('701', 'ana')
  await platform.setRoleScope('701', 'ana', ['10'])
  const before = small.calls(SCOPE)
  await expect(platform.setRoleScope('701', 'ana', [])).rejects.toMatchObject({ kind: 'refused', code: 'empty_list', method: SCOPE })
  await expect(platform.setRoleScope('701', 'ana', [''])).rejects.toMatchObject({ kind: 'refused', code: 'bad_id' })
  await expect(
    platform.setRoleScope(
      '701',
      'ana',
      Array.from({ length: 51 }, (_, index) => String(index)),
    ),
  ).rejects.toMatchObject({ code: 'list_too_long' })
  expect(small.calls(SCOPE)).toBe(before)
  expect(await platform.listRoleMembers('701')).toEqual([{ userid: 'ana', scopeDepartmentIds: ['10'] }])
})

test('holders on several pages', async () => {
  const role = small.simulator.world.company.roles.role(701)
  if (!role) throw new Error('no role')
  for (let index = 0; index < 230; index += 1) small.simulator.world.company.roles.add(role, `crowd-${index}`)
  expect(new Set((await platform.listRoleMembers('701')).map(({ userid }) => userid)).size).toBe(230)
})

test('what the platform refuses', async () => {
  await expect(platform.listRoleMembers('404')).rejects.toMatchObject({ kind: 'refused', code: '33011' })
  await expect(platform.addRoleMember('701', 'nobody')).rejects.toMatchObject({ kind: 'refused', code: '33012' })
  await expect(platform.addRoleMember('900000003', 'ana')).rejects.toMatchObject({ kind: 'refused', code: '33011' })
  await expect(platform.addRoleMember('701', 'ana,ben')).rejects.toMatchObject({ kind: 'refused', code: 'bad_id' })
  await expect(platform.setRoleScope('701', 'ben', ['10'])).rejects.toMatchObject({ kind: 'refused', code: '34018' })
})
