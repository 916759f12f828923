import { control, type Directory } from '../control.ts'
import type { Handler } from '../dispatch.ts'
import type { NativeClient } from '../native-client.ts'
import { cancelled, notGranted } from '../native-failure.ts'
import { openPicker, type PickerRequest } from '../overlay/picker.ts'
import { count, text, texts } from '../param.ts'
import type { Params } from '../bridges/bridge.ts'

const departmentsMethod = 'biz.contact.departmentsPicker'
const peopleMethod = 'biz.contact.complexPicker'

type Choice = Pick<PickerRequest, 'kind' | 'max' | 'picked' | 'disabled' | 'required'>

async function choose(client: NativeClient, params: Params, choice: Choice): Promise<{ ids: string[]; directory: Directory }> {
  const directory = await control.directory()
  const ids = await openPicker({
    ...choice,
    directory,
    phone: client.phone,
    title: text(params['title']),
    limitText: text(params['limitTips']),
    multiple: params['multiple'] === true,
  })
  if (!ids) throw cancelled()
  return { ids, directory }
}

function people(client: NativeClient): Handler {
  return async (params) => {
    if (!client.granted.has(peopleMethod)) throw notGranted(peopleMethod)
    const { ids, directory } = await choose(client, params, {
      kind: 'people',
      max: count(params['maxUsers'], 1000),
      picked: texts(params['pickedUsers']),
      disabled: texts(params['disabledUsers']),
      required: texts(params['requiredUsers']),
    })
    const users = directory.people
      .filter(({ userid }) => ids.includes(userid))
      .map(({ userid, name }) => ({ emplId: userid, name, avatar: '' }))
    return { selectedCount: users.length, users, departments: [] }
  }
}

function departments(client: NativeClient): Handler {
  return async (params) => {
    if (!client.granted.has(departmentsMethod)) throw notGranted(departmentsMethod)
    const { ids, directory } = await choose(client, params, {
      kind: 'departments',
      max: count(params['maxDepartments'], 100),
      picked: texts(params['pickedDepartments']),
      disabled: texts(params['disabledDepartments']),
      required: texts(params['requiredDepartments']),
    })
    const members = (id: number): number => directory.people.filter(({ departmentIds }) => departmentIds.includes(id)).length
    const picked = directory.departments
      .filter(({ id }) => ids.includes(String(id)))
      .map(({ id, name }) => ({ id, name, number: members(id) }))
    return { userCount: picked.reduce((sum, { number }) => sum + number, 0), departmentsCount: picked.length, departments: picked }
  }
}

export function pickerHandlers(client: NativeClient): [string, Handler][] {
  return [
    [peopleMethod, people(client)],
    [departmentsMethod, departments(client)],
  ]
}
