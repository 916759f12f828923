import type { Call } from '../http/endpoint.ts'
import { appendEntry } from '../store/log.ts'
import { tellOwner } from './tell-owner.ts'

type Happened =
  | { readonly action: 'passkey.registered' | 'passkey.removed'; readonly name: string }
  | { readonly action: 'passkey.failed' | 'factor.number_failed' }
  | { readonly action: 'factor.registered' | 'factor.removed' | 'factor.failed' | 'factor.recovery_code_used' }
  | { readonly action: 'factor.locked'; readonly untilAt: number }

/** What its owner is told, because somebody else might have done it. */
const told = {
  'passkey.registered': 'passkey_registered',
  'passkey.removed': 'passkey_removed',
  'factor.registered': 'factor_registered',
  'factor.removed': 'factor_removed',
  'factor.locked': 'factor_locked',
  'factor.recovery_code_used': 'recovery_code_used',
} as const

const isTold = (action: string): action is keyof typeof told => action in told

/** ASVS V6.3.7, V16.3.1: in the log, and for what matters a notice to the one whose factor it is. */
export async function recordFactor({ tx, person, requestId }: Call, happened: Happened): Promise<void> {
  const { action, ...facts } = happened
  await appendEntry(tx, {
    actorId: person.id,
    action,
    objectKind: 'person',
    objectId: person.id,
    requestId,
    facts,
  })
  if (!isTold(action)) return
  const untilAt = 'untilAt' in happened ? happened.untilAt : null
  await tellOwner(tx, { kind: told[action], personId: person.id, untilAt, about: requestId })
}
