import type { AlikeGroup } from '#contract/alike.ts'
import { mostTogether } from '#governance/change/alike.ts'
import { loadAlike } from '../../facts/load-alike.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { presentGroup } from '../../present/alike-view.ts'
import { createLens } from '../../present/lens.ts'
import { waitingFor } from '../../store/changes.ts'

export const listAlike: Endpoint<'listAlike'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  // what is decided in another's place is decided one by one
  const waiting = await waitingFor(call.tx, call.person.id, [], { cursor: null, limit: mostTogether })
  const groups: AlikeGroup[] = []
  for (const group of await loadAlike(lens, waiting.rows)) groups.push(await presentGroup(lens, group))
  return { groups }
}
