import type { Ring } from '#contract/ring.ts'
import { approvalRings } from '#governance/approval-rings.ts'
import type { PersonId } from '#governance/id.ts'
import { mutualDays } from '#governance/independence.ts'
import { highestRisk } from '#governance/permission.ts'
import { readsWholeLog } from '../../facts/readable-log.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens, type Lens } from '../../present/lens.ts'
import { presentRingDecision } from '../../present/ring-decision.ts'
import { approvalsSince, type Approval } from '../../store/approvals.ts'
import { changesByIds } from '../../store/changes.ts'

const dayMs = 24 * 60 * 60 * 1000
/** More than anybody reads through; the log has the others. */
const decisionsShown = 30

/** Whose it was: a request has one or two people whom a yes is for. */
const forWhom = ({ requesterId, beneficiaryId, deciderId }: Approval): readonly PersonId[] =>
  [...new Set([requesterId, beneficiaryId])].filter((id) => id !== deciderId)

/** The decisions of those in the ring for others in it, the newest first. */
function decisionsWithin(people: readonly PersonId[], approvals: readonly Approval[]): readonly Approval[] {
  const within = new Set(people)
  return approvals.filter((one) => within.has(one.deciderId) && forWhom(one).some((id) => within.has(id))).reverse()
}

async function presentRing(lens: Lens, people: readonly PersonId[], approvals: readonly Approval[]): Promise<Ring> {
  const all = decisionsWithin(people, approvals)
  const shown = all.slice(0, decisionsShown)
  const changes = await changesByIds(
    lens.tx,
    shown.map(({ changeId }) => changeId),
  )
  await lens.meet([...people, ...shown.flatMap(({ forId }) => forId ?? [])])
  const decisions: Ring['decisions'] = []
  for (const approval of shown) {
    const change = changes.get(approval.changeId)
    const of = forWhom(approval).filter((id) => people.includes(id))
    if (change !== undefined) decisions.push(await presentRingDecision(lens, change, approval, of))
  }
  return {
    people: people.map((id) => ({ id, name: lens.brief(id).name })),
    risk: highestRisk(all.map(({ risk }) => risk)),
    decisionCount: all.length,
    decisions,
  }
}

/** A part of a ring is no ring: they are shown only to who may read the log of the whole company. */
export const listRings: Endpoint<'listRings'> = async (call) => {
  const lens = await createLens(call.tx, call.person)
  if (!readsWholeLog(lens.viewer)) return new Refusal('not_found')
  const approvals = await approvalsSince(call.tx, call.tx.now - mutualDays * dayMs)
  const decided = approvals.flatMap((one) => forWhom(one).map((forId) => ({ deciderId: one.deciderId, forId })))
  const rings: Ring[] = []
  for (const people of approvalRings(decided)) rings.push(await presentRing(lens, people, approvals))
  return { rings, days: mutualDays }
}
