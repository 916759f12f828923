import type { AlikeBrief, AlikeGroup as GroupView, AlikeRow } from '#contract/alike.ts'
import type { AlikeGroup, WaitingAsk } from '#governance/change/alike.ts'
import type { Lens } from './lens.ts'
import { presentScope } from './scope-view.ts'

export const briefOfGroup = ({ key, roleId, alike, odd }: AlikeGroup): AlikeBrief => ({
  key,
  roleId,
  alikeCount: alike.length,
  oddCount: odd.length,
})

async function presentRow(lens: Lens, { change }: WaitingAsk): Promise<AlikeRow> {
  const { id: changeId, version, contentHash, requesterId, beneficiaryId, content, createdAt } = change
  if (content.kind !== 'ask_for_role') throw new Error(`a change of kind ${content.kind} is no ask`)
  const { scope, lengthMinutes, reason } = content.input
  const [requester, beneficiary] = [lens.brief(requesterId), lens.brief(beneficiaryId)]
  return {
    changeId,
    version,
    contentHash,
    requester,
    beneficiary,
    scope: await presentScope(lens, scope),
    lengthMinutes,
    reason,
    createdAt,
  }
}

export async function presentGroup(lens: Lens, { key, roleId, risk, stage, alike, odd }: AlikeGroup): Promise<GroupView> {
  const all = [...alike, ...odd.map(({ ask }) => ask)]
  await lens.meet(all.flatMap(({ change }) => [change.requesterId, change.beneficiaryId]))
  const view: GroupView = { key, roleId, risk, stage, alike: [], odd: [] }
  for (const ask of alike) view.alike.push(await presentRow(lens, ask))
  for (const { ask, oddities } of odd) view.odd.push({ ...(await presentRow(lens, ask)), oddities: [...oddities] })
  return view
}
