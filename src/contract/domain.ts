import { z } from 'zod'
import { personBrief } from './person.ts'
import { count, domainId, instant, policyName, verdict } from './scalars.ts'
import { scopeView } from './scope-view.ts'

/** Something the viewer looks after: a domain she owns, or the reach of a grant. */
export const area = z.strictObject({
  key: z.string(),
  name: z.string(),
  owned: z.boolean(),
  domainId: domainId.nullable(),
  scope: scopeView,
})

export const domainProposal = z.strictObject({
  id: domainId,
  name: z.string(),
  owners: z.array(personBrief),
  scope: scopeView,
  preset: policyName,
  can: z.strictObject({ open: verdict }),
})

export const domainPage = z.strictObject({
  areas: z.array(area),
  /** The one shown; null when there is none: `why` then says what is missing. */
  area: area.nullable(),
  why: verdict,
  memberCount: count,
  departmentCount: count,
  /** How many people may do something here beyond what everybody may; null: she may not see who. */
  rightHolderCount: count.nullable(),
  /** Whether there is a log for her to read here. */
  logVisible: z.boolean(),
  /** Whether she is shown who approves one another's requests, which is a matter of the whole company. */
  ringsVisible: z.boolean(),
  /** Whether she may see by which rules anybody clocks in. */
  attendanceVisible: z.boolean(),
  /** Whether she looks after conflicts anywhere. */
  conflictsVisible: z.boolean(),
  /** Whether any app is hers to look at: its owner may have no area of members. */
  appsVisible: z.boolean(),
  owners: z.array(personBrief),
  preset: policyName.nullable(),
  reviewAt: instant.nullable(),
  proposals: z.array(domainProposal),
})
export type Area = z.output<typeof area>
export type DomainPage = z.output<typeof domainPage>
export type DomainProposal = z.output<typeof domainProposal>
