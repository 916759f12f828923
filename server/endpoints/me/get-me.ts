import { phaseOf } from '#governance/grant.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { presentGrants } from '../../present/grant-view.ts'
import { createLens } from '../../present/lens.ts'
import { localeOf } from '../../store/directory.ts'

const endedShown = 20

export const getMe: Endpoint<'getMe'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  await lens.meet([call.person.id])
  const byEnd = [...lens.viewer.grants].sort((a, b) => a.untilAt - b.untilAt)
  const ended = byEnd.filter((grant) => phaseOf(grant, call.tx.now) === 'ended').reverse()
  return {
    person: lens.brief(call.person.id),
    grants: await presentGrants(
      lens,
      byEnd.filter((grant) => phaseOf(grant, call.tx.now) !== 'ended'),
    ),
    ended: await presentGrants(lens, ended.slice(0, endedShown)),
    locale: await localeOf(call.tx, call.person.id),
  }
}
