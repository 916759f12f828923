import type { FactorView } from '#contract/second-factor.ts'
import { isLocked, mayRemoveFactor } from '#governance/second-factor.ts'
import type { Lens } from '../../present/lens.ts'
import { presentRecovery } from '../../present/recovery-view.ts'
import { presentVerdict } from '../../present/verdict-view.ts'
import { countRecoveryCodes, factorOf } from '../../store/factors.ts'

/** The viewer's own, as it stands now. */
export async function presentFactor(lens: Lens): Promise<FactorView> {
  const { tx, viewer } = lens
  const factor = await factorOf(tx, viewer.person.id)
  return {
    registeredAt: factor?.registeredAt ?? null,
    recoveryCodesLeft: await countRecoveryCodes(tx, viewer.person.id),
    lockedUntil: factor !== null && isLocked(factor, tx.now) ? factor.lockedUntil : null,
    recovery: await presentRecovery(lens),
    can: { remove: await presentVerdict(lens, mayRemoveFactor({ ...viewer, secondFactor: factor !== null })) },
  }
}
