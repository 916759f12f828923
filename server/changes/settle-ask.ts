import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import { riskOfRole } from '#governance/role.ts'
import { factorCauses } from '#governance/second-factor.ts'
import type { PersonId } from '#governance/id.ts'
import type { Tx } from '../store/database.ts'
import { person } from '../store/directory.ts'
import { holdCountingFactor } from '../store/factors.ts'
import { allRoles } from '../store/roles.ts'
import { applyAsk } from './apply-ask.ts'
import type { Settlement } from './routed-acts/settle-routed-act.ts'

/**
 * Everybody agreed. Whether she who would hold a critical role has a second factor is asked again, and it is held: one that
 * is removed meanwhile finds the grant, or is found gone here.
 */
export async function settleAsk(tx: Tx, change: Change, input: AskForRoleInput, deciderId: PersonId): Promise<Settlement> {
  const role = (await allRoles(tx)).get(input.roleId)
  const risk = role === undefined ? change.risk : riskOfRole(role)
  if (risk === 'critical') {
    const secondFactor = await holdCountingFactor(tx, change.beneficiaryId)
    const beneficiary = await person(tx, change.beneficiaryId)
    if (beneficiary === null) return { causes: [{ code: 'person_left', personId: change.beneficiaryId }] }
    const causes = factorCauses(risk, { person: beneficiary, secondFactor })
    if (causes.length > 0) return { causes }
  }
  return { causes: null, carryOut: (applied, { requestId }) => applyAsk(tx, applied, deciderId, requestId) }
}
