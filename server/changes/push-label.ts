import type { Grant } from '#governance/grant.ts'
import type { Tx } from '../store/database.ts'
import { setLabelState } from '../store/labels.ts'
import { effectPriority, enqueue } from '../store/outbox.ts'

/**
 * Asks the jobs to bring the DingTalk label role of this person into line with her grants. The effect says *that* it must be
 * looked at, never *what* to push: what is right is worked out when it is delivered, so that a late push cannot undo a revocation.
 */
export async function pushLabel(tx: Tx, grant: Grant, about: 'given' | 'began' | 'revoked' | 'ended'): Promise<void> {
  const takesAway = about === 'revoked' || about === 'ended'
  await enqueue(tx, {
    effectKey: `label:${grant.id}:${about}`,
    kind: 'label_role',
    aggregate: `label:${grant.personId}:${grant.roleId}`,
    payload: { personId: grant.personId, roleId: grant.roleId },
    changeId: grant.changeId,
    personId: grant.personId,
    priority: takesAway ? effectPriority.revocation : effectPriority.act,
  })
  await setLabelState(tx, grant.personId, grant.roleId, 'waiting', null)
}
