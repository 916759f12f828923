import type { ProvenAct } from '#contract/proof.ts'
import type { Instant } from '#governance/id.ts'
import { proofSeconds, type ProofMeans } from '#governance/second-factor.ts'
import type { Call } from '../http/endpoint.ts'
import { insertProof, takeProof } from '../store/proofs.ts'
import { hashOf, newToken } from '../token.ts'

/** The content hash covers the version and everything that was shown: what is edited takes a new proof. */
export function aboutOf(act: ProvenAct): string {
  if (act.kind === 'approve_change') return `${act.kind} ${act.changeId} ${act.contentHash}`
  if (act.kind === 'confirm_on_phone') return `${act.kind} ${act.link}`
  return act.kind === 'remove_passkey' ? `${act.kind} ${act.passkeyId}` : act.kind
}

interface Given {
  readonly means: ProofMeans
  readonly untilAt: Instant
}

export async function giveProof(
  { tx, person }: Call,
  act: ProvenAct,
  { means, untilAt }: Given,
): Promise<{ proof: string; untilAt: Instant }> {
  const proof = newToken()
  await insertProof(tx, { tokenHash: hashOf(proof), personId: person.id, about: aboutOf(act), means }, untilAt)
  return { proof, untilAt }
}

/** Until when a proof that is begun now can be used (R11). */
export const proofEnd = (now: Instant): Instant => now + proofSeconds * 1000

/** Uses the proof up together with the act that it is for (R11); null: it is none for this act of this person now. */
export async function useProof({ tx, person }: Call, act: ProvenAct, proof: string | null | undefined): Promise<ProofMeans | null> {
  if (typeof proof !== 'string') return null
  return takeProof(tx, { tokenHash: hashOf(proof), personId: person.id, about: aboutOf(act) })
}
