import type { PersonId } from '#governance/id.ts'

/** R22: what is sealed is tied to table, row and column. */
export const factorPlace = (personId: PersonId): string => `second_factors|${personId}|secret`
export const setupPlace = (personId: PersonId): string => `factor_setups|${personId}|secret`
export const userHandlePlace = 'passkeys|user handle'
export const recoveryPlace = (personId: PersonId): string => `recovery_codes|${personId}|mark`
