import { mayRemoveFactor } from '#governance/second-factor.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { createLens } from '../../present/lens.ts'
import { namesOf } from '../../present/verdict-view.ts'
import { useProof } from '../../second-factor/proof.ts'
import { recordFactor } from '../../second-factor/record-factor.ts'
import { deleteFactor, holdFactor } from '../../store/factors.ts'
import { presentFactor } from './factor-view.ts'

export const removeFactor: Endpoint<'removeFactor'> = async (call, input) => {
  const { tx, person } = call
  // held before her grants are read: a critical role that is being given meanwhile is either seen here, or finds no factor
  await holdFactor(tx, person.id)
  const lens = await createLens(tx, person)
  const verdict = mayRemoveFactor(lens.viewer)
  if (!verdict.allowed) return new Refusal('not_allowed', verdict.causes, await namesOf(lens, verdict.causes))
  if ((await useProof(call, { kind: 'remove_factor' }, input.proof)) === null) return new Refusal('proof_needed')
  await deleteFactor(tx, person.id)
  await recordFactor(call, { action: 'factor.removed' })
  await tx.announce({ topic: 'me', changeId: null, personIds: [person.id] })
  return presentFactor(lens)
}
