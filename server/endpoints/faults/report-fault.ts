import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { hit } from '../../store/rates.ts'

const windowSeconds = 60
/** A page that falls over again and again says so often enough with these. */
const mostPerPerson = 5

/** The log learns where the page broke, under the id that the person reads; not who she is, nor what she was looking at. */
export const reportFault: Endpoint<'reportFault'> = async ({ app, tx, person, requestId }, fault) => {
  const rate = await hit(tx, `page fault ${person.id}`, windowSeconds, mostPerPerson)
  if (!rate.allowed) return new Refusal('too_many_requests')
  app.logger.error({ requestId, fault }, 'a page broke')
  return { faultId: requestId }
}
