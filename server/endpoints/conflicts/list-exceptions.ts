import { reachDepartments } from '#governance/authorize.ts'
import { departmentsOf } from '#governance/scope.ts'
import { conflictDepartments } from '../../facts/seen-conflicts.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { presentExceptions } from '../../present/exception-view.ts'
import { createLens } from '../../present/lens.ts'
import { allExceptions } from '../../store/exceptions.ts'

const most = 200

/** Hers, those she answers for, and those in departments where she looks after conflicts. */
export const listExceptions: Endpoint<'listExceptions'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  const { viewer } = lens
  const seen = new Set([...conflictDepartments(viewer), ...reachDepartments(viewer, 'conflict_rule.manage')])
  const isHers = ({ personId, ownerId }: { personId: string; ownerId: string }) => [personId, ownerId].includes(viewer.person.id)
  const all = await allExceptions(call.tx, most * 10)
  const mine = all.filter((one) => isHers(one) || [...departmentsOf(one.scope, viewer.tree)].some((id) => seen.has(id)))
  return { exceptions: await presentExceptions(lens, mine.slice(0, most)) }
}
