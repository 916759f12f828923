import { encode } from 'uqr'
import { setupMinutes } from '#governance/second-factor.ts'
import { Refusal, type Endpoint } from '../../http/endpoint.ts'
import { appLink, newSecret } from '../../second-factor/one-time-code.ts'
import { setupPlace } from '../../second-factor/places.ts'
import { useProof } from '../../second-factor/proof.ts'
import { holdFactor, putSetup } from '../../store/factors.ts'

/** Every dark square as a step of one path, with the quiet zone around that a camera needs. */
function pictureOf(link: string): { size: number; path: string } {
  const { size, data } = encode(link, { border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}

/** Begun again it is another secret, and takes another proof: restarting leads past nothing. */
export const beginFactor: Endpoint<'beginFactor'> = async (call, input) => {
  const { app, tx, person } = call
  const replaces = await holdFactor(tx, person.id)
  if (replaces && (await useProof(call, { kind: 'replace_factor' }, input.proof)) === null) return new Refusal('proof_needed')
  const secret = newSecret()
  await putSetup(tx, person.id, app.vault.seal(secret, setupPlace(person.id)))
  const link = appLink(secret, person.name)
  return { secret, link, picture: pictureOf(link), untilAt: tx.now + setupMinutes * 60_000 }
}
