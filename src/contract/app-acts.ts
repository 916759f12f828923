import { z } from 'zod'
import type { Declaration } from './declaration.ts'
import { personBrief } from './person.ts'
import { appId, changeId, domainId, instant, roleId, verdict } from './scalars.ts'
import { appShape } from './told-act.ts'

export const appBrief = z.strictObject({ id: appId, name: z.string() })

/** An app in the list, with the domain that rules there and who answers for it. */
export const appRow = z.strictObject({
  ...appBrief.shape,
  purpose: z.string(),
  domainName: z.string().nullable(),
  owners: z.array(personBrief),
})

/** One entry, and what the viewer may propose to change of it. */
export const appDetail = z.strictObject({
  id: appId,
  shape: appShape,
  /** The one that rules there, with whether it is hers to look at. */
  domain: z.strictObject({ id: domainId, name: z.string(), seen: z.boolean() }).nullable(),
  owners: z.array(personBrief),
  /** Who may manage it by a grant; null: not the viewer's to see. */
  keepers: z.array(z.strictObject({ person: personBrief, roleId, untilAt: instant })).nullable(),
  /** A change of it that waits, as far as the viewer may see it. */
  pendingId: changeId.nullable(),
  can: z.strictObject({ change: verdict }),
})

export const appActs = {
  listApps: {
    summary: 'The list of apps kept by hand, as far as it is mine to look at: those I may manage, and those of domains I own',
    allowed: 'session; shows only those',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.array(appRow), can: z.strictObject({ add: verdict }) }),
    refusals: [],
  },
  getApp: {
    summary: 'One app: what it is for, where it is managed, who answers for it, and whether I may propose to change it',
    allowed: 'app.manage there, or an owner of a domain around it',
    input: z.strictObject({ appId }),
    output: appDetail,
    refusals: ['not_found'],
  },
} as const satisfies Readonly<Record<string, Declaration>>
