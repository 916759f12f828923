import { z } from 'zod'
import type { AttendanceEntry } from '#governance/attendance-group.ts'
import { openViews } from '#governance/policy.ts'
import {
  appId,
  attendanceGroupId,
  domainId,
  instant,
  permission,
  personId,
  placeId,
  policyName,
  risk,
  roleId,
  sentence,
} from './scalars.ts'
import { conflictRuleId, conflictShape } from './conflict-shape.ts'

const howMany = { need: z.int().min(1).max(9).optional(), beside: z.boolean().optional() }

const roleName = sentence(40)
export const roleShape = z.strictObject({
  names: z.strictObject({ 'zh-CN': roleName, 'zh-HK': roleName, en: roleName, pt: roleName }),
  permissions: z.array(permission).max(100),
  includes: z.array(roleId).max(20),
})

const stageRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['manager', 'department_head', 'domain_owner', 'security_officer']), ...howMany }),
  z.strictObject({ kind: z.literal('manager_above'), level: z.int().min(2).max(9), ...howMany }),
  z.strictObject({ kind: z.literal('role_holder'), roleId, ...howMany }),
  z.strictObject({ kind: z.literal('named'), personIds: z.array(personId).min(1).max(20), ...howMany }),
])
const minutes = z.int().min(1).max(600_000)
const byRisk = <T extends z.ZodType>(of: T) => z.strictObject({ low: of, medium: of, high: of, critical: of })
export const policyShape = z.strictObject({
  preset: policyName,
  stages: byRisk(z.array(stageRule).max(10)),
  longestGrantMinutes: byRisk(minutes),
  proofFor: z.array(risk).max(4),
  deadlineMinutes: minutes,
  deadlineCounts: z.enum(['round_the_clock', 'working_hours']),
  /** What everybody who works in the domain may see of it without a right. */
  opens: z.array(z.enum(openViews)).max(openViews.length).optional(),
})
export const domainShape = z.strictObject({
  name: sentence(60),
  scope: z.strictObject({ include: z.array(placeId).max(600), exclude: z.array(placeId).max(600) }),
  ownerIds: z.array(personId).max(20),
  policy: policyShape,
})

/** `d:` a department with everything below, `p:` a member by herself, `x:` one who is not asked to clock in. */
const attendanceEntry = z
  .string()
  .max(66)
  .regex(/^(?:d:\d{1,20}|[px]:[\w.\-:@$+=]{1,64})$/)
  .transform((text) => text as AttendanceEntry)
export const attendanceTerms = z.strictObject({
  name: sentence(64),
  managerIds: z.array(personId).max(50),
  who: z.array(attendanceEntry).max(5_000),
})

export const appShape = z.strictObject({
  name: sentence(60),
  purpose: sentence(200),
  /** An address of the web, or none: what else a link could start is nobody's to put before others. */
  link: z
    .string()
    .max(500)
    .regex(/^(?:https:\/\/[^\s<>"]+)?$/),
  managedAt: sentence(200),
})

/** Acts whose difference is told line by line; what it was when she looked goes along. An id of something new is chosen here. */
export const toldActs = [
  z.strictObject({
    kind: z.literal('set_role'),
    /** null: a new one. */
    roleId: roleId.nullable(),
    before: roleShape.nullable(),
    /** null: nobody is to ask for it any more. */
    after: roleShape.nullable(),
  }),
  z.strictObject({
    kind: z.literal('set_domain'),
    /** null: a new one. */
    domainId: domainId.nullable(),
    before: domainShape.nullable(),
    /** null: it is to be closed. */
    after: domainShape.nullable(),
  }),
  z.strictObject({ kind: z.literal('change_attendance'), groupId: attendanceGroupId, before: attendanceTerms, after: attendanceTerms }),
  z.strictObject({ kind: z.literal('empty_attendance'), groupId: attendanceGroupId }),
  z.strictObject({ kind: z.literal('delete_attendance'), groupId: attendanceGroupId }),
  z.strictObject({
    kind: z.literal('set_conflict_rule'),
    /** null: a new one. */
    ruleId: conflictRuleId.nullable(),
    before: conflictShape.nullable(),
    /** null: it is to hold no more. */
    after: conflictShape.nullable(),
  }),
  z.strictObject({
    kind: z.literal('allow_exception'),
    personId,
    ruleId: conflictRuleId,
    scope: z.strictObject({ include: z.array(placeId).min(1).max(500), exclude: z.array(placeId).max(500) }),
    ownerId: personId,
    untilAt: instant,
    control: sentence(200),
    proofEveryDays: z.int().min(1).max(31),
  }),
  z.strictObject({
    kind: z.literal('set_app'),
    /** null: a new one. */
    appId: appId.nullable(),
    before: appShape.nullable(),
    /** null: it is to be on the list no longer. */
    after: appShape.nullable(),
  }),
] as const
