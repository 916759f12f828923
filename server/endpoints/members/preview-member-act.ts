import { inverseOf } from '#governance/change/undo.ts'
import { prepareAct } from '../../changes/acts/prepare-act.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { contentOfMemberAct } from './member-act-content.ts'

export const previewMemberAct: Endpoint<'previewMemberAct'> = async (call, { act }) => {
  const lens = await createLens(call.tx, call.person)
  const content = await contentOfMemberAct(call.tx, act)
  const prepared = await prepareAct(lens, content)
  if (prepared === null) return new Refusal('not_found')
  return { verdict: await presentVerdict(lens, prepared.verdict), undoable: inverseOf(content) !== null }
}
