import type { Authority } from '#governance/authorize.ts'
import type { SetRoleInput } from '#governance/change/change.ts'
import { gainersOf, maySetRole } from '#governance/change/kinds/set-role.ts'
import { topsOf } from '#governance/org.ts'
import { presetPolicy } from '#governance/policy.ts'
import { roleEffects, rolesAround } from '../../facts/role-effects.ts'
import type { Tx } from '../../store/database.ts'
import { lockAsksFor } from '../../store/pending-changes.ts'
import { setRole } from '../../store/roles.ts'
import { recordChange } from '../record.ts'
import { renewed } from '../renew.ts'
import { saveEdited } from '../save-edited.ts'
import type { RoutedAct } from './routed-act.ts'

/**
 * A role is the company's: it is judged, and decided on, over the whole of it. Whoever holds it has the new one with the decision; what
 * was asked for and waits is another question from then on, and is asked anew.
 */
export async function prepareSetRole(tx: Tx, authority: Authority, input: SetRoleInput): Promise<RoutedAct> {
  const effects = await roleEffects(tx, authority, input)
  const longestCriticalMinutes = presetPolicy('front_line').longestGrantMinutes.critical
  return {
    may: maySetRole({ authority, effects, longestCriticalMinutes }, input),
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
