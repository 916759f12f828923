import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import { grantFromAsk } from '#governance/change/kinds/ask-for-role.ts'
import { holdingAsked } from '#governance/find-conflicts.ts'
import { riskOfRole } from '#governance/role.ts'
import { factorCauses } from '#governance/second-factor.ts'
import type { PersonId } from '#governance/id.ts'
import { conflictsOf } from '../facts/conflicts.ts'
import type { Tx } from '../store/database.ts'
import { person } from '../store/directory.ts'
import { holdCountingFactor } from '../store/factors.ts'
import { allRoles } from '../store/roles.ts'
import { applyAsk } from './apply-ask.ts'
import { newGrantId } from './new-id.ts'
import type { Settlement } from './routed-acts/settle-routed-act.ts'

/**
 * Everybody agreed. Whether she who would hold a critical role has a second factor is asked again, and it is held: one that
 * is removed meanwhile finds the grant, or is found gone here. Whether she would break a conflict rule is asked again too (T18); her row is held
 * (`holdForYes`), so that of two things that together break one only the first is given.
 */
export async function settleAsk(tx: Tx, change: Change, input: AskForRoleInput, deciderId: PersonId): Promise<Settlement> {
  const roles = await allRoles(tx)
  const role = roles.get(input.roleId)
  if (role === undefined) return { causes: [{ code: 'role_unknown', roleId: input.roleId }] }
  if (role.retired === true) return { causes: [{ code: 'role_retired', roleId: input.roleId }] }
  const risk = riskOfRole(role)
  // as grave as it was when that was approved: another risk takes others to decide
  if (risk !== change.risk) return { causes: [{ code: 'changed_meanwhile' }] }
  if (risk === 'critical') {
    const secondFactor = await holdCountingFactor(tx, change.beneficiaryId)
    const beneficiary = await person(tx, change.beneficiaryId)
    if (beneficiary === null) return { causes: [{ code: 'person_left', personId: change.beneficiaryId }] }
    const causes = factorCauses(risk, { person: beneficiary, secondFactor })
    if (causes.length > 0) return { causes }
  }
  const given = grantFromAsk(change, newGrantId(), tx.now)
  const allowed = await conflictsOf(tx, given.personId, [holdingAsked(given, roles)], given.scope)
  if (allowed.causes.length > 0) return { causes: allowed.causes }
  return { causes: null, carryOut: (applied, { requestId }) => applyAsk(tx, applied, given, allowed, { actorId: deciderId, requestId }) }
}
