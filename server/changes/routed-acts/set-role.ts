import type { Authority } from '#governance/authorize.ts'
import type { SetRoleInput } from '#governance/change/change.ts'
import { gainersOf, maySetRole, type RoleEffect } from '#governance/change/kinds/set-role.ts'
import type { Holding } from '#governance/find-conflicts.ts'
import { topsOf } from '#governance/org.ts'
import { presetPolicy } from '#governance/policy.ts'
import { refusedOr, type Cause } from '#governance/verdict.ts'
import { conflictsOf } from '../../facts/conflicts.ts'
import { roleEffects, rolesAround } from '../../facts/role-effects.ts'
import type { Tx } from '../../store/database.ts'
import { lockAsksFor } from '../../store/pending-changes.ts'
import { setRole } from '../../store/roles.ts'
import { recordChange } from '../record.ts'
import { renewed } from '../renew.ts'
import { saveEdited } from '../save-edited.ts'
import type { RoutedAct } from './routed-act.ts'

/** T18: nobody comes to both sides of a conflict rule because a role that she holds grows. */
async function conflictCauses(tx: Tx, effects: readonly RoleEffect[]): Promise<readonly Cause[]> {
  const causes: Cause[] = []
  for (const { grant, gains, includes } of effects) {
    if (gains.length === 0 && includes.length === 0) continue
    const { personId, roleId, scope, fromAt, untilAt } = grant
    const added: Holding = { personId, from: { kind: 'asked' }, roleId, includes, permissions: gains, scope, fromAt, untilAt }
    causes.push(...(await conflictsOf(tx, personId, [added], scope)).causes)
  }
  return causes
}

/**
 * A role is the company's: it is judged, and decided on, over the whole of it. Whoever holds it has the new one with the decision; what
 * was asked for and waits is another question from then on, and is asked anew.
 */
export async function prepareSetRole(tx: Tx, authority: Authority, input: SetRoleInput): Promise<RoutedAct> {
  const effects = await roleEffects(tx, authority, input)
  const longestCriticalMinutes = presetPolicy('front_line').longestGrantMinutes.critical
  const may = maySetRole({ authority, effects, longestCriticalMinutes }, input)
  return {
    may: may.allowed ? refusedOr(await conflictCauses(tx, effects), may) : may,
    permission: 'role.design',
    scope: { include: [...topsOf(authority.tree)], exclude: [] },
    targetIds: gainersOf(effects),
    async take() {
      const waiting = await lockAsksFor(tx, rolesAround(input.roleId, authority.roles))
      return async (change, doer) => {
        await setRole(tx, input.roleId, input.after)
        const { roleId, before, after } = input
        await recordChange(tx, change, { action: 'role.set', ...doer, reason: null, before: null, facts: { roleId, before, after } })
        for (const ask of waiting) await saveEdited(tx, ask, await renewed(tx, ask), { actorId: null, requestId: doer.requestId })
        await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
      }
    },
  }
}
