import { departmentsAfterMove, mayMove } from '#governance/change/kinds/move-member.ts'
import type { DepartmentId } from '#governance/id.ts'
import { visibleMember } from '../../facts/visible-member.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'

export const previewMove: Endpoint<'previewMove'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const member = await visibleMember(lens, input.memberId)
  if (member === null) return new Refusal('not_found')
  await lens.meet([member.id])
  const named = (ids: readonly DepartmentId[]) => ids.map((id) => ({ id, name: lens.departmentName(id) }))
  const verdict = mayMove(lens.viewer, member, input)
  return {
    verdict: await presentVerdict(lens, verdict),
    person: lens.brief(member.id),
    before: named(member.departmentIds),
    after: named(verdict.allowed ? departmentsAfterMove(member, input) : member.departmentIds),
  }
}
