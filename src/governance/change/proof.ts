import { needsProof } from '../policy.ts'
import { refuse, type Verdict } from '../verdict.ts'
import { mayCommand, type Actor } from './lifecycle.ts'
import type { Authority } from '../authority.ts'
import type { Change } from './change.ts'

/** Whether a yes to this change takes a proof of who gives it. A no takes none: it gives nothing. */
export function takesProof(change: Pick<Change, 'domainId' | 'risk'>, { domains }: Pick<Authority, 'domains'>): boolean {
  return needsProof(domains.find(({ id }) => id === change.domainId)?.policy ?? null, change.risk)
}

/** May she say yes to it now? Who would have to prove presence and cannot is told so before she tries. */
export function mayApprove(change: Change, decider: Authority, actor: Actor = decider.person): Verdict {
  const { person, secondFactor } = decider
  const verdict = mayCommand(change, 'approve', actor)
  if (!verdict.allowed || secondFactor || !takesProof(change, decider)) return verdict
  return refuse({ code: 'second_factor_missing', personId: person.id })
}
