import { recoveryCodeCount } from '#governance/second-factor.ts'
import type { Call } from '../http/endpoint.ts'
import { recoveryPlace } from './places.ts'
import { newRecoveryCode, normalRecoveryCode } from './recovery-code.ts'

/** To be shown once, and what is kept of them. */
export function newRecoveryCodes({ app, person }: Call): { readonly codes: string[]; readonly marks: string[] } {
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode)
  return { codes, marks: codes.map((code) => app.vault.mark(normalRecoveryCode(code) ?? code, recoveryPlace(person.id))) }
}
