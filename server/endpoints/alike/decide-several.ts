import { decideEach } from '../../changes/decide-each.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'

export const decideSeveral: Endpoint<'decideSeveral'> = async (call, input) => {
  if (input.answer === 'refuse' && (input.reason ?? '') === '') return new Refusal('not_allowed', [{ code: 'reason_missing' }])
  return { rows: await decideEach(call, 'decideSeveral', input) }
}
