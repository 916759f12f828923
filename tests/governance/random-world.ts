import type { Domain } from '#governance/domain.ts'
import type { Grant } from '#governance/grant.ts'
import type { DepartmentId } from '#governance/id.ts'
import { orgTree, type Department, type OrgTree } from '#governance/org.ts'
import type { Permission } from '#governance/permission.ts'
import { openViews, presetPolicy } from '#governance/policy.ts'
import type { Scope } from '#governance/scope.ts'
import type { Question } from './reference-authorizer.ts'
import { departmentId, domain, grant, keeper, now, person, personId, role, roleId, roles, supervisor } from './small-company.ts'

export type Random = () => number
/** Numbers from 0 to 1 that a seed repeats: a linear congruence modulo 2³² with its high bits mixed down. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return (((state >>> 15) ^ state) >>> 0) / 4_294_967_296
  }
}

const pick = <T>(random: Random, from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0]
const chance = (random: Random, share: number): boolean => random() < share
const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))

const appKeeper = role('app_keeper', ['app.manage', 'grant.view'])
const allRoles = new Map([...roles, [appKeeper.id, appKeeper]])

const anyPermission = (random: Random): Permission =>
  pick(random, [
    'member.move',
    'member.move',
    'member.view',
    'grant.revoke',
    'grant.view',
    'log.view',
    'attendance_rule.update',
    'conflict_rule.manage',
    'app.manage',
  ])

/** Departments chain as often as they spread, so that exclusions and inclusions nest. */
function anyDepartments(random: Random): Department[] {
  return times(4 + Math.floor(random() * 12), (at) => {
    const above = chance(random, 0.5) ? at - 1 : Math.floor(random() * at)
    return { id: departmentId(`d${at}`), name: `d${at}`, parentId: at === 0 ? null : departmentId(`d${above}`) }
  })
}

type Places = Pick<Question, 'departments' | 'apps'>

/** Mostly one that exists; at times one that does not. */
function anyDepartment(random: Random, { departments }: Places): DepartmentId {
  return chance(random, 0.02) ? departmentId('gone') : departmentId(`d${Math.floor(random() * departments.length)}`)
}

/** Mostly one that is on the list; at times one that no longer is. */
const anyApp = (random: Random, { apps }: Places): DepartmentId => pick(random, [departmentId('app:retired'), ...apps, ...apps, ...apps])

const anyPlace = (random: Random, places: Places): DepartmentId =>
  chance(random, 0.12) ? anyApp(random, places) : anyDepartment(random, places)

/** Departments or apps; seldom both, which nobody is given. */
function anyScope(random: Random, places: Places): Scope {
  const apps = pick(random, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0.4])
  const one = (): DepartmentId => (chance(random, apps) ? anyApp(random, places) : anyDepartment(random, places))
  const some = (most: number): DepartmentId[] => times(Math.floor(random() * (most + 1)), one)
  return { include: chance(random, 0.1) ? [departmentId('d0')] : some(3), exclude: chance(random, 0.5) ? [] : some(2) }
}

/** Times stand on, just before and just after the moment asked about. */
function anyGrant(random: Random, places: Places, at: number): Grant {
  const near = (): number => now + pick(random, [-1, 0, 1])
  return grant(`g${at}`, {
    personId: personId(chance(random, 0.85) ? 'ana' : 'bo'),
    roleId: pick(random, [
      supervisor.id,
      supervisor.id,
      keeper.id,
      appKeeper.id,
      roleId('global'),
      roleId('address_book'),
      roleId('security'),
      roleId('lost'),
    ]),
    scope: anyScope(random, places),
    fromAt: chance(random, 0.6) ? now - 1000 : near(),
    untilAt: chance(random, 0.6) ? now + 1000 : near(),
    revokedAt: chance(random, 0.75) ? null : near(),
  })
}

/** Of apps, of departments, or of both where it holds the whole company; the top's departments are as often a domain of their own. */
function anyDomain(random: Random, places: Places, at: number): Domain {
  const scope = anyScope(random, places)
  const isOfApps = scope.include.length > 0 && scope.include.every((id) => id.startsWith('app:'))
  const isOfTop = scope.include.includes(departmentId('d0')) && chance(random, 0.5)
  return domain(`o${at}`, {
    tier: isOfApps ? 'app' : isOfTop ? 'global' : 'department',
    status: pick(random, ['active', 'active', 'proposed']),
    scope,
    policy: { ...presetPolicy('front_line'), ...(chance(random, 0.5) && { opens: openViews.filter(() => chance(random, 0.6)) }) },
    ownerIds: pick(random, [[personId('ana')], [personId('bo')], [personId('bo'), personId('ana')], []]),
  })
}

/** One world and the questions asked in it. */
export function worldFrom(seed: number, questions: number): readonly Question[] {
  const random = randomFrom(seed)
  const departments = anyDepartments(random)
  const places = { departments, apps: times(Math.floor(random() * 4), (at) => departmentId(`app:${at}`)) }
  const world = {
    ...places,
    person: person('ana', {
      active: chance(random, 0.95),
      departmentIds: times(Math.floor(random() * 3), () => anyDepartment(random, places)),
    }),
    grants: times(Math.floor(random() * 9), (at) => anyGrant(random, places, at)),
    domains: times(Math.floor(random() * 3), (at) => anyDomain(random, places, at)),
    roles: allRoles,
    secondFactor: chance(random, 0.8),
  }
  const count = (): number => pick(random, [1, 1, 1, 1, 2, 2, 3])
  return times(questions, () => ({
    ...world,
    now: now + pick(random, [-1, 0, 0, 0, 1]),
    permission: anyPermission(random),
    where: chance(random, 0.02) ? [] : times(count(), () => anyPlace(random, places)),
  }))
}

/** As the company keeps it: its apps hang right below its top. */
export const treeOf = ({ departments, apps }: Places): OrgTree =>
  orgTree([...departments, ...apps.map((id) => ({ id, name: id, parentId: departmentId('d0') }))])
