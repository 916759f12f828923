import type { JudgedMember } from '#contract/several.ts'
import { reachDepartments } from '#governance/authorize.ts'
import { mayMove } from '#governance/change/kinds/move-member.ts'
import { briefWithin, visibleMember } from '../../facts/visible-member.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'

export const previewMoves: Endpoint<'previewMoves'> = async (call, { members, toDepartmentId }) => {
  const lens = await createLens(call.tx, call.person)
  await lens.meet(members.map(({ memberId }) => memberId))
  const seen = reachDepartments(lens.viewer, 'member.view')
  const rows: JudgedMember[] = []
  for (const { memberId, fromDepartmentId } of members) {
    const member = await visibleMember(lens, memberId)
    if (member === null) {
      rows.push({ outcome: 'not_found', memberId })
      continue
    }
    const verdict = mayMove(lens.viewer, member, { memberId, fromDepartmentId, toDepartmentId })
    rows.push({ outcome: 'judged', person: briefWithin(lens, member, seen), verdict: await presentVerdict(lens, verdict) })
  }
  return { rows }
}
