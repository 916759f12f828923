import type { Authority } from '#governance/authorize.ts'
import type { SetConflictRuleInput } from '#governance/change/change.ts'
import { eased, impactOfRule, maySetConflictRule } from '#governance/change/kinds/set-conflict-rule.ts'
import { topsOf } from '#governance/org.ts'
import { allHoldings } from '../../facts/seen-conflicts.ts'
import { liveRules, putRule, retireRule } from '../../store/conflict-rules.ts'
import type { Tx } from '../../store/database.ts'
import { recordChange } from '../record.ts'
import type { RoutedAct } from './routed-act.ts'

/** A rule counts for the whole company, and is judged and decided on over the whole of it. Who would break it no more does not decide on it. */
export async function prepareSetConflictRule(tx: Tx, authority: Authority, input: SetConflictRuleInput): Promise<RoutedAct> {
  const { ruleId, before, after } = input
  return {
    may: maySetConflictRule(authority, input, await liveRules(tx)),
    permission: 'conflict_rule.manage',
    scope: { include: [...topsOf(authority.tree)], exclude: [] },
    targetIds: eased(impactOfRule(input, await allHoldings(tx, authority), authority.tree)),
    take: () =>
      Promise.resolve(async (change, doer) => {
        if (after === null) await retireRule(tx, ruleId)
        else await putRule(tx, { ...after, id: ruleId }, change.id)
        await recordChange(tx, change, {
          action: 'conflict_rule.set',
          ...doer,
          reason: null,
          before: null,
          facts: { ruleId, before, after },
        })
        await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
      }),
  }
}
