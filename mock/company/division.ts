import type { DepartmentSeed, PersonSeed } from './seed.ts'

/**
 * One person as a line of a table. The number never changes once given: the job number, the mobile and the unionid come from it.
 * Without a manager of her own the person reports to the team's; `null` says that nobody is named.
 */
type PersonRow = readonly [number: number, userid: string, name: string, title: string, managerUserid?: string | null]

interface Team {
  readonly departmentId: number
  readonly managerUserid: string
  readonly people: readonly PersonRow[]
  /** Front-line staff work with enterprise accounts; whoever leads the team, and everybody elsewhere, with an own one and a mail address. */
  readonly orgAccounts?: true
}

/** A branch of the company: its departments and the people who are direct members of each. */
export interface Division {
  readonly departments: readonly DepartmentSeed[]
  readonly teams: readonly Team[]
  /** Who is a direct member of a second department as well. */
  readonly alsoIn?: readonly (readonly [userid: string, departmentId: number])[]
  /** What an administrator noted beside a name: DingTalk knows neither a leave nor a last day. */
  readonly remarks?: readonly (readonly [userid: string, remark: string])[]
}

export function peopleOf(division: Division): readonly PersonSeed[] {
  return division.teams.flatMap((team) => team.people.map((row) => personOf(row, team, division)))
}

function personOf([number, userid, name, title, ownManager]: PersonRow, team: Team, { alsoIn = [], remarks = [] }: Division): PersonSeed {
  const managerUserid = ownManager === undefined ? team.managerUserid : ownManager
  const orgAccount = team.orgAccounts === true && userid !== team.managerUserid
  const remark = remarks.find(([who]) => who === userid)?.[1]
  const further = alsoIn.filter(([who]) => who === userid).map(([, departmentId]) => departmentId)
  return {
    userid,
    // Opaque and unlike the userid, so that code which confuses the two is found out.
    unionid: `hRn${number}Wb7siSQiEiE`,
    name,
    mobile: `+853-6612${number}`,
    title,
    jobNumber: `HB${number}`,
    departmentIds: [team.departmentId, ...further],
    ...(remark === undefined ? {} : { remark }),
    ...(managerUserid === null ? {} : { managerUserid }),
    ...(orgAccount ? { orgAccount } : { email: `${userid}@heronbay.example` }),
  }
}
