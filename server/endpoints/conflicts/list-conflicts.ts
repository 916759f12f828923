import { authorize } from '#governance/authorize.ts'
import { seenConflicts, type SeenConflict } from '../../facts/seen-conflicts.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentConflicts } from '../../present/conflict-view.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'

/** More than anybody works through at once: those that rest on nothing come first. */
const shown = 200

/** What rests on nothing before what an exception covers; then person by person. */
function byNeed(a: SeenConflict, b: SeenConflict): number {
  const resting = Number(a.exception !== null) - Number(b.exception !== null)
  return resting || (a.collision.personId < b.collision.personId ? -1 : Number(a.collision.personId > b.collision.personId))
}

export const listConflicts: Endpoint<'listConflicts'> = async (call, { ruleId }) => {
  const lens = await createLens(call.tx, call.person)
  const seen = await seenConflicts(call.tx, lens.viewer)
  if (seen === null) return new Refusal('not_found')
  const wanted = seen.conflicts.filter(({ rule }) => ruleId === undefined || rule.id === ruleId).sort(byNeed)
  const may = authorize(lens.viewer, 'conflict_rule.manage', [...seen.departments])
  return {
    conflicts: await presentConflicts(lens, wanted.slice(0, shown)),
    total: wanted.length,
    can: { allowException: await presentVerdict(lens, may) },
  }
}
