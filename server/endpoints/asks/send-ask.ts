import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import { planAsk, type AskPlan } from '#governance/change/kinds/ask-for-role.ts'
import { contentHashOf } from '../../changes/content-hash.ts'
import { newChangeId } from '../../changes/new-id.ts'
import { announceChange, notify } from '../../changes/notify.ts'
import { recordChange } from '../../changes/record.ts'
import { loadAskFacts } from '../../facts/load-ask-facts.ts'
import { Refusal, type Call, type Endpoint } from '../../http/endpoint.ts'
import { presentChange } from '../../present/change-detail.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { insertChange } from '../../store/changes.ts'
import { lockPerson } from '../../store/directory.ts'
import { askFromInput } from './ask-input.ts'

async function save(
  call: Call,
  plan: AskPlan & { readonly domain: NonNullable<AskPlan['domain']> },
  input: AskForRoleInput,
): Promise<Change> {
  const body = {
    content: { kind: 'ask_for_role' as const, input },
    requesterId: call.person.id,
    beneficiaryId: call.person.id,
    risk: plan.risk,
    domainId: plan.domain.id,
    policyVersion: plan.domain.policy.version,
    version: 1,
    stages: plan.stages,
  }
  const change: Change = {
    ...body,
    id: newChangeId(),
    contentHash: contentHashOf(body),
    stage: 0,
    status: 'pending',
    decisions: [],
    createdAt: call.tx.now,
    undoes: null,
    undoneBy: null,
    batchId: null,
    endedAt: null,
  }
  await insertChange(call.tx, change)
  await recordChange(call.tx, change, {
    action: 'change.sent',
    actorId: call.person.id,
    requestId: call.requestId,
    reason: input.reason,
    before: null,
    facts: { input, stages: plan.stages },
  })
  await notify(call.tx, change, 'to_decide', change.stages[0]?.approverIds ?? [], 'v1.0')
  await announceChange(call.tx, change)
  return change
}

export const sendAsk: Endpoint<'sendAsk'> = async (call, parsed) => {
  // As she is now that her row is held: the reading of the directory may just have found that she left.
  const asker = (await lockPerson(call.tx, call.person.id)) ?? call.person
  const lens = await createLens(call.tx, asker)
  const input = askFromInput(parsed, lens.viewer.tree)
  const plan = planAsk(await loadAskFacts(call.tx, lens.viewer, asker, input), input)
  if (!plan.verdict.allowed || plan.domain === null)
    return new Refusal('not_allowed', plan.verdict.causes, await namesOf(lens, plan.verdict.causes))
  const change = await save(call, { ...plan, domain: plan.domain }, input)
  return presentChange(lens, change)
}
