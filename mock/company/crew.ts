import { nameFrom, pick, type Dice, type Origin } from './names.ts'
import type { CompanySeed, DepartmentSeed, PersonSeed } from './seed.ts'

/** So many people of one title, as it stands on Chinese, English and Portuguese name badges. */
type Post = readonly [count: number, zh: string, en: string, pt: string]

/** Where the people of a crew come from, as often as it is named. */
export type Mix = readonly Origin[]

/** The many of a department, by number and title: their names are given when the company is put together. */
interface Crew {
  readonly departmentId: number
  /** Absent: the department is one that is written by hand. */
  readonly opens?: { readonly name: string; readonly parentId: number }
  /** People written by hand whom the foremost of the crew report to, in turn. */
  readonly under: readonly string[]
  /** Rank by rank, each reporting to the rank before; the first of a department that the crew opens heads it. */
  readonly leads: readonly Post[]
  readonly staff: readonly Post[]
  readonly mix: Mix
  /** Front-line staff work with enterprise accounts; whoever leads, with an own one. */
  readonly orgAccounts?: true
}

export type Crews = readonly Crew[]

const firstOwnId = 91_000_000

/** The same numbers for the same seed, everywhere (mulberry32). */
function diceFrom(seed: number): Dice {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Names that somebody bears already. */
interface Taken {
  readonly names: Set<string>
  readonly userids: Set<string>
}

function newPerson(mix: Mix, dice: Dice, taken: Taken): { readonly origin: Origin; readonly name: string; readonly userid: string } {
  for (;;) {
    const origin = pick(mix, dice)
    const { name, userid } = nameFrom(origin, dice)
    if (taken.names.has(name) || taken.userids.has(userid)) continue
    taken.names.add(name)
    taken.userids.add(userid)
    return { origin, name, userid }
  }
}

function titleFor(origin: Origin, [, zh, en, pt]: Post): string {
  if (origin === 'local' || origin === 'mainland') return zh
  return origin === 'portuguese' ? pt : en
}

function hire(crew: Crew, taken: Taken): readonly PersonSeed[] {
  const dice = diceFrom(crew.departmentId)
  const hired: PersonSeed[] = []
  const fill = (post: Post, above: readonly string[], orgAccount: boolean): void => {
    for (let at = 0; at < post[0]; at++) {
      const { origin, name, userid } = newPerson(crew.mix, dice, taken)
      // From the department and the place in its crew: no number of a table written by hand comes near.
      const number = (crew.departmentId - firstOwnId) * 100 + hired.length
      const managerUserid = above[at % above.length]
      hired.push({
        userid,
        unionid: `hRc${number}Wb7siSQiEiE`,
        name,
        mobile: `+853-66${String(number).padStart(6, '0')}`,
        title: titleFor(origin, post),
        jobNumber: `HB${number}`,
        departmentIds: [crew.departmentId],
        ...(managerUserid === undefined ? {} : { managerUserid }),
        ...(orgAccount ? { orgAccount } : { email: `${userid}@heronbay.example` }),
      })
    }
  }
  let above = crew.under
  for (const post of crew.leads) {
    const before = hired.length
    fill(post, above, false)
    above = hired.slice(before).map(({ userid }) => userid)
  }
  for (const post of crew.staff) fill(post, above, crew.orgAccounts === true)
  return hired
}

const departmentOf = ({ departmentId, opens }: Crew, [head]: readonly PersonSeed[]): readonly DepartmentSeed[] =>
  opens === undefined ? [] : [{ id: departmentId, ...opens, headUserids: head === undefined ? [] : [head.userid] }]

/** The company with its crews; whoever was there stays as she was. */
export function withCrews(company: CompanySeed, crews: Crews): CompanySeed {
  const taken = {
    names: new Set(company.people.map(({ name }) => name)),
    userids: new Set(company.people.map(({ userid }) => userid)),
  }
  const filled = crews.map((crew) => ({ crew, people: hire(crew, taken) }))
  return {
    ...company,
    departments: [...company.departments, ...filled.flatMap(({ crew, people }) => departmentOf(crew, people))],
    people: [...company.people, ...filled.flatMap(({ people }) => people)],
  }
}
