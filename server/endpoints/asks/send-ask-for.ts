import type { Output } from '#contract/endpoints.ts'
import type { PersonId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import { newBatchId } from '../../changes/new-id.ts'
import { saveSent } from '../../changes/save-sent.ts'
import { planAskFor } from '../../facts/plan-ask-for.ts'
import type { Call, Endpoint } from '../../http/endpoint.ts'
import { presentCard } from '../../present/change-card.ts'
import { createLens } from '../../present/lens.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { lockPerson } from '../../store/directory.ts'
import { askFromInput } from './ask-input.ts'

type Row = Output<'sendAskFor'>['rows'][number]

/** As they are now that their rows are held; always in the same order, so that two who ask at once never wait for each other in a circle. */
async function lockAll(call: Call, ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> {
  const found = new Map<PersonId, Person>()
  for (const id of [...new Set(ids)].sort()) {
    const person = await lockPerson(call.tx, id)
    if (person !== null) found.set(id, person)
  }
  return found
}

export const sendAskFor: Endpoint<'sendAskFor'> = async (call, { personIds, ...parsed }) => {
  const people = await lockAll(call, [call.person.id, ...personIds])
  const lens = await createLens(call.tx, people.get(call.person.id) ?? call.person)
  const input = askFromInput(parsed, lens.viewer.tree)
  const batchId = newBatchId()
  const rows: Row[] = []
  // One after the other, each her own change: what is refused for one stands in nobody else's way.
  for (const personId of new Set(personIds)) {
    const planned = await planAskFor(lens, personId, people.get(personId) ?? null, input)
    if (!('plan' in planned)) {
      rows.push({ personId, change: null, verdict: { ...planned.verdict, causes: [...planned.verdict.causes], names: {} } })
      continue
    }
    const { plan } = planned
    const verdict = await presentVerdict(lens, plan.verdict)
    if (!plan.verdict.allowed || plan.domain === null) {
      rows.push({ personId, change: null, verdict })
      continue
    }
    const change = await saveSent(call.tx, {
      content: { kind: 'ask_for_role', input },
      plan: { ...plan, domain: plan.domain },
      requesterId: lens.viewer.person.id,
      beneficiaryId: personId,
      batchId,
      requestId: call.requestId,
    })
    rows.push({ personId, change: await presentCard(lens, change), verdict })
  }
  return { rows }
}
