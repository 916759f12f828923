import { z } from 'zod'
import { severalKinds } from '#governance/change/several.ts'
import { alikeActs } from './alike-acts.ts'
import { attendanceActs } from './attendance.ts'
import { answerActs } from './answer-acts.ts'
import { askActs } from './ask-acts.ts'
import { askInput, changeCard, changeDetail } from './change.ts'
import { calendarActs } from './calendar.ts'
import { coverActs } from './cover-acts.ts'
import { appActs, appBrief } from './app-acts.ts'
import { domainActs } from './domain-acts.ts'
import { domainPage } from './domain.ts'
import { grantView } from './grant.ts'
import { grantActs } from './grant-acts.ts'
import { home, inboxWish, signedIn, syncView } from './home.ts'
import { logPage, logTopic } from './log.ts'
import type { Declaration } from './declaration.ts'
import { directoryActs } from './directory-acts.ts'
import { departmentNode, memberRow, personBrief } from './person.ts'
import { personPage } from './person-page.ts'
import { roleView } from './role.ts'
import { rightActs } from './right-acts.ts'
import { conflictActs } from './conflict.ts'
import { ringActs } from './ring.ts'
import type { EndpointName } from './routes.ts'
import { passkeyActs } from './passkey-acts.ts'
import { phoneActs } from './phone-acts.ts'
import { proofActs, proofToken } from './proof.ts'
import { factorActs } from './second-factor.ts'
import {
  changeId,
  contentHash,
  count,
  departmentId,
  domainId,
  grantId,
  locale,
  personId,
  policyPreset,
  sentence,
  verdict,
} from './scalars.ts'

const nothing = z.strictObject({})
const cursor = z.string().max(200).optional()
const areaKey = z.string().min(1).max(200).optional()
const pageUrl = z.string().max(2000).optional()
const reason = sentence(200)
const page = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row), total: count, nextCursor: z.string().nullable() })
const version = z.int().min(1)
const momentText = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .optional()

