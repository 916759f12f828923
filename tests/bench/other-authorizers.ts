import { createMongoAbility, subject, type MongoAbility } from '@casl/ability'
import { newEnforcer, newModelFromString, type Enforcer } from 'casbin'
import { isUsable, ownedDomains, ownerPermissions, type Authority } from '#governance/authorize.ts'
import { phaseOf } from '#governance/grant.ts'
import type { DepartmentId } from '#governance/id.ts'
import type { Permission } from '#governance/permission.ts'
import type { Scope } from '#governance/scope.ts'

/**
 * The same rights in the words of two libraries that are often taken for this, so that the same questions can be put to them. Neither knows
 * of time, of departments below departments or of a second factor: what holds now is picked out for them beforehand, and what lies above
 * a department is handed to them.
 */
interface Right {
  readonly permissions: readonly Permission[]
  readonly scope: Scope
}

/** What holds now. */
function rightsOf(authority: Authority): readonly Right[] {
  const { grants, roles, person, domains, now } = authority
  const held = grants
    .filter((grant) => phaseOf(grant, now) === 'active' && isUsable(grant, authority))
    .map(({ roleId, scope }) => ({ permissions: roles.get(roleId)?.permissions ?? [], scope }))
  return [...held, ...ownedDomains(person.id, domains).map(({ scope }) => ({ permissions: ownerPermissions, scope }))]
}

export interface Asked {
  readonly authority: Authority
  readonly permission: Permission
  readonly where: readonly DepartmentId[]
}

/** CASL: a rule for each right, with conditions on what lies above the department. */
export function caslAbility(authority: Authority): MongoAbility {
  return createMongoAbility(
    rightsOf(authority).map(({ permissions, scope }) => ({
      action: [...permissions],
      subject: 'department',
      conditions: { path: { $in: [...scope.include], $nin: [...scope.exclude] } },
    })),
  )
}
export const caslAllows = (ability: MongoAbility, { authority, permission, where }: Asked): boolean =>
  where.every((id) => ability.can(permission, subject('department', { path: [...authority.tree.pathUp(id)] })))

const model = `
[request_definition]
r = sub, dep, act
[policy_definition]
p = sub, include, exclude, role
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.sub == p.sub && g(r.act, p.role) && within(r.dep, p.include) && !within(r.dep, p.exclude)
`

/** node-casbin: a policy for each right, roles as groups of permissions, and a function for what lies below what. */
export async function casbinEnforcer(people: readonly Authority[]): Promise<Enforcer> {
  const [first] = people
  if (first === undefined) throw new Error('there is nobody to ask about')
  const enforcer = await newEnforcer(newModelFromString(model))
  await enforcer.addFunction('within', (id: string, top: string) => first.tree.isWithin(id as DepartmentId, top as DepartmentId))
  const policies = people.flatMap((authority) =>
    rightsOf(authority).flatMap(({ permissions, scope }) =>
      scope.include.map((include) => [authority.person.id, include, scope.exclude[0] ?? '', nameOf(permissions)]),
    ),
  )
  // the same right twice is one policy, which it refuses to be told twice
  await enforcer.addPolicies([...new Map(policies.map((policy) => [policy.join(), policy])).values()])
  const groups = new Map(
    people.flatMap((authority) => rightsOf(authority).map(({ permissions }) => [nameOf(permissions), permissions] as const)),
  )
  await enforcer.addGroupingPolicies([...groups].flatMap(([name, permissions]) => permissions.map((permission) => [permission, name])))
  return enforcer
}
const nameOf = (permissions: readonly Permission[]): string => permissions.join('+')

export const casbinAllows = (enforcer: Enforcer, { authority, permission, where }: Asked): boolean =>
  where.every((id) => enforcer.enforceSync(authority.person.id, id, permission))
