import type { Authority } from '#governance/authorize.ts'
import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import { planAsk, type AskPlan } from '#governance/change/kinds/ask-for-role.ts'
import type { Tx } from '../store/database.ts'
import { person } from '../store/directory.ts'
import { loadAskFacts } from './load-ask-facts.ts'
import { loadAuthority } from './load-authority.ts'

/** What this ask would come to with another content; null: the one it is for is not known any more. The ask itself stands in nobody's way. */
export async function planEdited(tx: Tx, change: Change, asker: Authority, input: AskForRoleInput): Promise<AskPlan | null> {
  const beneficiary = await person(tx, change.beneficiaryId)
  if (beneficiary === null) return null
  const authority = beneficiary.id === asker.person.id ? asker : await loadAuthority(tx, beneficiary)
  return planAsk(await loadAskFacts(tx, authority, asker, input, change.id), input)
}
