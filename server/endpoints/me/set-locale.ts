import type { Endpoint } from '../../http/endpoint.ts'
import { setLocale as storeLocale } from '../../store/member-writes.ts'

export const setLocale: Endpoint<'setLocale'> = async (call, input) => {
  await storeLocale(call.tx, call.person.id, input.locale)
  return { locale: input.locale }
}
