import type { Home } from '#contract/home.ts'
import { isRootOwner } from '../../facts/root-owner.ts'
import type { Call } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { presentRecovery } from '../../present/recovery-view.ts'
import { presentRole } from '../../present/role-brief.ts'
import { presentSync } from '../../present/sync-view.ts'
import { localeOf } from '../../store/directory.ts'
import { loadInbox } from './load-inbox.ts'

/** The whole first screen in one answer; the signature for the client is added by the HTTP room, outside the transaction. */
export async function buildHome(call: Call): Promise<Omit<Home, 'signature'>> {
  const lens = await createLens(call.tx, call.person)
  await lens.meet([call.person.id])
  return {
    person: lens.brief(call.person.id),
    departments: call.person.departmentIds.map((id) => ({ id, name: lens.departmentName(id) })),
    rootOwner: isRootOwner(lens.viewer),
    locale: await localeOf(call.tx, call.person.id),
    simulated: call.app.settings.simulated,
    embedded: call.app.database.kind === 'embedded',
    corpId: call.app.settings.corpId,
    clientId: call.app.settings.appKey,
    now: call.tx.now,
    recovery: await presentRecovery(lens),
    sync: await presentSync(call.tx, lens.viewer),
    inbox: await loadInbox(lens),
    roles: [...lens.viewer.roles.values()].map(presentRole),
  }
}
