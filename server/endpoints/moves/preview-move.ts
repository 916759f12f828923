import { reachDepartments } from '#governance/authorize.ts'
import { departmentsAfterMove, mayMove } from '#governance/change/kinds/move-member.ts'
import type { DepartmentId } from '#governance/id.ts'
import { briefWithin, visibleMember } from '../../facts/visible-member.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'

export const previewMove: Endpoint<'previewMove'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const member = await visibleMember(lens, input.memberId)
  if (member === null) return new Refusal('not_found')
  await lens.meet([member.id])
  const verdict = mayMove(lens.viewer, member, input)
  const seen = new Set([...reachDepartments(lens.viewer, 'member.view'), ...(verdict.allowed ? [input.toDepartmentId] : [])])
  const named = (ids: readonly DepartmentId[]) => ids.filter((id) => seen.has(id)).map((id) => ({ id, name: lens.departmentName(id) }))
  return {
    verdict: await presentVerdict(lens, verdict),
    person: briefWithin(lens, member, seen),
    before: named(member.departmentIds),
    after: named(verdict.allowed ? departmentsAfterMove(member, input) : member.departmentIds),
  }
}
