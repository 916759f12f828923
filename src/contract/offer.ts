import { z } from 'zod'
import { personBrief } from './person.ts'
import { contentHash, count, instant, roleId, verdict } from './scalars.ts'
import { scopeView } from './scope-view.ts'

const terms = { roleId, scope: scopeView, lengthMinutes: count }
/** What comes of it when the requester takes it. */
const leadsTo = z.enum(['in_force', 'goes_on', 'decided_anew'])

/** A smaller right that a decider would agree to instead. */
export const offerView = z.strictObject({
  ...terms,
  by: personBrief,
  at: instant,
  /** Goes back with the answer: what was shown is what is taken. */
  hash: contentHash,
  /** null: it cannot be taken any more; `can.accept` says why. */
  leadsTo: leadsTo.nullable(),
  can: z.strictObject({ accept: verdict, decline: verdict, withdraw: verdict }),
})

/** What could be offered instead: a few that a tap sends, and what is smaller in each respect. */
export const offerChoices = z.strictObject({
  proposals: z.array(z.strictObject({ ...terms, leadsTo })),
  lengths: z.array(count),
  scopes: z.array(scopeView),
  roleIds: z.array(roleId),
})

export type OfferView = z.output<typeof offerView>
export type OfferChoices = z.output<typeof offerChoices>
