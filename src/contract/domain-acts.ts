import { z } from 'zod'
import type { Declaration } from './declaration.ts'
import { personBrief, placeBrief } from './person.ts'
import { changeId, count, domainId, policyName, verdict } from './scalars.ts'
import { scopeView } from './scope-view.ts'
import { domainShape } from './told-act.ts'

const tier = z.enum(['global', 'app', 'department'])
const domainBrief = z.strictObject({ id: domainId, name: z.string() })

/** A domain in a list, under the one around it. */
export const domainRow = z.strictObject({
  ...domainBrief.shape,
  tier,
  owners: z.array(personBrief),
  policy: policyName,
  /** Of those listed; null: none of them lies around it. */
  aroundId: domainId.nullable(),
  places: z.array(placeBrief),
  /** Departments, or apps. */
  placeCount: count,
})

/** Everything that a domain says of itself, and what the viewer may propose to change of it. */
export const domainDetail = z.strictObject({
  ...domainBrief.shape,
  tier,
  shape: domainShape,
  scope: scopeView,
  owners: z.array(personBrief),
  /** People whom its policy names. */
  named: z.array(personBrief),
  around: domainBrief.nullable(),
  /** A change of it that waits, as far as the viewer may see it. */
  pendingId: changeId.nullable(),
  can: z.strictObject({
    /** Name, reach, owners, policy. */
    change: verdict,
    /** Owners and policy only. */
    demand: verdict,
    close: verdict,
  }),
})

export const domainActs = {
  listDomains: {
    summary: 'Domains that I own, that lie inside one of mine, or that I may manage, each under the one around it',
    allowed: 'session; shows only those',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(domainRow), can: z.strictObject({ create: verdict }) }),
    refusals: [],
  },
  getDomainDetail: {
    summary: 'One domain: where it reaches, who owns it, who decides what under its policy, and what I may propose to change',
    allowed: 'who owns it or one around it, or may manage domains or policies there',
    input: z.strictObject({ domainId }),
    output: domainDetail,
    refusals: ['not_found'],
  },
} as const satisfies Readonly<Record<string, Declaration>>
