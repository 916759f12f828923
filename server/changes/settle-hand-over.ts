import type { Change, HandOverInput } from '#governance/change/change.ts'
import type { ConflictFinding } from '#governance/conflict-causes.ts'
import { grantFromHandOver, handOverFailures } from '#governance/change/kinds/hand-over.ts'
import { holdingAsked } from '#governance/find-conflicts.ts'
import type { Grant } from '#governance/grant.ts'
import { conflictsOf } from '../facts/conflicts.ts'
import type { Tx } from '../store/database.ts'
import { persons } from '../store/directory.ts'
import { holdCountingFactor } from '../store/factors.ts'
import { lockGrant, revokeGrant } from '../store/grants.ts'
import { allRoles } from '../store/roles.ts'
import type { Doer } from './acts/act.ts'
import { giveGrant } from './give-grant.ts'
import { newGrantId } from './new-id.ts'
import { notify } from './notify.ts'
import { pushLabel } from './push-label.ts'
import { recordChange } from './record.ts'
import type { Settlement } from './routed-acts/settle-routed-act.ts'

interface Passing {
  readonly given: Grant
  readonly received: Grant
  readonly allowed: ConflictFinding
}

/** The giver's grant ends and the receiver's begins at the same moment, in one transaction: at no time do both hold it, or neither. */
async function carryOut(tx: Tx, change: Change, { given, received, allowed }: Passing, doer: Doer): Promise<void> {
  const { actorId, requestId } = doer
  await revokeGrant(tx, given.id, tx.now)
  const { id: grantId, roleId, scope, personId: giverId } = given
  await recordChange(tx, change, {
    action: 'grant.handed_over',
    actorId,
    requestId,
    reason: null,
    before: null,
    facts: { grantId, personId: giverId, receiverId: change.beneficiaryId, roleId, scope, revokedAt: tx.now },
  })
  await pushLabel(tx, given, 'revoked')
  await giveGrant(tx, change, received, allowed, doer)
  await notify(tx, change, 'approved', [change.beneficiaryId], `v${change.version}`)
  await tx.announce({ topic: 'me', changeId: null, personIds: [giverId, change.beneficiaryId] })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/** Everybody agreed to what was so when it was proposed; whether there is still something to hand over is asked again, with the grant held. */
export async function settleHandOver(tx: Tx, change: Change, input: HandOverInput): Promise<Settlement> {
  const grant = await lockGrant(tx, input.grantId)
  const roles = await allRoles(tx)
  const people = await persons(tx, [input.giverId, input.receiverId])
  const causes = handOverFailures(change, input, {
    grant,
    giver: people.get(input.giverId) ?? null,
    receiver: people.get(input.receiverId) ?? null,
    receiverHasFactor: await holdCountingFactor(tx, input.receiverId),
    role: roles.get(input.roleId) ?? null,
    now: tx.now,
  })
  if (grant === null || causes.length > 0) return { causes }
  const received = grantFromHandOver(change, grant, newGrantId(), tx.now)
  const allowed = await conflictsOf(tx, received.personId, [holdingAsked(received, roles)], received.scope)
  if (allowed.causes.length > 0) return { causes: allowed.causes }
  return { causes: null, carryOut: (applied, doer) => carryOut(tx, applied, { given: grant, received, allowed }, doer) }
}
