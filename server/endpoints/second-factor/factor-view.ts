import type { FactorView } from '#contract/factor-view.ts'
import { isLocked, mayRemoveFactor } from '#governance/second-factor.ts'
import type { Call } from '../../http/endpoint.ts'
import type { Lens } from '../../present/lens.ts'
import { presentRecovery } from '../../present/recovery-view.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { countFactors } from '../../second-factor/count-factors.ts'
import { countRecoveryCodes, factorOf } from '../../store/factors.ts'
import { passkeysOf } from '../../store/passkeys.ts'

/** The viewer's own, as it stands now. */
export async function presentFactor({ app }: Call, lens: Lens): Promise<FactorView> {
  const { tx, viewer } = lens
  const { id } = viewer.person
  const factor = await factorOf(tx, id)
  const passkeys = await passkeysOf(tx, id)
  return {
    registeredAt: factor?.appAt ?? null,
    passkeys: passkeys.map(({ id: passkeyId, name, registeredAt, lastUsedAt }) => ({ id: passkeyId, name, registeredAt, lastUsedAt })),
    passkeyHost: app.settings.relyingParty?.id ?? null,
    recoveryCodesLeft: await countRecoveryCodes(tx, id),
    lockedUntil: factor !== null && isLocked(factor, tx.now) ? factor.lockedUntil : null,
    recovery: await presentRecovery(lens),
    can: { remove: await presentVerdict(lens, mayRemoveFactor(viewer, await countFactors(tx, id, factor))) },
  }
}
