import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import type { AskPlan } from '#governance/change/kinds/ask-for-role.ts'
import { edit } from '#governance/change/lifecycle.ts'
import type { Tx } from '../store/database.ts'
import { contentHashOf } from './content-hash.ts'

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
