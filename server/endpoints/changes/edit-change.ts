import type { Change } from '#governance/change/change.ts'
import { edit, mayCommand } from '#governance/change/lifecycle.ts'
import { planAsk } from '#governance/change/kinds/ask-for-role.ts'
import { decidersNow } from '#governance/stage.ts'
import { contentHashOf } from '../../changes/content-hash.ts'
import { announceChange, notify } from '../../changes/notify.ts'
import { recordChange } from '../../changes/record.ts'
import { loadAskFacts } from '../../facts/load-ask-facts.ts'
import { loadAuthority } from '../../facts/load-authority.ts'
import { maySeeChange } from '../../facts/may-see-change.ts'
import { Refusal, type Call, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { lockChange, updateChange } from '../../store/changes.ts'
import { person } from '../../store/directory.ts'
import { askFromInput } from '../asks/ask-input.ts'

async function save(call: Call, before: Change, after: Change): Promise<void> {
  await updateChange(call.tx, after)
  await recordChange(call.tx, after, {
    action: 'change.edited',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: after.content.kind === 'ask_for_role' ? after.content.input.reason : null,
    before: before.contentHash,
    facts: { content: after.content },
  })
  const decided = before.decisions.filter((decision) => !decision.voided).map((decision) => decision.deciderId)
  await notify(call.tx, after, 'voided', decided, `v${after.version}`)
  await notify(call.tx, after, 'to_decide', decidersNow(after), `v${after.version}.0`)
  await announceChange(call.tx, after)
}

export const editChange: Endpoint<'editChange'> = async (call, parsed) => {
  const change = await lockChange(call.tx, parsed.changeId)
  if (change === null) return new Refusal('not_found')
  const lens = await createLens(call.tx, call.person)
  if (!(await maySeeChange(lens, change))) return new Refusal('not_found')
  if (change.status !== 'pending') return new Refusal('change_not_pending', [{ code: 'change_not_pending', status: change.status }])
  if (change.version !== parsed.version) return new Refusal('change_moved')
  const verdict = mayCommand(change, 'edit', call.person)
  if (!verdict.allowed || change.content.kind !== 'ask_for_role')
    return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const input = askFromInput({ ...parsed, roleId: change.content.input.roleId }, lens.viewer.tree)
  const beneficiary = await person(call.tx, change.beneficiaryId)
  if (beneficiary === null) return new Refusal('not_allowed', [{ code: 'person_left', personId: change.beneficiaryId }])
  const authority = beneficiary.id === call.person.id ? lens.viewer : await loadAuthority(call.tx, beneficiary)
  const plan = planAsk(await loadAskFacts(call.tx, authority, lens.viewer, input, change.id), input)
  if (!plan.verdict.allowed || plan.domain === null)
    return new Refusal('not_allowed', plan.verdict.causes, await namesOf(lens, plan.verdict.causes))
  const body = {
    content: { kind: 'ask_for_role' as const, input },
    risk: plan.risk,
    stages: plan.stages,
    domainId: plan.domain.id,
    policyVersion: plan.domain.policy.version,
  }
  const contentHash = contentHashOf({
    ...body,
    requesterId: change.requesterId,
    beneficiaryId: change.beneficiaryId,
    version: change.version + 1,
  })
  const after = edit(change, { ...body, contentHash }, call.tx.now)
  await save(call, change, after)
  return presentChange(lens, after)
}
