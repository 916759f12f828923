import type { JudgedMember } from '#contract/several.ts'
import { reachDepartments } from '#governance/authorize.ts'
import { prepareAct } from '../../changes/acts/prepare-act.ts'
import { briefWithin, visibleMember } from '../../facts/visible-member.ts'
import type { Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { severalContents } from './several-contents.ts'

export const previewSeveral: Endpoint<'previewSeveral'> = async (call, { act }) => {
  const contents = await severalContents(call.tx, act)
  const lens = await createLens(call.tx, call.person)
  await lens.meet(contents.map(({ input }) => input.memberId))
  const seen = reachDepartments(lens.viewer, 'member.view')
  const rows: JudgedMember[] = []
  for (const content of contents) {
    const { memberId } = content.input
    const member = await visibleMember(lens, memberId)
    const prepared = member === null ? null : await prepareAct(lens, content)
    if (member === null || prepared === null) rows.push({ outcome: 'not_found', memberId })
    else rows.push({ outcome: 'judged', person: briefWithin(lens, member, seen), verdict: await presentVerdict(lens, prepared.verdict) })
  }
  return { rows }
}
