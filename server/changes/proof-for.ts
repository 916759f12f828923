import type { Authority } from '#governance/authorize.ts'
import type { Change } from '#governance/change/change.ts'
import { takesProof } from '#governance/change/proof.ts'
import type { ProofMeans } from '#governance/second-factor.ts'
import type { Call } from '../http/endpoint.ts'
import { useProof } from '../second-factor/proof.ts'

/** What a yes to this change rests on: nothing where none is asked for, otherwise a proof for exactly this content, used up with it (R11). */
export async function proofFor(
  call: Call,
  change: Change,
  decider: Authority,
  token: string | null | undefined,
): Promise<ProofMeans | null | 'missing'> {
  if (!takesProof(change, decider)) return null
  return (await useProof(call, { kind: 'approve_change', changeId: change.id, contentHash: change.contentHash }, token)) ?? 'missing'
}
