import { z } from 'zod'
import type { Cause } from '#governance/verdict.ts'
import type { AppId, AttendanceGroupId, ChangeId, DepartmentId, DomainId, GrantId, PersonId, RoleId } from '#governance/id.ts'
import { permissions, risks } from '#governance/permission.ts'

// Letters, digits and the few signs that platform ids carry; anything else never reaches a query.
const idText = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.\-:@$+=]+$/)

export const personId = idText.transform((text) => text as PersonId)
export const departmentId = z
  .string()
  .min(1)
  .max(20)
  .regex(/^\d+$/)
  .transform((text) => text as DepartmentId)
/** Chosen here: the platform lists no apps. */
export const appId = z
  .string()
  .regex(/^app:[\w-]{1,40}$/)
  .transform((text) => text as AppId)
/** What a scope names: a department or an app. */
export const placeId = z.union([departmentId, appId])
export const domainId = idText.transform((text) => text as DomainId)
export const roleId = idText.transform((text) => text as RoleId)
export const grantId = idText.transform((text) => text as GrantId)
/** The platform's number of an attendance group. */
export const attendanceGroupId = z
  .string()
  .regex(/^\d{1,20}$/)
  .transform((text) => text as AttendanceGroupId)
export const changeId = idText.transform((text) => text as ChangeId)

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const instant = z.int().min(0).max(8_640_000_000_000_000)
export const count = z.int().min(0)
export const risk = z.enum(risks)
export const permission = z.enum(permissions as [(typeof permissions)[number], ...typeof permissions])
export const locale = z.enum(['zh-CN', 'zh-HK', 'en', 'pt'])
export const policyPreset = z.enum(['front_line', 'finance', 'people'])
/** What a domain's demands are called: a preset, or its own. */
export const policyName = z.enum([...policyPreset.options, 'own'])
/** Whom a stage is looked for among. */
export const stageKind = z.enum(['manager', 'manager_above', 'department_head', 'domain_owner', 'security_officer', 'role_holder', 'named'])
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/)

// Control characters, lone surrogates and bidi overrides have no place in a sentence that a manager decides on.
const unwelcome =
  /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
export const sentence = (longest: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .max(longest)
        .refine((text) => !unwelcome.test(text), 'unwelcome_characters'),
    )

/** A cause travels as it is: its facts are plain data beside its code. */
export const cause = z.looseObject({ code: z.string() }).transform((value) => value as Cause)
export const verdict = z.strictObject({
  allowed: z.boolean(),
  causes: z.array(cause),
  /** Names for the ids in the causes (departments, domains, people), as far as the viewer may know them. */
  names: z.record(z.string(), z.string()),
})
