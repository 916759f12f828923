import type { ChangeDetail } from '#contract/change.ts'
import type { Change } from '#governance/change/change.ts'
import { domainFor } from '#governance/domain.ts'
import { Refusal, type Call } from '../http/endpoint.ts'
import { presentChange } from '../present/change-detail.ts'
import { createLens, type Lens } from '../present/lens.ts'
import { namesOf } from '../present/verdict-view.ts'
import { saveActAtOnce, type ActAtOnce } from './act-at-once.ts'
import { holdFor, prepareAct, type ActContent } from './acts/prepare-act.ts'

type Origin = Pick<ActAtOnce, 'undoes' | 'batchId'>

/** Reads, judges and saves with evidence what is held already. A no comes before anything is written. */
export async function carryOut(
  call: Call,
  lens: Lens,
  content: ActContent,
  origin: Origin = {},
): Promise<Change | Refusal<'not_found' | 'not_allowed'>> {
  const act = await prepareAct(lens, content)
  if (act === null) return new Refusal('not_found')
  const { verdict, risk, scope, beneficiaryId } = act
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  const domain = domainFor(scope, lens.viewer.domains, lens.viewer.tree)
  if (domain === null) return new Refusal('not_allowed', [{ code: 'no_domain_covers' }])
  const change = await saveActAtOnce(call.tx, { content, requesterId: call.person.id, beneficiaryId, risk, domain, ...origin })
  await act.apply(change, { actorId: call.person.id, requestId: call.requestId })
  return change
}

/** An act of an active grant: hold, read, judge, save with evidence, present; in the caller's transaction. */
export async function performAct(
  call: Call,
  content: ActContent,
  origin: Origin = {},
): Promise<ChangeDetail | Refusal<'not_found' | 'not_allowed'>> {
  await holdFor(call.tx, content)
  const lens = await createLens(call.tx, call.person)
  const change = await carryOut(call, lens, content, origin)
  return change instanceof Refusal ? change : presentChange(lens, change)
}
