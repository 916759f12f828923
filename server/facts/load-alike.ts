import { counted } from '#governance/app.ts'
import { groupsOfAlike, kinAmong, type AlikeGroup, type WaitingAsk } from '#governance/change/alike.ts'
import type { AskForRoleInput, Change } from '#governance/change/change.ts'
import { takesProof } from '#governance/change/proof.ts'
import { differenceOf } from '#governance/difference.ts'
import type { Grant } from '#governance/grant.ts'
import type { Person } from '#governance/org.ts'
import { riskOfRole } from '#governance/role.ts'
import { departmentsOf, scopeContains } from '#governance/scope.ts'
import type { Lens } from '../present/lens.ts'
import { persons } from '../store/directory.ts'
import { grantsOfEach } from '../store/grants.ts'
import { changesTalkedOf } from '../store/messages.ts'

interface Beneficiary {
  readonly person: Person | undefined
  readonly grants: readonly Grant[]
}

/** Only a role of a high risk can newly allow something of a high risk. */
function allowsNewHighRisk({ viewer }: Lens, { risk }: Change, input: AskForRoleInput, { person, grants }: Beneficiary): boolean {
  const role = viewer.roles.get(input.roleId)
  if (risk !== 'high' || role === undefined || person === undefined) return false
  return differenceOf({ ...viewer, person, grants }, role, input.scope).some((line) => line.risk === 'high' && line.against === 'new')
}

function factsOf(lens: Lens, change: Change, input: AskForRoleInput, beneficiary: Beneficiary): Omit<WaitingAsk, 'talked'> {
  const { tree, roles } = lens.viewer
  const role = roles.get(input.roleId)
  // a role can have become critical since it was asked for: then more is asked, and held, when it is given
  const grave = role === undefined || riskOfRole(role) === 'critical'
  return {
    change,
    needsProof: grave || takesProof(change, lens.viewer),
    departmentCount: counted(departmentsOf(input.scope, tree)).length,
    worksThere: beneficiary.person?.departmentIds.some((id) => scopeContains(input.scope, id, tree)) ?? false,
    newHighRisk: allowsNewHighRisk(lens, change, input, beneficiary),
    heldBefore: beneficiary.grants.some(({ roleId }) => roleId === input.roleId),
  }
}

/** What of these can be decided together by the viewer. Three queries, and none where there are too few of a kind. */
export async function loadAlike(lens: Lens, waiting: readonly Change[], fewest?: number): Promise<readonly AlikeGroup[]> {
  const me = lens.viewer.person.id
  const kin = kinAmong(waiting, me, fewest)
  if (kin.length === 0) return []
  const ids = [...new Set(kin.map(({ beneficiaryId }) => beneficiaryId))]
  const people = await persons(lens.tx, ids)
  const talkedOf = await changesTalkedOf(
    lens.tx,
    kin.map(({ id }) => id),
  )
  const grants = await grantsOfEach(lens.tx, ids)
  const asks = kin.flatMap((change) => {
    if (change.content.kind !== 'ask_for_role') return []
    const { beneficiaryId: id } = change
    const beneficiary = { person: people.get(id), grants: grants.get(id) ?? [] }
    return [{ ...factsOf(lens, change, change.content.input, beneficiary), talked: talkedOf.has(change.id) }]
  })
  return groupsOfAlike(asks, me, fewest)
}
