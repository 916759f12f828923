import type { ConflictException } from '#governance/exception.ts'
import type { ExceptionId } from '#governance/id.ts'
import { reachDepartments } from '#governance/authorize.ts'
import { departmentsOf } from '#governance/scope.ts'
import { Refusal, type Call } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { lockPerson } from '../../store/directory.ts'
import { exceptionById } from '../../store/exceptions.ts'

/** The excepted person's row is held, as when something is given to her: nothing is given under it meanwhile. Not hers to see is not there. */
export async function holdException(
  call: Call,
  id: ExceptionId,
): Promise<{ readonly lens: Lens; readonly exception: ConflictException } | Refusal<'not_found'>> {
  const found = await exceptionById(call.tx, id)
  if (found === null) return new Refusal('not_found')
  await lockPerson(call.tx, found.personId)
  const exception = await exceptionById(call.tx, id)
  const lens = await createLens(call.tx, call.person)
  const seen = reachDepartments(lens.viewer, 'conflict_rule.manage')
  const sees = found.ownerId === call.person.id || [...departmentsOf(found.scope, lens.viewer.tree)].some((one) => seen.has(one))
  return exception === null || !sees ? new Refusal('not_found') : { lens, exception }
}
