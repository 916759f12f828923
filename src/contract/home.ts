import { z } from 'zod'
import { waitingKinds, waitOrders } from '#governance/change/waiting-kind.ts'
import { alikeBrief } from './alike.ts'
import { changeCard } from './change.ts'
import { grantView } from './grant.ts'
import { departmentBrief, personBrief } from './person.ts'
import { recoveryView } from './recovery.ts'
import { roleBrief } from './role.ts'
import { count, instant, locale, personId, risk, sentence } from './scalars.ts'

export const syncView = z.strictObject({
  state: z.enum(['never', 'running', 'done', 'failed']),
  /** While running: departments read of those known so far, and members read; 0 but for owners of the global root domain. */
  departmentsRead: count,
  departmentsKnown: count,
  membersRead: count,
  finishedAt: instant.nullable(),
  /** A code, when the last pass failed. */
  error: z.string().nullable(),
})

/** Three lists of the inbox; each the first page with how many there are in all. */
export const inbox = z.strictObject({
  waiting: z.array(changeCard),
  /** For whom the viewer decides now, and until when. */
  covering: z.array(z.strictObject({ person: personBrief, untilAt: instant })),
  waitingCount: count,
  /** Those of the waiting that can be decided together. */
  alike: z.array(alikeBrief),
  mine: z.array(changeCard),
  mineCount: count,
  ending: z.array(grantView),
  endingCount: count,
})

/** Which of the lists, and what is looked for on it. */
export const inboxWish = z.strictObject({
  tab: z.enum(['waiting', 'mine', 'ending']),
  /** Words that are all found in people, role, scope or reason. */
  q: sentence(80).optional(),
  kind: z.enum(waitingKinds).optional(),
  risk: risk.optional(),
  /** Only what is decided for this person: oneself, or somebody whom one covers. */
  decideFor: personId.optional(),
  order: z.enum(waitOrders).optional(),
})

/** What dd.config needs, signed for the address that the page named. */
export const clientSignature = z.strictObject({
  agentId: z.string(),
  corpId: z.string(),
  timeStamp: z.string(),
  nonceStr: z.string(),
  signature: z.string(),
})

/** The whole first screen in one answer. */
export const home = z.strictObject({
  person: personBrief,
  departments: z.array(departmentBrief),
  /** Owner of the global root domain: may open domains and start a sync. */
  rootOwner: z.boolean(),
  /** null: not chosen; the client's own language counts. */
  locale: locale.nullable(),
  /** True when the platform behind this is the simulated one; every page says so. */
  simulated: z.boolean(),
  /** True on the embedded database, which is for trials; an owner of the company is told. */
  embedded: z.boolean(),
  corpId: z.string(),
  clientId: z.string(),
  now: instant,
  /** null when the platform gave no ticket: pickers then are not available, the rest works. */
  signature: clientSignature.nullable(),
  /** Of the viewer's own second factor, while one is under way. */
  recovery: recoveryView.nullable(),
  sync: syncView,
  inbox,
  roles: z.array(roleBrief),
})

/** One step of building the drawn first screen: an element begins, text, a comment, the innermost element ends (null). */
export const drawnToken = z.union([
  z.string(),
  z.null(),
  z.strictObject({ tag: z.string(), with: z.record(z.string(), z.string()) }),
  z.strictObject({ note: z.string() }),
])

/** The first screen as the server draws it, for a page that has not run yet. */
export const drawnScreen = z.strictObject({ tokens: z.array(drawnToken), locale })

export const signedIn = home.extend({
  /** Only for a page that asked for its form, and where there is something to draw. */
  drawn: drawnScreen.optional(),
})

export const liveEvent = z.strictObject({
  /** What to read again. */
  topic: z.enum(['inbox', 'change', 'domain', 'me', 'sync']),
  changeId: z.string().nullable(),
})

export type Home = z.output<typeof home>
export type DrawnToken = z.output<typeof drawnToken>
export type DrawnScreen = z.output<typeof drawnScreen>
export type SignedInHome = z.output<typeof signedIn>
export type Inbox = z.output<typeof inbox>
export type SyncView = z.output<typeof syncView>
export type ClientSignature = z.output<typeof clientSignature>
export type LiveEvent = z.output<typeof liveEvent>