export const endpoints = {
  ...alikeActs,
  ...attendanceActs,
  ...answerActs,
  ...askActs,
  ...directoryActs,
  ...grantActs,
  ...factorActs,
  ...passkeyActs,
  ...proofActs,
  ...phoneActs,
  ...rightActs,
  signIn: {
    summary: 'Sign in with a code from the DingTalk client; the answer is the whole first screen',
    allowed: 'anyone',
    input: z.strictObject({ code: z.string().min(1).max(200), pageUrl, draw: z.enum(['phone']).optional() }),
    output: signedIn,
    refusals: ['code_refused', 'person_left', 'platform_unreachable'],
  },
  signOut: { summary: 'End this session', allowed: 'session', input: nothing, output: nothing, refusals: [] },
  getHome: {
    summary: 'The first screen: who I am, what waits for me, the signature for the client',
    allowed: 'session',
    input: z.strictObject({ pageUrl, digest: z.enum(['other']).optional() }),
    output: home,
    refusals: [],
  },
  listInbox: {
    summary: 'One list of the inbox, page by page; of all that is on it what is looked for, on whichever page it stands',
    allowed: 'session',
    input: z.strictObject({ ...inboxWish.shape, cursor }),
    output: z.strictObject({ changes: z.array(changeCard), grants: z.array(grantView), total: count, nextCursor: z.string().nullable() }),
    refusals: [],
  },
  getChange: {
    summary: 'A change with its difference, route, steps and deliveries',
    allowed:
      'requester, beneficiary, an approver of its route, an owner of its domain, or grant.view over its scope; never who would be removed by it',
    input: z.strictObject({ changeId }),
    output: changeDetail,
    refusals: ['not_found'],
  },
  decideChange: {
    summary: 'Approve or refuse a change, in exactly the version and content that was shown',
    allowed: 'an approver of the stage that waits, never requester or beneficiary; a yes to what takes one, with a proof',
    input: z.strictObject({
      changeId,
      version,
      contentHash,
      answer: z.enum(['approve', 'refuse']),
      reason: reason.nullable(),
      proof: proofToken.optional(),
    }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed', 'change_moved', 'change_not_pending', 'proof_needed'],
  },
  editChange: {
    summary: 'Change scope, length, start or reason of my pending ask; decisions made so far are void',
    allowed: 'the requester',
    input: z.strictObject({ changeId, version, ...askInput.omit({ roleId: true }).shape, reason }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed', 'change_moved', 'change_not_pending'],
  },
  withdrawChange: {
    summary: 'Take my own pending ask back',
    allowed: 'the requester',
    input: z.strictObject({ changeId, version }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed', 'change_moved', 'change_not_pending'],
  },
  undoChange: {
    summary:
      'Take back, within 15 minutes, what I did at once (the answer is the change that does it) or my decision, if it was the last one',
    allowed: 'who did it, with the same right as for doing it; who made the last decision',
    input: z.strictObject({ changeId }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  listRoles: {
    summary: 'The catalogue: every role with its permissions, risk and whether I may ask for it',
    allowed: 'session',
    input: nothing,
    output: z.strictObject({
      roles: z.array(roleView),
      /** Every app by name: where some of them can be asked for. */
      apps: z.array(appBrief),
      can: z.strictObject({ design: verdict }),
    }),
    refusals: [],
  },
  getPerson: {
    summary: 'One person: where she works, what she holds and why, what is under way, what she may do in my area',
    allowed: 'member.view in one of her departments, or a grant or a pending change of hers that I may see; shows only what I may see',
    input: z.strictObject({ personId, area: areaKey }),
    output: personPage,
    refusals: ['not_found'],
  },
  getDomain: {
    summary: 'My domain: what I look after, its counts, and domains that wait to be opened',
    allowed: 'session; shows only owned domains and the reach of active grants',
    input: z.strictObject({ area: areaKey }),
    output: domainPage,
    refusals: ['not_found'],
  },
  listMembers: {
    summary: 'Members of my area, by name or department, and what I may do to several of them at once',
    allowed: 'member.view',
    input: z.strictObject({ area: areaKey, q: sentence(80).optional(), departmentId: departmentId.optional(), cursor }),
    output: page(memberRow).extend({ several: z.array(z.enum(severalKinds)), departmentName: z.string().nullable() }),
    refusals: ['not_found'],
  },
  listDepartments: {
    summary: 'Departments of my area with heads and counts: its upper levels, those right below one of them, or those found by name',
    allowed: 'department.view',
    input: z.strictObject({ area: areaKey, below: departmentId.optional(), q: sentence(80).optional() }),
    output: z.strictObject({ rows: z.array(departmentNode), total: count }),
    refusals: ['not_found'],
  },
  listHoldings: {
    summary: 'Who holds what in my area, from when until when, decided by whom',
    allowed: 'grant.view',
    input: z.strictObject({ area: areaKey, personId: personId.optional(), q: sentence(80).optional(), cursor }),
    output: page(grantView),
    refusals: ['not_found'],
  },
  listLog: {
    summary: 'What happened in my area, as stories, newest first; a page says how far it looked, never how much there is',
    allowed: 'log.view; of the area only what she may read the log of',
    input: z.strictObject({
      area: areaKey,
      personId: personId.optional(),
      topic: logTopic.optional(),
      /** Moments, as text because they travel in the address. */
      fromAt: momentText,
      untilAt: momentText,
      q: sentence(80).optional(),
      cursor,
    }),
    output: logPage,
    refusals: ['not_found'],
  },
  revokeGrant: {
    summary: 'Take a grant away, or give my own back, now',
    allowed: 'the holder, or grant.revoke over the whole scope of the grant',
    input: z.strictObject({ grantId, reason }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  openDomain: {
    summary: 'Open a domain that was proposed from a department head, with a policy',
    allowed: 'an owner of the global root domain',
    input: z.strictObject({ domainId, preset: policyPreset }),
    output: changeDetail,
    refusals: ['not_found', 'not_allowed'],
  },
  ...calendarActs,
  ...coverActs,
  ...conflictActs,
  ...ringActs,
  ...domainActs,
  ...appActs,
  getMe: {
    summary: 'My own grants, running and ended, and my language',
    allowed: 'session',
    input: nothing,
    output: z.strictObject({ person: personBrief, grants: z.array(grantView), ended: z.array(grantView), locale: locale.nullable() }),
    refusals: [],
  },
  setLocale: {
    summary: 'Choose the language of pages and notices; null follows the client',
    allowed: 'session',
    input: z.strictObject({ locale: locale.nullable() }),
    output: z.strictObject({ locale: locale.nullable() }),
    refusals: [],
  },
  getSync: {
    summary: 'How far the directory is read; how large it is for an owner of the global root domain alone',
    allowed: 'session',
    input: nothing,
    output: syncView,
    refusals: [],
  },
  startSync: {
    summary: 'Read the whole directory again now',
    allowed: 'an owner of the global root domain',
    input: nothing,
    output: syncView,
    refusals: ['not_allowed', 'sync_running'],
  },
  reportFault: {
    summary: 'Where a page broke, for the log; the answer names the entry. Shapes only: no text of the page, no address, no person',
    allowed: 'session',
    input: z.strictObject({
      kind: z.string().regex(/^\w{1,60}$/),
      page: z.string().regex(/^[\w/:().*-]{0,100}$/),
      frames: z.array(z.string().regex(/^[\w.-]{1,100}:\d{1,9}:\d{1,9}$/)).max(10),
    }),
    output: z.strictObject({ faultId: z.string() }),
    refusals: ['too_many_requests'],
  },
} as const satisfies Record<EndpointName, Declaration>

export type Endpoints = typeof endpoints
/** What a caller writes. */
export type Input<K extends EndpointName> = z.input<Endpoints[K]['input']>
/** What the endpoint receives, parsed. */
export type Parsed<K extends EndpointName> = z.output<Endpoints[K]['input']>
export type Output<K extends EndpointName> = z.output<Endpoints[K]['output']>
export type RefusalOf<K extends EndpointName> = Endpoints[K]['refusals'][number]
