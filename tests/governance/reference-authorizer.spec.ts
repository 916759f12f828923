import { beforeAll, describe, expect, it } from 'vitest'
import { authorize, reachDepartments } from '#governance/authorize.ts'
import { orgTree } from '#governance/org.ts'
import { plainRules, referenceAllows, type Question, type Rules } from './reference-authorizer.ts'
import { worldFrom } from './random-world.ts'

/** Two million decisions a run, a hundred million at night. */
const worlds = process.env['REMIT_NIGHTLY'] === '1' ? 1_250_000 : 25_000
const questionsEach = 80
/** In as many the planted mistakes are looked for. */
const kept = 1_500

interface Answered {
  readonly question: Question
  readonly allowed: boolean
  readonly firstCode: string
}

function answered(seed: number): readonly Answered[] {
  const questions = worldFrom(seed, questionsEach)
  const tree = orgTree(questions[0]?.departments ?? [])
  return questions.map((question) => {
    const verdict = authorize({ ...question, tree }, question.permission, question.where)
    return { question, allowed: verdict.allowed, firstCode: verdict.causes[0].code }
  })
}

/** What came of all of them; the questions themselves would fill the memory. */
interface Run {
  readonly decisions: number
  readonly different: readonly Answered[]
  readonly yes: number
  readonly nos: ReadonlyMap<string, number>
}
function runThrough(): Run {
  const different: Answered[] = []
  const nos = new Map<string, number>()
  let [decisions, yes] = [0, 0]
  for (let seed = 0; seed < worlds; seed++)
    for (const one of answered(seed)) {
      decisions += 1
      if (one.allowed) yes += 1
      else nos.set(one.firstCode, (nos.get(one.firstCode) ?? 0) + 1)
      if (one.allowed !== referenceAllows(one.question)) different.push(one)
    }
  return { decisions, different, yes, nos }
}
const all = Array.from({ length: kept }, (_, seed) => answered(seed)).flat()

/** Each one a mistake that a product has made, or that a tired person makes. */
const planted: Readonly<Record<string, Partial<Rules>>> = {
  'the last instant still counts': {
    holds: (grant, now) => grant.fromAt <= now && now <= grant.untilAt && (grant.revokedAt === null || now < grant.revokedAt),
  },
  'the first instant does not count': {
    holds: (grant, now) => grant.fromAt < now && now < grant.untilAt && (grant.revokedAt === null || now < grant.revokedAt),
  },
  'a revoked grant holds to its planned end': { holds: (grant, now) => grant.fromAt <= now && now < grant.untilAt },
  'a revoked grant never held': { holds: (grant, now) => grant.fromAt <= now && now < grant.untilAt && grant.revokedAt === null },
  'a grant holds before it starts': { holds: (grant, now) => now < grant.untilAt && (grant.revokedAt === null || now < grant.revokedAt) },
  'an exclusion is forgotten': { inScope: (path, scope) => path.some((id) => scope.include.includes(id)) },
  'an exclusion leaves what is below it': {
    inScope: (path, scope) => path.some((id) => scope.include.includes(id)) && !path.slice(0, 1).some((id) => scope.exclude.includes(id)),
  },
  'an inclusion below an exclusion comes back': {
    inScope: (path, scope) => {
      const nearest = path.find((id) => scope.include.includes(id) || scope.exclude.includes(id))
      return nearest !== undefined && !scope.exclude.includes(nearest)
    },
  },
  'a scope is its named departments only': { inScope: (path, scope) => path.slice(0, 1).some((id) => scope.include.includes(id)) },
  'an empty scope is everyone': { inScope: (path, scope) => scope.include.length === 0 || plainRules.inScope(path, scope) },
  'a leaver keeps her rights': { worksHere: () => true },
  'grants of others count': { isHers: () => true },
  'one department suffices': { overall: (scopes, paths, inScope) => paths.some((path) => scopes.some((scope) => inScope(path, scope))) },
  'one grant has to cover all': {
    overall: (scopes, paths, inScope) => paths.length > 0 && scopes.some((scope) => paths.every((path) => inScope(path, scope))),
  },
  'nowhere is allowed to anyone': { overall: (scopes, paths, inScope) => paths.length === 0 || plainRules.overall(scopes, paths, inScope) },
  'an unknown department is skipped': {
    known: () => true,
    overall: (scopes, paths, inScope) =>
      plainRules.overall(
        scopes,
        paths.filter(({ length }) => length > 0),
        inScope,
      ),
  },
  'a role nobody knows permits all': { roleHas: (role, permission) => role === undefined || role.permissions.includes(permission) },
  'a role is not looked at': { roleHas: (role) => role !== undefined },
  'a critical role holds without a second factor': { usable: () => true },
  'no role holds without a second factor': { usable: (_role, { secondFactor }) => secondFactor },
  'a proposed domain is in force': { isOwner: (domain, { person }) => domain.ownerIds.includes(person.id) },
  'no owner means everyone': { isOwner: (domain, question) => domain.ownerIds.length === 0 || plainRules.isOwner(domain, question) },
  'an owner may do anything': { ownerMay: () => true },
  'what is open is open to everybody': { worksIn: () => true },
  'what is open is open to nobody': { worksIn: () => false },
  'a policy opens everything': { opened: ({ status, policy }) => status === 'active' && policy.opens !== undefined },
  'a proposed domain opens already': { opened: ({ policy }, permission) => (policy.opens ?? []).some((view) => view === permission) },
  'only who is in the named department itself works there': {
    worksIn: (places, domain) =>
      places.some(([id]) => id !== undefined && domain.scope.include.includes(id) && !domain.scope.exclude.includes(id)),
  },
  'an owner may not revoke': { ownerMay: (permission) => permission !== 'grant.revoke' && plainRules.ownerMay(permission) },
}

describe('authorize against the reference', () => {
  let run: Run
  beforeAll(() => {
    run = runThrough()
  }, 3_600_000)

  it(`agrees on ${worlds * questionsEach} questions`, () => {
    expect(run.decisions).toBeGreaterThanOrEqual(2_000_000)
    expect(run.different.slice(0, 3)).toEqual([])
  })

  it('asks questions worth asking: yes in 10–60 %, each way of saying no in at least 1 %', () => {
    expect(run.yes / run.decisions).toBeGreaterThan(0.1)
    expect(run.yes / run.decisions).toBeLessThan(0.6)
    const ways = [
      'person_left',
      'scope_empty',
      'department_unknown',
      'grant_ended',
      'grant_not_started',
      'role_unknown',
      'second_factor_missing',
      'outside_scope',
      'no_grant_permits',
    ]
    expect([...run.nos.keys()].filter((way) => !ways.includes(way))).toEqual([])
    for (const way of ways) expect((run.nos.get(way) ?? 0) / run.decisions, way).toBeGreaterThan(0.01)
  })

  it.each(Object.keys(planted))('finds the planted mistake: %s', (name) => {
    const wrong: Rules = { ...plainRules, ...planted[name] }
    expect(all.some(({ question, allowed }) => allowed !== referenceAllows(question, wrong))).toBe(true)
  })

  it('reaches exactly the departments in which each single question is answered with yes', () => {
    for (const { question } of all.filter((_, at) => at % 60 === 0)) {
      const reached = reachDepartments({ ...question, tree: orgTree(question.departments) }, question.permission)
      const allowed = question.departments.map(({ id }) => id).filter((id) => referenceAllows({ ...question, where: [id] }))
      expect(Array.from(reached).sort()).toEqual(allowed.sort())
    }
  })
})
