// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { actionSheet, confirm, nativeDialogs } from './dialogs.ts'
import { onBack } from './navigation.ts'
import { pickDepartments, pickPeople } from './pickers.ts'
import { enablePullToRefresh } from './pull-to-refresh.ts'
import { ScriptedBridge } from '#mock/container/scripted-bridge.ts'
import { requestAuthCode } from './sign-in.ts'

const bridge = new ScriptedBridge('7.6.6')
const request = { corpId: 'ding1', clientId: 'app' }
const picking = { corpId: 'ding1', agentId: '1001', title: 't', picked: ['3'], multiple: true, max: 9 }

afterEach(() => {
  vi.useRealTimers()
})

it('asks for a fresh code each time, bound to the app', async () => {
  bridge.script({ 'runtime.permission.requestAuthCodeV2': [{ ok: { code: 'c1' } }, { ok: { code: 'c2' } }] })
  expect([await requestAuthCode(request), await requestAuthCode(request)]).toEqual(['c1', 'c2'])
  expect(bridge.calls[0]?.params).toMatchObject(request)
})

it('goes the old way with a client that turns out not to know the new one', async () => {
  bridge.script({
    'runtime.permission.requestAuthCodeV2': [{ fail: { errorCode: '1', errorMessage: 'not exist' } }],
    'runtime.permission.requestAuthCode': [{ ok: { code: 'again' } }],
  })
  expect(await requestAuthCode(request)).toBe('again')
})

it('does not try another way when the client refuses a code', async () => {
  bridge.script({ 'runtime.permission.requestAuthCodeV2': [{ fail: { errorCode: 3, message: 'corp mismatch' } }] })
  await expect(requestAuthCode(request)).rejects.toMatchObject({ code: '3', text: 'corp mismatch', cancelled: false, timedOut: false })
  expect(bridge.methods).toEqual(['runtime.permission.requestAuthCodeV2'])
})

it('gives up on a silent bridge', async () => {
  bridge.script({})
  await import('./modules.ts')
  vi.useFakeTimers()
  const failed = expect(requestAuthCode(request)).rejects.toMatchObject({ timedOut: true, code: 'timed_out' })
  await vi.advanceTimersByTimeAsync(8_000)
  await failed
  expect(bridge.methods).toEqual(['runtime.permission.requestAuthCodeV2'])
})

it('gives picked departments and people as id and name, and null when cancelled', async () => {
  const cancelled = { fail: { errorCode: '-1', errorMessage: 'cancel' } }
  bridge.script({
    'biz.contact.departmentsPicker': [{ ok: { departments: [{ id: 3, name: '前厅部', number: 9 }] } }, cancelled],
    'biz.contact.complexPicker': [{ ok: { users: [{ emplId: 'u1', name: 'Ana', avatar: '' }], departments: null } }, cancelled],
  })
  expect(await pickDepartments(picking)).toEqual([{ id: '3', name: '前厅部' }])
  expect(await pickPeople(picking)).toEqual([{ id: 'u1', name: 'Ana' }])
  expect(await pickDepartments(picking)).toBeNull()
  expect(await pickPeople(picking)).toBeNull()
  expect(bridge.calls[0]?.params).toMatchObject({ pickedDepartments: ['3'], multiple: true, maxDepartments: 9, appId: '1001' })
  expect(bridge.calls[1]?.params).toMatchObject({ pickedUsers: ['3'], maxUsers: 9, appId: 1001, responseUserOnly: true })
})

it('tells the client who cannot be picked, and takes nobody of them and nobody twice from it', async () => {
  const ana = { emplId: 'u1', name: 'Ana', avatar: '' }
  const rui = { emplId: 'u2', name: 'Rui', avatar: '' }
  bridge.script({
    'biz.contact.complexPicker': [{ ok: { users: [ana, rui, ana] } }],
    'biz.contact.departmentsPicker': [{ ok: { departments: [{ id: 3, name: '前厅部', number: 9 }] } }],
  })
  expect(await pickPeople({ ...picking, disabled: ['u2'] })).toEqual([{ id: 'u1', name: 'Ana' }])
  expect(await pickDepartments({ ...picking, disabled: ['3'] })).toEqual([])
  expect(bridge.calls[0]?.params).toMatchObject({ disabledUsers: ['u2'] })
  expect(bridge.calls[1]?.params).toMatchObject({ disabledDepartments: ['3'] })
})

it('rejects a picker the client did not grant', async () => {
  bridge.script({ 'biz.contact.departmentsPicker': [{ fail: { errorCode: '7', errorMessage: 'no permission' } }] })
  await expect(pickDepartments(picking)).rejects.toMatchObject({ code: '7', cancelled: false })
})

it('reads the second button as yes and gives both labels', async () => {
  bridge.script({ 'device.notification.confirm': [{ ok: { buttonIndex: 1 } }, { ok: { buttonIndex: 0 } }] })
  const question = { title: 't', message: 'm', ok: '批准', cancel: '取消' }
  expect(nativeDialogs()).toBe(true)
  expect([await confirm(question), await confirm(question)]).toEqual([true, false])
  expect(bridge.calls[0]?.params).toMatchObject({ message: 'm', buttonLabels: ['取消', '批准'] })
})

it('reads -1 of an action sheet as nothing chosen', async () => {
  bridge.script({ 'device.notification.actionSheet': [{ ok: { buttonIndex: 0 } }, { ok: { buttonIndex: -1 } }] })
  const sheet = { title: 't', cancel: 'c', options: ['a', 'b'] }
  expect([await actionSheet(sheet), await actionSheet(sheet)]).toEqual([0, null])
})

it('hears every pull, because the old module keeps the watch', async () => {
  bridge.script({ 'ui.pullToRefresh.enable': ['silence'] })
  enablePullToRefresh(() => undefined)
  await vi.waitFor(() => {
    expect(bridge.calls[0]?.params).toMatchObject({ watch: true })
  })
})

function press(): boolean {
  return !document.dispatchEvent(new CustomEvent('backbutton', { cancelable: true }))
}

it('takes the back key only when the page dealt with it', () => {
  const answers = [true, false]
  const stop = onBack(() => answers.shift() ?? true)
  expect([press(), press()]).toEqual([true, false])
  stop()
  expect(press()).toBe(false)
})
