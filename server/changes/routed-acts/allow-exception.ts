import type { Authority } from '#governance/authorize.ts'
import { worksFor } from '#governance/chain-of-managers.ts'
import type { AllowExceptionInput } from '#governance/change/change.ts'
import { exceptionFrom, mayAllowException } from '#governance/change/kinds/allow-exception.ts'
import { lapseOf } from '#governance/exception.ts'
import { liveRules } from '../../store/conflict-rules.ts'
import type { Tx } from '../../store/database.ts'
import { withManagers } from '../../store/directory.ts'
import { insertException } from '../../store/exceptions.ts'
import { factsOfException } from '../move-exception.ts'
import { notify } from '../notify.ts'
import { recordChange } from '../record.ts'
import type { RoutedAct } from './routed-act.ts'

/** Neither who is excepted nor who answers for the control decides on it. It is in force from the last approval on. */
export async function prepareAllowException(tx: Tx, authority: Authority, input: AllowExceptionInput): Promise<RoutedAct> {
  const { personId, ownerId, ruleId, scope } = input
  const people = await withManagers(tx, [personId, ownerId])
  const facts = {
    ruleInForce: (await liveRules(tx)).some(({ id }) => id === ruleId),
    person: people.get(personId) ?? null,
    owner: people.get(ownerId) ?? null,
    ownerDepends: worksFor(ownerId, [personId], people),
  }
  return {
    may: mayAllowException(authority, input, facts),
    permission: 'conflict_rule.manage',
    scope,
    targetIds: [personId, ownerId],
    take: () =>
      Promise.resolve(async (change, doer) => {
        const exception = exceptionFrom(input, change.id, tx.now)
        await insertException(tx, exception)
        const told = { ...factsOfException(exception), exceptionId: exception.id, lapsesAt: lapseOf(exception) }
        await recordChange(tx, change, { action: 'exception.allowed', ...doer, reason: null, before: null, facts: told })
        await notify(tx, change, 'approved', [personId, ownerId], `v${change.version}`)
        await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
      }),
  }
}
