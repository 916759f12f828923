import { expect, test } from 'vitest'
import { wireClient } from '../proof/wire-client.ts'

const boss = { op_user_id: 'boss' }
const top = (group: object) => ({ ...boss, top_group: JSON.stringify(group) })
const staff = (userid: string) => ({ role: 'Attendance', type: 'StaffMember', user_id: userid })
const fixed = {
  name: '新组',
  type: 'FIXED',
  shift_vo_list: [{ id: 51 }],
  workday_class_list: [0, 51, 51, 51, 51, 51, 0],
  default_class_id: 51,
}

test('groups are listed, found by a part of their name, and read', async () => {
  const { old } = await wireClient()
  expect(await old('/topapi/attendance/group/minimalism/list', boss)).toMatchObject({
    success: true,
    result: { has_more: false, result: [{ id: 501, name: '前线排班' }, { id: 502 }] },
  })
  expect(await old('/topapi/attendance/group/search', { ...boss, group_name: '排班' })).toMatchObject({ result: [{ id: 501 }] })
  expect(await old('/topapi/attendance/group/query', { ...boss, group_id: '501' })).toMatchObject({
    // ben alone: ana is exempt
    result: { id: 501, type: 'TURN', shift_ids: [51, 52], member_count: 1, manager_list: '[ben]', owner_user_id: 'ana', wifis: ['staff'] },
  })
  expect(await old('/topapi/attendance/getsimplegroups', { offset: '1', size: '1' })).toMatchObject({
    result: { has_more: false, groups: [{ group_id: 502, default_class_id: 51, selected_class: [{ class_id: 51, class_name: '白班' }] }] },
  })
  expect(await old('/topapi/attendance/getsimplegroups', { offset: '0', size: '11' })).toMatchObject({ errcode: 400002 })
  expect(await old('/topapi/attendance/getusergroup', { userid: 'ben' })).toMatchObject({
    result: { group_id: 501, classes: [{ name: '白班' }, { name: '夜班' }] },
  })
  expect(await old('/topapi/attendance/getusergroup', { userid: 'boss' })).toMatchObject({ errcode: 0, result: {} })
})

test('who is in a group is listed page by page, departments as they are', async () => {
  const { old } = await wireClient()
  expect(await old('/topapi/attendance/group/member/list', { ...boss, group_id: '501' })).toMatchObject({
    result: {
      result: [
        { atc_flag: '0', member_id: '10', type: '1' },
        { atc_flag: '1', member_id: 'ana', type: '0' },
      ],
    },
  })
  const first = await old('/topapi/attendance/group/member/list', { ...boss, group_id: '502', cursor: '0' })
  expect(first).toMatchObject({ result: { has_more: true, cursor: 20 } })
  expect(await old('/topapi/attendance/group/member/list', { ...boss, group_id: '502', cursor: '40' })).toMatchObject({
    result: { has_more: false },
  })
})

test('each call counts against the month', async () => {
  const { old, seen } = await wireClient()
  await old('/topapi/attendance/group/minimalism/list', boss)
  expect(await seen('quota')).toMatchObject({ used: 1 })
})

test.each([
  ['/topapi/attendance/group/query', { group_id: '501' }, 400002],
  ['/topapi/attendance/group/query', { group_id: '501', op_user_id: 'nobody' }, 40003],
  ['/topapi/attendance/group/query', { group_id: '502', op_user_id: 'ben' }, 400020],
  ['/topapi/attendance/group/query', { group_id: '501', op_user_id: 'ben' }, 0],
  ['/topapi/attendance/group/query', { group_id: '999', ...boss }, 400002],
  ['/topapi/attendance/group/add', top({ ...fixed, members: [] }), 400002],
  ['/topapi/attendance/group/add', top({ ...fixed, members: [staff('nobody')] }), 40003],
  ['/topapi/attendance/group/add', top({ ...fixed, members: [staff('ben')], workday_class_list: undefined }), 400002],
  ['/topapi/attendance/group/add', top({ ...fixed, members: [staff('ben')], shift_vo_list: [{ id: 99 }] }), 400002],
  ['/topapi/attendance/group/add', top({ ...fixed, members: [{ ...staff('404'), type: 'DeptMember' }] }), 60003],
  ['/topapi/attendance/group/modify', top({ id: 999, name: 'x' }), 400002],
  ['/topapi/attendance/group/modify', top({ id: 501, manager_list: ['nobody'] }), 40003],
  ['/topapi/attendance/group/delete', { group_key: 'K1', op_userid: 'boss' }, 400002],
  [
    '/topapi/attendance/group/member/update',
    { ...boss, group_id: '501', schedule_flag: '0', update_param: JSON.stringify({ add_users: Array(21).fill('ben') }) },
    400002,
  ],
  ['/topapi/attendance/group/member/update', { ...boss, group_id: '501', update_param: '{}' }, 400002],
])('%s %j answers %i', async (call, fields, errcode) => {
  const { old } = await wireClient()
  expect(await old(call, fields as Record<string, string>)).toMatchObject({ errcode })
})

test('a group is made with an id of the platform, changed, filled, emptied and deleted by its key', async () => {
  const { old } = await wireClient()
  const made = await old(
    '/topapi/attendance/group/add',
    top({ ...fixed, members: [staff('ben'), { role: 'Attendance', type: 'DeptMember', user_id: '20' }] }),
  )
  expect(made).toMatchObject({ errcode: 0, success: true, result: { id: 1001, name: '新组' } })
  const now = async () => (await old('/topapi/attendance/group/query', { ...boss, group_id: '1001' }))['result']
  expect(await old('/topapi/attendance/group/modify', top({ id: 1001, name: '改名', manager_list: ['ana'] }))).toMatchObject({ errcode: 0 })
  expect(await now()).toMatchObject({ name: '改名', manager_list: '[ana]', member_count: 1, work_day_list: [0, 51, 51, 51, 51, 51, 0] })
  const members = (to: object) =>
    old('/topapi/attendance/group/member/update', { ...boss, group_id: '1001', schedule_flag: '0', update_param: JSON.stringify(to) })
  await members({ add_users: ['ana'], remove_depts: ['20'], add_extra_users: ['ben'] })
  expect(await now()).toMatchObject({ member_count: 1 })
  await members({ remove_users: ['ana', 'ben'], remove_extra_users: ['ben'] })
  expect(await now()).toMatchObject({ member_count: 0 })
  const { result: key } = await old('/topapi/attendance/groups/idtokey', { group_id: '1001' })
  expect(await old('/topapi/attendance/group/delete', { group_key: String(key), op_userid: 'boss' })).toMatchObject({
    errcode: 0,
    result: key,
  })
  expect(await old('/topapi/attendance/group/query', { ...boss, group_id: '1001' })).toMatchObject({ errcode: 400002 })
  // an id is never given twice
  const again = await old('/topapi/attendance/group/add', top({ ...fixed, members: [staff('ben')] }))
  expect(again).toMatchObject({ result: { id: 1002 } })
})
