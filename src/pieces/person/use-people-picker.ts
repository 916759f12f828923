import { pickPeople } from '#dingtalk/pickers.ts'
import { useClientPicker, type ClientPicker } from '#pieces/picker/use-client-picker.ts'

/** `pick({ title, multiple, max, picked, disabled })` gives whom she chose. That they belong to the company is the server's to check. */
export const usePeoplePicker = (): ClientPicker => useClientPicker(pickPeople, 'ask.peopleFailed')
