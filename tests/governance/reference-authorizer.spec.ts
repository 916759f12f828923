import { beforeAll, describe, expect, it } from 'vitest'
import { authorize, authorizeOwn, reachDepartments } from '#governance/authorize.ts'
import { domainFor, reachOf } from '#governance/domain.ts'
import { departmentsOf } from '#governance/scope.ts'
import { departmentId } from './small-company.ts'
import { plainRules, referenceAllows, type Question, type Rules } from './reference-authorizer.ts'
import { treeOf, worldFrom } from './random-world.ts'

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
  const [first] = questions
  if (first === undefined) return []
  const tree = treeOf(first)
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
  'one department suffices': { overall: (sources, paths) => paths.some((path) => sources.some((covers) => covers(path))) },
  'one grant has to cover all': { overall: (sources, paths) => paths.length > 0 && sources.some((covers) => paths.every(covers)) },
  'nowhere is allowed to anyone': { overall: (sources, paths) => paths.length === 0 || plainRules.overall(sources, paths) },
  'an unknown department is skipped': {
    known: () => true,
    overall: (sources, paths) =>
      plainRules.overall(
        sources,
        paths.filter(({ length }) => length > 0),
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
  'whoever owns the departments from the top owns the apps': { inDomain: (path, { scope }, _, inScope) => inScope(path, scope) },
  'a domain of the whole company has departments only': {
    inDomain: (path, domain, question, inScope) =>
      plainRules.inDomain(path, domain, question, inScope) && (domain.tier === 'app' || !isAppOf(question, path)),
  },
  'no domain has an app': {
    inDomain: (path, { scope }, question, inScope) => inScope(path, scope) && !isAppOf(question, path),
  },
  'a domain of departments has the app that it names': {
    inDomain: (path, domain, question, inScope) =>
      plainRules.inDomain(path, domain, question, inScope) ||
      (inScope(path, domain.scope) && domain.scope.include.some((id) => id === path[0])),
  },
  'an app lies within a department': {
    pathOf: (id, question) =>
      question.apps.includes(id) ? [id, ...plainRules.pathOf(departmentId('d1'), question)] : plainRules.pathOf(id, question),
  },
  'an app lies within nothing': { pathOf: (id, question) => (question.apps.includes(id) ? [id] : plainRules.pathOf(id, question)) },
  'a retired app is still there': {
    pathOf: (id, question) => plainRules.pathOf(id, { ...question, apps: [...question.apps, departmentId('app:retired')] }),
  },
  'an app is nowhere': { pathOf: (id, question) => plainRules.pathOf(id, { ...question, apps: [] }) },
}
const isAppOf = ({ apps }: Pick<Question, 'apps'>, [place]: readonly string[]): boolean => apps.some((id) => id === place)

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
      'app_unknown',
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

  describe('place by place', () => {
    const placesOf = ({ departments, apps }: Question) => [...departments.map(({ id }) => id), ...apps]
    const some = all
      .filter((_, at) => at % 120 === 0)
      .map(({ question }) => ({ question, tree: treeOf(question), places: placesOf(question) }))

    it('reaches exactly those in which each single question is answered with yes', () => {
      for (const { question, tree, places } of some) {
        const reached = reachDepartments({ ...question, tree }, question.permission)
        const allowed = places.filter((id) => referenceAllows({ ...question, where: [id] }))
        expect(Array.from(reached).sort()).toEqual(allowed.sort())
      }
    })

    it('has of its own what nobody opened', () => {
      const ownRules: Rules = { ...plainRules, opened: () => false }
      for (const { question, tree, places } of some) {
        const mine = places.filter((id) => authorizeOwn({ ...question, tree }, question.permission, [id]).allowed)
        expect(mine).toEqual(places.filter((id) => referenceAllows({ ...question, where: [id] }, ownRules)))
      }
    })

    it('lies in the domains that have it, and innermost in the smallest of them', () => {
      const seen = { app: 0, global: 0, department: 0, none: 0 }
      for (const { question, tree, places } of some) {
        const pathOf = (id: Question['where'][number]) => plainRules.pathOf(id, question)
        const held = question.domains.map((domain) => {
          const has = places.filter((id) => plainRules.inDomain(pathOf(id), domain, question, plainRules.inScope))
          expect(Array.from(departmentsOf(reachOf(domain, tree), tree)).sort()).toEqual(has.toSorted())
          return { domain, has }
        })
        for (const place of places) {
          const around = held.filter(({ domain, has }) => domain.status === 'active' && has.includes(place))
          const [innermost] = around.toSorted((a, b) => a.has.length - b.has.length || (a.domain.id < b.domain.id ? -1 : 1))
          const found = domainFor({ include: [place], exclude: places.filter((id) => pathOf(id)[1] === place) }, question.domains, tree)
          expect(found?.id).toBe(innermost?.domain.id)
          if (isAppOf(question, [place])) seen[found?.tier ?? 'none'] += 1
        }
      }
      // an app is in one of its own, in the whole company's, or in none
      expect(seen.department).toBe(0)
      for (const count of [seen.app, seen.global, seen.none]) expect(count).toBeGreaterThan(20)
    })
  })
})
