import { decidesFor, mayCommand, type Actor } from './lifecycle.ts'
import type { Change } from './change.ts'
import { beganWaiting } from './wait.ts'
import { managersAbove } from '../chain-of-managers.ts'
import { couldDecide, type EscalationFacts } from '../escalate.ts'
import type { Instant, PersonId } from '../id.ts'
import { decidersNow, decidersOf, stageFor, type Stage } from '../stage.ts'
import { refuse, type Verdict } from '../verdict.ts'

export interface HandOnFacts extends EscalationFacts {
  /** Heads of the beneficiary's departments. */
  readonly headIds: readonly PersonId[]
  /** Active security officers whose scope covers it. */
  readonly securityOfficerIds: readonly PersonId[]
}

export type HandOnAs = 'above' | 'department_head' | 'domain_owner' | 'security_officer'
export interface HandOnCandidate {
  readonly personId: PersonId
  readonly as: HandOnAs
}

/** Nobody reads a longer list to find the one she means. */
const mostCandidates = 8

/** Who may decide now may hand it on; not what is hers in another's place only. */
export function mayHandOn(change: Change, actor: Actor): Verdict {
  const may = mayCommand(change, 'approve', actor)
  return may.allowed && decidesFor(change, actor) !== null ? refuse({ code: 'not_an_approver' }) : may
}

/** Who holds power to decide of the kind that this stage needs: never less of it than who hands it on. */
function ofComparablePower(stage: Stage, byId: PersonId, facts: HandOnFacts): readonly HandOnCandidate[] {
  const as = (role: HandOnAs, ids: readonly PersonId[]): HandOnCandidate[] => ids.map((personId) => ({ personId, as: role }))
  const officers = as('security_officer', facts.securityOfficerIds)
  if (stage.kind === 'security_officer') return officers
  const heads = stage.kind === 'manager' || stage.kind === 'department_head' ? as('department_head', facts.headIds) : []
  const owners = as(
    'domain_owner',
    facts.domains.flatMap(({ ownerIds }) => ownerIds),
  )
  return [...as('above', managersAbove(byId, facts.people)), ...heads, ...owners, ...officers]
}

/**
 * To whom she may hand it on, the nearest first: here, independent of who asks and who gets it (R6), not asked already and not needed at another
 * stage, and with power to decide of a comparable kind. The server asks it again when one of them is named.
 */
export function handOnCandidates(change: Change, byId: PersonId, facts: HandOnFacts): readonly HandOnCandidate[] {
  const at = stageFor(change, byId)
  const stage = at === null ? undefined : change.stages[at]
  if (stage === undefined || change.content.kind === 'recover_factor') return []
  const taken = [...change.stages.flatMap(decidersOf), ...(stage.passedOn ?? []), byId]
  const fits = ({ personId }: HandOnCandidate): boolean => !taken.includes(personId) && couldDecide(personId, change, facts)
  const once = new Map<PersonId, HandOnCandidate>()
  for (const one of ofComparablePower(stage, byId, facts)) if (fits(one) && !once.has(one.personId)) once.set(one.personId, one)
  return Array.from(once.values()).slice(0, mostCandidates)
}

/** Somebody else decides in her place: with the whole time of the stage, and no further time for handing on again than the request has left. */
export function handOn(change: Change, byId: PersonId, toId: PersonId, now: Instant): Change {
  const at = stageFor(change, byId)
  if (at === null || !decidersNow(change).includes(byId)) throw new Error('only who may decide hands it on')
  const stages = change.stages.map((stage, index) =>
    index === at
      ? {
          ...stage,
          added: [...(stage.added ?? []), { personId: toId, because: 'handed_on' as const, at: now, byId }],
          passedOn: [...(stage.passedOn ?? []), byId],
        }
      : stage,
  )
  const offer = change.offer?.byId === byId ? null : change.offer
  return { ...change, stages, offer, wait: { ...beganWaiting(now), round: change.wait.round } }
}
