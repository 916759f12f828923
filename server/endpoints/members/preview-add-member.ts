import { inverseOf } from '#governance/change/undo.ts'
import { prepareAct, type ActContent } from '../../changes/acts/prepare-act.ts'
import { newMemberId } from '../../changes/new-id.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'

export const previewAddMember: Endpoint<'previewAddMember'> = async (call, input) => {
  const lens = await createLens(call.tx, call.person)
  const content: ActContent = { kind: 'add_member', input: { ...input, memberId: newMemberId() } }
  const prepared = await prepareAct(lens, content)
  if (prepared === null) return new Refusal('not_found')
  return { verdict: await presentVerdict(lens, prepared.verdict), undoable: inverseOf(content) !== null }
}
