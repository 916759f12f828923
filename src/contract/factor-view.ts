import { z } from 'zod'
import { passkeyId } from './proof.ts'
import { recoveryView } from './recovery.ts'
import { count, instant, verdict } from './scalars.ts'

const passkeyView = z.strictObject({
  id: passkeyId,
  /** As its owner called it. */
  name: z.string(),
  registeredAt: instant,
  /** null: not yet. */
  lastUsedAt: instant.nullable(),
})
export type PasskeyView = z.output<typeof passkeyView>

export const factorView = z.strictObject({
  /** Of my authenticator app; null: I have none. */
  registeredAt: instant.nullable(),
  /** In the order in which they were registered. */
  passkeys: z.array(passkeyView),
  /** The host for which passkeys are made: a page of another one cannot use them. null: Remit takes none here. */
  passkeyHost: z.string().nullable(),
  recoveryCodesLeft: count,
  lockedUntil: instant.nullable(),
  recovery: recoveryView.nullable(),
  /** Removing any one of them, the app or a passkey. */
  can: z.strictObject({ remove: verdict }),
})
export type FactorView = z.output<typeof factorView>
