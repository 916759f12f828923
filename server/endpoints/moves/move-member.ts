import { departmentsAfterMove, mayMove } from '#governance/change/kinds/move-member.ts'
import { domainFor } from '#governance/domain.ts'
import { saveActAtOnce } from '../../changes/act-at-once.ts'
import { applyMove } from '../../changes/apply-move.ts'
import { visibleMember } from '../../facts/visible-member.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { lockPerson } from '../../store/directory.ts'

export const moveMember: Endpoint<'moveMember'> = async (call, input) => {
  await lockPerson(call.tx, input.memberId)
  const lens = await createLens(call.tx, call.person)
  const member = await visibleMember(lens, input.memberId)
  if (member === null) return new Refusal('not_found')
  const verdict = mayMove(lens.viewer, member, input)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const scope = { include: [input.fromDepartmentId, input.toDepartmentId], exclude: [] }
  const domain = domainFor(scope, lens.viewer.domains, lens.viewer.tree)
  if (domain === null) return new Refusal('not_allowed', [{ code: 'no_domain_covers' }])
  const change = await saveActAtOnce(call.tx, {
    content: { kind: 'move_member', input },
    requesterId: call.person.id,
    beneficiaryId: member.id,
    risk: 'medium',
    domain,
  })
  await applyMove(call.tx, change, {
    input,
    before: member.departmentIds,
    after: departmentsAfterMove(member, input),
    actorId: call.person.id,
    requestId: call.requestId,
  })
  return presentChange(lens, change)
}
