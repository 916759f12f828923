import { pickDepartments } from '#dingtalk/pickers.ts'
import { useClientPicker, type ClientPicker } from '#pieces/picker/use-client-picker.ts'

export const useDepartmentPicker = (): ClientPicker => useClientPicker(pickDepartments, 'ask.pickerFailed')
