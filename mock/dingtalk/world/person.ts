import type { PersonSeed } from '#mock/company/seed.ts'

/** A member as the platform keeps her. Undefined is never sent, not even as null. */
export interface Person {
  readonly userid: string
  readonly unionid: string
  readonly stateCode: string
  readonly mobile: string
  name: string
  title: string
  jobNumber: string
  departmentIds: readonly number[]
  departmentOrders: ReadonlyMap<number, number>
  managerUserid: string | undefined
  telephone: string | undefined
  email: string | undefined
  orgEmail: string | undefined
  workPlace: string | undefined
  remark: string | undefined
  hiredDate: number | undefined
  extension: Readonly<Record<string, string>>
  hideMobile: boolean
  senior: boolean
  /** An enterprise account: the company owns it and may stop it. */
  readonly orgAccount: boolean
  stopped: boolean
  /** The place in the order of changes: `modify_asc`, `modify_desc`. */
  modified: number
}

/** With its area code, as it was given. */
export const mobileOf = ({ stateCode, mobile }: Pick<Person, 'stateCode' | 'mobile'>): string => `+${stateCode}-${mobile}`

export function personFrom(seed: PersonSeed): Person {
  const [, stateCode = '86', mobile = seed.mobile] = /^\+(\d{1,4})-(\d+)$/.exec(seed.mobile) ?? []
  const { userid, unionid, name, title, jobNumber, departmentIds, managerUserid } = seed
  return {
    userid,
    unionid,
    name,
    title,
    jobNumber,
    departmentIds,
    managerUserid,
    stateCode,
    mobile,
    departmentOrders: new Map(),
    telephone: undefined,
    email: seed.email,
    orgEmail: undefined,
    workPlace: seed.workPlace,
    remark: seed.remark,
    hiredDate: undefined,
    extension: {},
    hideMobile: false,
    senior: false,
    orgAccount: seed.orgAccount ?? false,
    stopped: false,
    modified: 0,
  }
}
