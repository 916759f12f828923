import { z } from 'zod'

/**
 * What the answers must look like. Strict where a wrong reading would change who may do what (a list that is missing is
 * not an empty list), lenient for what the documentation itself gets wrong: quoted booleans and numbers, absent fields.
 */

/** An id of up to 64 bits, as text. */
export const id = z.union([z.number().int().nonnegative().transform(String), z.string().regex(/^\d{1,20}$/)])

export const wholeNumber = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
])

export const flag = z.union([
  z.boolean(),
  z.literal(['true', '1', 1]).transform(() => true),
  z.literal(['false', '0', 0, '']).transform(() => false),
])

/** Names people typed elsewhere: kept readable rather than refused, or one odd name would stop a whole company's reading. */
export const text = z.string().transform((raw) => raw.normalize('NFC').replace(/[\p{Cc}\p{Cs}]/gu, ''))

export const userid = z.string().regex(/^[^\s,]{1,64}$/)
const optionalUserid = z.union([userid, z.literal('').transform(() => undefined)]).optional()

const opaque = z.string().min(8).max(1_024)
const life = wholeNumber.pipe(z.number().min(1).max(86_400))

export const issuedToken = z.object({ accessToken: opaque, expireIn: life })
export const issuedTicket = z.object({ jsapiTicket: opaque, expireIn: life })

export const nothing = z.looseObject({})

/** An act of the new generation: `result` says whether it was done, or nothing is said and the status has said it. */
export const deed = z.looseObject({ result: flag.default(true) })

export const login = z.object({
  result: z.object({ userid, unionid: z.string().min(1), name: text.default(''), sys_level: wholeNumber.default(0) }),
})

const departmentFields = { dept_id: id, name: text, parent_id: id.optional() }
const useridList = z.array(userid)

export const madeDepartment = z.object({ result: z.object({ dept_id: id }) })
export const subDepartments = z.object({ result: z.array(z.object(departmentFields)) })
export const department = z.object({ result: z.object({ ...departmentFields, dept_manager_userid_list: useridList.default([]) }) })

const memberFields = {
  userid,
  unionid: z.string().min(1),
  name: text,
  title: text.default(''),
  job_number: text.default(''),
  work_place: text.default(''),
  avatar: z.string().optional(),
  dept_id_list: z.array(id),
  active: flag.default(false),
}
export const memberShape = z.object(memberFields)

export const memberPage = z.object({
  result: z.object({ has_more: flag.default(false), next_cursor: wholeNumber.optional(), list: z.array(memberShape) }),
})
const detailShape = z.object({
  ...memberFields,
  manager_userid: optionalUserid,
  exclusive_account: flag.default(false),
  email: text.optional(),
})
export const memberDetail = z.object({ result: detailShape })

/** A member that was made (where the page spells `unionId`, which is not needed) or found. */
export const oneUserid = z.object({ result: z.object({ userid }) })
/** `disable`: whether the enterprise account is stopped. A missing word is not a yes to either. */
export const orgAccount = z.object({ disable: flag })

export const admins = z.object({ result: z.array(z.object({ userid, sys_level: wholeNumber })) })

const role = z.object({ id, name: text })
export const rolePage = z.object({
  result: z.object({ hasMore: flag.default(false), list: z.array(z.object({ name: text.default(''), roles: z.array(role).default([]) })) }),
})

const roleMember = z.object({ userid, manageScopes: z.array(z.object({ dept_id: id })).optional() })
export const roleMemberPage = z.object({ result: z.object({ hasMore: flag.default(false), list: z.array(roleMember) }) })

export const sentTask = z.object({ task_id: id })
export const sendProgress = z.object({ progress: z.object({ status: wholeNumber }) })
export const sendResult = z.object({
  send_result: z.object({
    invalid_user_id_list: useridList.default([]),
    forbidden_user_id_list: useridList.default([]),
    failed_user_id_list: useridList.default([]),
    forbidden_list: z.array(z.object({ code: z.union([z.string(), z.number()]).transform(String), userid })).default([]),
  }),
})

/** The last page has no token; the platform says so by leaving it out, or by null. */
export const instanceIdPage = z.object({
  result: z.object({
    list: z.array(text).default([]),
    nextToken: wholeNumber.nullish().transform((token) => token ?? undefined),
  }),
})
const leaveComponent = z.object({ componentType: text.nullish(), value: text.nullish() })
export const processInstance = z.object({
  result: z.object({
    originatorUserId: userid,
    status: text,
    result: text.nullish(),
    bizAction: text.nullish(),
    mainProcessInstanceId: text.nullish(),
    formComponentValues: z.array(leaveComponent).default([]),
  }),
})

export type LeaveComponent = z.infer<typeof leaveComponent>
export type MemberOnTheWire = z.infer<typeof memberShape>
export type DetailOnTheWire = z.infer<typeof detailShape>
