import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import { planAsk, type AskPlan } from '#governance/change/kinds/ask-for-role.ts'
import { edit } from '#governance/change/lifecycle.ts'
import type { Authority } from '#governance/authorize.ts'
import { loadAskFacts } from '../facts/load-ask-facts.ts'
import { loadAuthority } from '../facts/load-authority.ts'
import type { Tx } from '../store/database.ts'
import { person } from '../store/directory.ts'
import { contentHashOf } from './content-hash.ts'

/** What this ask would come to with another content; null: the one it is for is not known any more. The ask itself stands in nobody's way. */
export async function planEdited(tx: Tx, change: Change, asker: Authority, input: AskForRoleInput): Promise<AskPlan | null> {
  const beneficiary = await person(tx, change.beneficiaryId)
  if (beneficiary === null) return null
  const authority = beneficiary.id === asker.person.id ? asker : await loadAuthority(tx, beneficiary)
  return planAsk(await loadAskFacts(tx, authority, asker, input, change.id), input)
}

type Planned = Pick<AskPlan, 'risk' | 'stages'> & { readonly domain: NonNullable<AskPlan['domain']> }

/** The next version of an ask, on the way that was planned for it. */
export function editedTo(tx: Tx, change: Change, input: AskForRoleInput, { risk, stages, domain }: Planned): Change {
  const { requesterId, beneficiaryId } = change
  const body = {
    content: { kind: 'ask_for_role' as const, input },
    risk,
    stages,
    domainId: domain.id,
    policyVersion: domain.policy.version,
  }
  const contentHash = contentHashOf({ ...body, requesterId, beneficiaryId, version: change.version + 1 })
  return edit(change, { ...body, contentHash }, tx.now)
}
