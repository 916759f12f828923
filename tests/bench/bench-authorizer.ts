import { authorize, type Authority } from '#governance/authorize.ts'
import { differenceOf } from '#governance/difference.ts'
import type { DepartmentId } from '#governance/id.ts'
import { permissions, type Permission } from '#governance/permission.ts'
import { builtInRoles } from '#governance/role.ts'
import { smallestRequest } from '#governance/smallest-request.ts'
import { bigCompany, departmentId, departments, grants, people, upTo } from './big-company.ts'
import { latencies, timed, type Section } from './figures.ts'
import { caslAbility, caslAllows, casbinAllows, casbinEnforcer, type Asked } from './other-authorizers.ts'

const aPermission = (): Permission => permissions[upTo(permissions.length)] ?? 'member.view'

/** Every other question is about a place where she holds something: a random one is nearly always a no. */
function question(authority: Authority, at: number): Asked {
  const [about] = at % 2 === 0 ? (authority.grants[upTo(authority.grants.length)]?.scope.include ?? []) : []
  return { authority, permission: aPermission(), where: [about ?? departmentId(upTo(departments))] }
}

interface Timed {
  readonly asked: Asked
  readonly allowed: boolean
  readonly took: number
}
function timedOnes(questions: readonly Asked[], answer: (asked: Asked) => boolean): readonly Timed[] {
  return questions.map((asked) => {
    const began = performance.now()
    const allowed = answer(asked)
    return { asked, allowed, took: performance.now() - began }
  })
}
const times = (all: readonly Timed[]): number[] => all.map(({ took }) => took)

/** What differs would not be the same questions: then no figure means anything. */
function agreeing(name: string, all: readonly Timed[]): readonly Timed[] {
  const wrong = all.filter(({ asked, allowed }) => allowed !== authorize(asked.authority, asked.permission, asked.where).allowed)
  if (wrong.length > 0) throw new Error(`${name} answers ${wrong.length} of ${all.length} questions otherwise`)
  return all
}

async function besideOthers(questions: readonly Asked[], everybody: readonly Authority[]): Promise<Section> {
  const some = questions.slice(0, 5_000)
  const ours = timedOnes(some, ({ authority, permission, where }) => authorize(authority, permission, where).allowed)
  const anew = timedOnes(some, (asked) => caslAllows(caslAbility(asked.authority), asked))
  const abilities = new Map(some.map(({ authority }) => [authority.person.id, caslAbility(authority)]))
  const kept = timedOnes(some, (asked) => caslAllows(abilities.get(asked.authority.person.id) ?? caslAbility(asked.authority), asked))
  const few = some.slice(0, 300)
  const own: Timed[] = []
  for (const asked of few) {
    const enforcer = await casbinEnforcer([asked.authority])
    own.push(...timedOnes([asked], (one) => casbinAllows(enforcer, one)))
  }
  const whole = await casbinEnforcer(everybody)
  const company = timedOnes(some.slice(0, 20), (asked) => casbinAllows(whole, asked))
  return {
    name: 'authorizer, beside others',
    note: `the same questions, answered alike by all; CASL and node-casbin are handed what holds now and what lies above a department, and say no without a reason`,
    rows: [
      ...latencies('Remit, with its reasons', times(ours)),
      ...latencies('CASL, ability made for the question', times(agreeing('CASL', anew))),
      ...latencies('CASL, ability kept', times(agreeing('CASL', kept))),
      ...latencies('node-casbin, policies of this person alone', times(agreeing('node-casbin', own))),
      ...latencies('node-casbin, policies of the company', times(agreeing('node-casbin', company))),
    ],
  }
}

/** Why not, with the smallest request that would turn it into a yes: of one department, and of a hundred. */
function smallestRows(refused: readonly Timed[]) {
  const found = (where: (asked: Asked) => readonly DepartmentId[]) =>
    timedOnes(
      refused.slice(0, 3_000).map(({ asked }) => asked),
      (asked) => {
        const places = where(asked)
        const verdict = authorize(asked.authority, asked.permission, places)
        return !verdict.allowed && smallestRequest(asked.authority, asked.permission, places, () => []).ask !== null
      },
    ).slice(300)
  const hundred = ({ authority }: Asked): DepartmentId[] => [...authority.tree.subtree(departmentId(0))].slice(upTo(1_800)).slice(0, 100)
  return [
    ...latencies('why not, with its smallest request', times(found(({ where }) => where)), { p99: 50 }),
    ...latencies('the same over a hundred departments', times(found(hundred)), { p99: 50 }),
  ]
}

/** What the rules cost, everything in memory: the facts of one decision come from the database by indexes and are in the API's figures. */
export async function benchAuthorizer(): Promise<Section[]> {
  const authorityOf = bigCompany()
  const questions = Array.from({ length: 60_000 }, (_, at) => question(authorityOf(upTo(people)), at))
  const decided = timedOnes(questions, ({ authority, permission, where }) => authorize(authority, permission, where).allowed).slice(5_000)
  const [allowed, refused] = [decided.filter((one) => one.allowed), decided.filter((one) => !one.allowed)]
  const [role] = builtInRoles
  if (!role) throw new Error('there are built-in roles')
  const differences = await timed(500, () =>
    differenceOf(authorityOf(upTo(people)), role, { include: [departmentId(upTo(40))], exclude: [] }),
  )
  return [
    {
      name: 'authorizer',
      note: `${people} people, ${departments} departments, ${grants} grants; ${allowed.length} yes, ${refused.length} no with their causes`,
      rows: [
        ...latencies('a yes', times(allowed), { p99: 1 }),
        ...latencies('a no, with the nearest misses', times(refused), { p99: 1 }),
        ...smallestRows(refused),
        ...latencies('what a role would add, permission by permission', differences, { p99: 50 }),
      ],
    },
    await besideOthers(
      questions,
      Array.from({ length: people }, (_, at) => authorityOf(at)),
    ),
  ]
}
