import { z } from 'zod'
import { proofMeans } from '#governance/second-factor.ts'
import { grantView } from './grant.ts'
import { offerView } from './offer.ts'
import { departmentBrief, memberEdit, personBrief } from './person.ts'
import { consequences, routedSubjects } from './routed-act.ts'
import {
  changeId,
  contentHash,
  count,
  domainId,
  instant,
  permission,
  policyName,
  policyPreset,
  risk,
  roleId,
  stageKind,
  verdict,
} from './scalars.ts'
import { scopeView } from './scope-view.ts'
import { talkView } from './talk.ts'

/** Median of this approver's earlier decisions, with how many there were; null = unknown, never zero. */
export const usualWait = z.strictObject({ minutes: count, sample: count }).nullable()

export const changeSubject = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ask_for_role'),
    roleId,
    scope: scopeView,
    lengthMinutes: count,
    /** null: from the approval on. */
    startAt: instant.nullable(),
    /** It begins where a grant of hers for the same role and scope ends. */
    extension: z.boolean(),
    reason: z.string(),
    newPermissionCount: count,
  }),
  z.strictObject({ kind: z.literal('revoke_grant'), roleId, scope: scopeView, reason: z.string() }),
  z.strictObject({
    kind: z.literal('hand_over'),
    roleId,
    scope: scopeView,
    /** Until then the receiver would have it: as long as the giver. */
    untilAt: instant,
    reason: z.string(),
  }),
  z.strictObject({ kind: z.literal('move_member'), from: departmentBrief, to: departmentBrief }),
  z.strictObject({ kind: z.literal('add_member'), name: z.string(), departments: z.array(departmentBrief) }),
  z.strictObject({ kind: z.literal('update_member'), name: z.string(), edits: z.array(memberEdit) }),
  z.strictObject({ kind: z.enum(['disable_member', 'enable_member']), name: z.string() }),
  z.strictObject({ kind: z.literal('create_department'), parent: departmentBrief, name: z.string() }),
  z.strictObject({ kind: z.literal('rename_department'), before: z.string(), after: z.string() }),
  z.strictObject({ kind: z.literal('reparent_department'), name: z.string(), before: departmentBrief, after: departmentBrief }),
  z.strictObject({ kind: z.literal('set_department_head'), name: z.string(), after: z.array(z.string()) }),
  ...routedSubjects,
  /** null: as the company's usual calendar has it. */
  z.strictObject({ kind: z.literal('set_working_day'), on: z.string(), after: z.enum(['off', 'work']).nullable() }),
  z.strictObject({ kind: z.literal('recover_factor'), reason: z.string() }),
  z.strictObject({ kind: z.literal('restore_attendance'), name: z.string(), departments: z.array(departmentBrief) }),
  z.strictObject({ kind: z.literal('open_domain'), domainName: z.string(), preset: policyPreset, scope: scopeView }),
])

export const changeStatus = z.enum(['pending', 'applied', 'refused', 'withdrawn', 'failed'])

/** What a list shows of a change: enough to decide an ordinary one. */
export const changeCard = z.strictObject({
  id: changeId,
  version: z.int().min(1),
  /** Goes back with the decision: what was shown is what is decided. */
  contentHash,
  status: changeStatus,
  /** Ended as refused because nobody decided. */
  expired: z.boolean(),
  risk,
  /** A yes to it takes a proof of presence. */
  takesProof: z.boolean(),
  requester: personBrief,
  beneficiary: personBrief,
  subject: changeSubject,
  createdAt: instant,
  endedAt: instant.nullable(),
  /** Who has it now; empty when it is over. */
  waitingFor: z.array(personBrief),
  /** The step of its way that waits now, from 0, and how many there are; stages that wait together are one step. */
  stage: count,
  stageCount: count,
  /** In whose place the viewer would decide on it; null: in her own, or not at all. */
  insteadOf: personBrief.nullable(),
  can: z.strictObject({ approve: verdict, refuse: verdict, edit: verdict, withdraw: verdict }),
})

export const permissionDifference = z.strictObject({
  permission,
  risk,
  against: z.enum(['new', 'wider', 'held']),
  newDepartmentCount: count,
})

/** A stage before anything was sent. */
export const plannedStage = z.strictObject({
  kind: stageKind,
  foundAs: stageKind,
  approvers: z.array(personBrief).min(1),
  /** How many of them have to agree. */
  need: z.int().min(1),
  /** It waits at the same time as the one before it. */
  beside: z.boolean(),
  usual: usualWait,
})

