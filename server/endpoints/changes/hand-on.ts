import { mayHandOn } from '#governance/change/hand-on.ts'
import { refuse } from '#governance/verdict.ts'
import { saveHandOn } from '../../changes/save-hand-on.ts'
import { candidatesFor } from '../../facts/hand-on-candidates.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { holdShown } from './see-change.ts'

export const handOn: Endpoint<'handOn'> = async (call, input) => {
  const held = await holdShown(call, input)
  if (held instanceof Refusal) return held
  const { lens, change } = held
  const may = mayHandOn(change, await lens.actor())
  if (!may.allowed) return new Refusal('not_allowed', may.causes, await namesOf(lens, may.causes))
  const candidates = await candidatesFor(lens, change)
  if (!candidates.some(({ personId }) => personId === input.toId)) {
    const { causes } = refuse({ code: 'not_to_be_handed_to', personId: input.toId })
    // of whoever is not on her list she learns nothing, not even a name
    return new Refusal('not_allowed', causes)
  }
  return presentChange(lens, await saveHandOn(call, change, input.toId))
}
