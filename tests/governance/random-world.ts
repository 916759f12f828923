import type { Domain } from '#governance/domain.ts'
import type { Grant } from '#governance/grant.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Department } from '#governance/org.ts'
import type { Permission } from '#governance/permission.ts'
import { openViews, presetPolicy } from '#governance/policy.ts'
import type { Scope } from '#governance/scope.ts'
import type { Question } from './reference-authorizer.ts'
import { departmentId, domain, grant, keeper, now, person, personId, roleId, roles, supervisor } from './small-company.ts'

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
  ])

/** Departments chain as often as they spread, so that exclusions and inclusions nest. */
function anyDepartments(random: Random): Department[] {
  return times(4 + Math.floor(random() * 12), (at) => {
    const above = chance(random, 0.5) ? at - 1 : Math.floor(random() * at)
    return { id: departmentId(`d${at}`), name: `d${at}`, parentId: at === 0 ? null : departmentId(`d${above}`) }
  })
}

/** Mostly one that exists; at times one that does not. */
function anyDepartment(random: Random, departments: readonly Department[]): DepartmentId {
  return chance(random, 0.02) ? departmentId('gone') : departmentId(`d${Math.floor(random() * departments.length)}`)
}

function anyScope(random: Random, departments: readonly Department[]): Scope {
  const some = (most: number): DepartmentId[] => times(Math.floor(random() * (most + 1)), () => anyDepartment(random, departments))
  return { include: chance(random, 0.1) ? [departmentId('d0')] : some(3), exclude: chance(random, 0.5) ? [] : some(2) }
}

/** Times stand on, just before and just after the moment asked about. */
function anyGrant(random: Random, departments: readonly Department[], at: number): Grant {
  const near = (): number => now + pick(random, [-1, 0, 1])
  return grant(`g${at}`, {
    personId: personId(chance(random, 0.85) ? 'ana' : 'bo'),
    roleId: pick(random, [
      supervisor.id,
      supervisor.id,
      keeper.id,
      roleId('global'),
      roleId('address_book'),
      roleId('security'),
      roleId('lost'),
    ]),
    scope: anyScope(random, departments),
    fromAt: chance(random, 0.6) ? now - 1000 : near(),
    untilAt: chance(random, 0.6) ? now + 1000 : near(),
    revokedAt: chance(random, 0.75) ? null : near(),
  })
}

function anyDomain(random: Random, departments: readonly Department[], at: number): Domain {
  return domain(`o${at}`, {
    status: pick(random, ['active', 'active', 'proposed']),
    scope: anyScope(random, departments),
    policy: { ...presetPolicy('front_line'), ...(chance(random, 0.5) && { opens: openViews.filter(() => chance(random, 0.6)) }) },
    ownerIds: pick(random, [[personId('ana')], [personId('bo')], [personId('bo'), personId('ana')], []]),
  })
}

/** One world and the questions asked in it. */
export function worldFrom(seed: number, questions: number): readonly Question[] {
  const random = randomFrom(seed)
  const departments = anyDepartments(random)
  const world = {
    departments,
    person: person('ana', {
      active: chance(random, 0.95),
      departmentIds: times(Math.floor(random() * 3), () => anyDepartment(random, departments)),
    }),
    grants: times(Math.floor(random() * 9), (at) => anyGrant(random, departments, at)),
    domains: times(Math.floor(random() * 3), (at) => anyDomain(random, departments, at)),
    roles,
    secondFactor: chance(random, 0.8),
  }
  const count = (): number => pick(random, [1, 1, 1, 1, 2, 2, 3])
  return times(questions, () => ({
    ...world,
    now: now + pick(random, [-1, 0, 0, 0, 1]),
    permission: anyPermission(random),
    where: chance(random, 0.02) ? [] : times(count(), () => anyDepartment(random, departments)),
  }))
}