export const routeStage = z.strictObject({
  ...plannedStage.shape,
  /** Who came to them while it waited, and why. */
  added: z.array(
    z.strictObject({
      person: personBrief,
      because: z.enum(['deadline', 'absent', 'handed_on']),
      /** Who handed it on. */
      by: personBrief.nullable(),
    }),
  ),
  /** `expired`: nobody decided for too long. */
  state: z.enum(['later', 'waiting', 'approved', 'refused', 'expired', 'not_reached']),
  /** Of the stage that waits: until when, and what happens then. */
  deadline: z.strictObject({ at: instant, leadsTo: z.enum(['escalate', 'expire']) }).nullable(),
  /** Who has decided here, in order. */
  answers: z.array(
    z.strictObject({
      person: personBrief,
      insteadOf: personBrief.nullable(),
      answer: z.enum(['approve', 'refuse']),
      at: instant,
      reason: z.string().nullable(),
      /** How she proved presence; null: it took no proof. */
      proof: z.enum(proofMeans).nullable(),
    }),
  ),
})

/** One entry of the log about this change, in order. */
export const changeStep = z.strictObject({
  seq: count,
  at: instant,
  action: z.string(),
  actor: personBrief.nullable(),
  /** In whose place the actor did it. */
  insteadOf: personBrief.nullable(),
  reason: z.string().nullable(),
})

/** What has to happen outside because of it, and how far it is. */
export const deliveryView = z.strictObject({
  kind: z.enum(['notice', 'label_role', 'member_departments', 'department', 'member', 'attendance']),
  to: personBrief.nullable(),
  state: z.enum(['waiting', 'done', 'not_needed', 'needs_attention', 'invited']),
  /** A code: why it waits or needs a person. */
  because: z.string().nullable(),
  at: instant.nullable(),
})

export const changeDetail = z.strictObject({
  ...changeCard.shape,
  domain: z.strictObject({ id: domainId, name: z.string(), preset: policyName }),
  /** The smaller right that stands to be taken instead. */
  offer: offerView.nullable(),
  /** May the viewer offer one? */
  mayOffer: verdict,
  talk: talkView,
  difference: z.array(permissionDifference),
  /** Of an act that waits for a decision. */
  consequences: consequences.nullable(),
  /** What everybody has agreed to and takes effect only then; null: it does not rest. */
  restsUntil: instant.nullable(),
  /** Why it could not be carried out any more, though everybody approved. */
  failure: verdict.nullable(),
  /** Who else holds this role in an overlapping scope now: the first few, and how many in all; null: she may not see who holds what there. */
  holders: z.array(
    z.strictObject({
      person: personBrief,
      untilAt: instant,
      /** When she last did there what the role is for, null if never; no use at all: nothing that it is for is done through Remit. */
      use: z.strictObject({ lastAt: instant.nullable() }).nullable(),
    }),
  ),
  holderCount: count.nullable(),
  route: z.array(routeStage),
  steps: z.array(changeStep),
  deliveries: z.array(deliveryView),
  /** What came of it. */
  grant: grantView.nullable(),
  /** The way back: of what took place at once, or of the viewer's own decision if it was the last one. */
  undo: z.strictObject({
    can: verdict,
    /** The first instant at which it is too late; null: it never can be. */
    untilAt: instant.nullable(),
    undoes: changeId.nullable(),
    undoneBy: changeId.nullable(),
  }),
})

const placeText = z.string().regex(/^(?:\d{1,20}|app:[\w-]{1,40})$/)
export const askInput = z.strictObject({
  roleId,
  scope: z.strictObject({
    include: z.array(placeText).max(500),
    exclude: z.array(placeText).max(500),
  }),
  lengthMinutes: z.int().min(1).max(525_600),
  startAt: instant.nullable(),
})

export const askPreview = z.strictObject({
  verdict,
  risk,
  scope: scopeView,
  domain: z.strictObject({ name: z.string(), preset: policyName }).nullable(),
  longestMinutes: count.nullable(),
  difference: z.array(permissionDifference),
  route: z.array(plannedStage),
})

export type ChangeSubject = z.output<typeof changeSubject>
export type ChangeCard = z.output<typeof changeCard>
export type ChangeDetail = z.output<typeof changeDetail>
export type PermissionDifferenceView = z.output<typeof permissionDifference>
export type RouteStage = z.output<typeof routeStage>
export type PlannedStage = z.output<typeof plannedStage>
export type ChangeStep = z.output<typeof changeStep>
export type DeliveryView = z.output<typeof deliveryView>
export type AskPreview = z.output<typeof askPreview>
