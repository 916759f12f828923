import type { Authority } from '#governance/authorize.ts'
import type { SetAppInput } from '#governance/change/change.ts'
import { maySetApp, placesOfApp } from '#governance/change/kinds/set-app.ts'
import { grantsOnlyOver } from '../../facts/grants-only-over.ts'
import { liveApps, putApp, retireApp } from '../../store/apps.ts'
import type { Tx } from '../../store/database.ts'
import { lockGrant } from '../../store/grants.ts'
import { endGrant } from '../end-grant.ts'
import { recordChange } from '../record.ts'
import type { RoutedAct } from './routed-act.ts'

/** The innermost domain around the app decides; around a new one that is the company's. What was given over a retired one alone ends with it. */
export async function prepareSetApp(tx: Tx, authority: Authority, input: SetAppInput): Promise<RoutedAct> {
  const { appId, before, after } = input
  return {
    may: maySetApp(authority, input, await liveApps(tx)),
    permission: 'app.manage',
    scope: placesOfApp(input, authority.tree),
    targetIds: [],
    async take() {
      const ending = after === null ? await grantsOnlyOver(tx, appId, authority.tree) : []
      for (const { id } of ending) await lockGrant(tx, id)
      return async (change, doer) => {
        if (after === null) await retireApp(tx, appId)
        else await putApp(tx, appId, { ...after, name: after.name.trim() }, change.id)
        await recordChange(tx, change, { action: 'app.set', ...doer, reason: null, before: null, facts: { appId, before, after } })
        for (const grant of ending) {
          await endGrant(tx, grant, 'app_retired')
          await tx.announce({ topic: 'me', changeId: null, personIds: [grant.personId] })
        }
        await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
      }
    },
  }
}
