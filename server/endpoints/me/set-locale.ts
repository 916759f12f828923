import type { Endpoint } from '../../http/endpoint.ts'
import { setLocaleOf } from '../../store/directory.ts'

export const setLocale: Endpoint<'setLocale'> = async (call, input) => {
  await setLocaleOf(call.tx, call.person.id, input.locale)
  return { locale: input.locale }
}
