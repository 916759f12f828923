import { createHash, randomBytes } from 'node:crypto'
import type { ProvenAct } from '#contract/second-factor.ts'
import { proofSeconds, type ProofMeans } from '#governance/second-factor.ts'
import type { Call } from '../http/endpoint.ts'
import { insertProof, takeProof } from '../store/proofs.ts'

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The content hash covers the version and everything that was shown: what is edited takes a new proof. */
const aboutOf = (act: ProvenAct): string => (act.kind === 'approve_change' ? `${act.kind} ${act.changeId} ${act.contentHash}` : act.kind)

export async function giveProof({ tx, person }: Call, act: ProvenAct, means: ProofMeans): Promise<{ proof: string; untilAt: number }> {
  const proof = randomBytes(32).toString('base64url')
  const lastsMs = proofSeconds * 1000
  await insertProof(tx, { tokenHash: hashOf(proof), personId: person.id, about: aboutOf(act), means }, lastsMs)
  return { proof, untilAt: tx.now + lastsMs }
}

/** Uses the proof up together with the act that it is for (R11); null: it is none for this act of this person now. */
export async function useProof({ tx, person }: Call, act: ProvenAct, proof: string | null | undefined): Promise<ProofMeans | null> {
  if (typeof proof !== 'string') return null
  return takeProof(tx, { tokenHash: hashOf(proof), personId: person.id, about: aboutOf(act) })
}
