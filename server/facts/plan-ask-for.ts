import type { AskForRoleInput } from '#governance/change/change.ts'
import { planAsk, type AskPlan } from '#governance/change/kinds/ask-for-role.ts'
import type { PersonId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import { refuse, type Verdict } from '#governance/verdict.ts'
import type { Lens } from '../present/lens.ts'
import { loadAskFacts } from './load-ask-facts.ts'
import { loadAuthority } from './load-authority.ts'

export type PlanFor = { readonly plan: AskPlan; readonly beneficiary: Person } | { readonly verdict: Verdict }

/** What asking for this person would come to. Who may not ask for her learns nothing else of her, not even whether she is there. */
export async function planAskFor(lens: Lens, personId: PersonId, beneficiary: Person | null, input: AskForRoleInput): Promise<PlanFor> {
  const notHers: Verdict = refuse({ code: 'not_her_manager', personId })
  if (beneficiary === null) return { verdict: notHers }
  const authority = beneficiary.id === lens.viewer.person.id ? lens.viewer : await loadAuthority(lens.tx, beneficiary)
  const plan = planAsk(await loadAskFacts(lens.tx, authority, lens.viewer, input), input)
  return plan.verdict.causes.some(({ code }) => code === 'not_her_manager') ? { verdict: notHers } : { plan, beneficiary }
}
