import fc from 'fast-check'
import type { Permission } from '#governance/permission.ts'
import type { Somebody } from '#tests/kit/remit.ts'
import type { Facts } from './facts.ts'
import { people, places } from './company.ts'

const who = fc.constantFrom(...people)
const grown = ['flow.run', 'attendance_rule.view', 'attendance_rule.update', 'member.view'] as const satisfies readonly Permission[]

/** What rights are made of: a domain gets another owner or other demands, a role is changed, a conflict rule comes and goes, an exception is asked for. */
export const structureActs = [
  { weight: 1, arbitrary: fc.record({ do: fc.constant('handOver'), who, other: who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('demand'), who, minutes: fc.constantFrom(10, 45) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('design'), who, permission: fc.constantFrom(...grown) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forbid'), who, there: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('except'), who, other: who, place: fc.constantFrom(...places) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('proveControl'), who }) },
] as const
type Arbitraries = (typeof structureActs)[number]['arbitrary']
export type StructureAct = Arbitraries extends infer A ? (A extends fc.Arbitrary<infer T> ? T : never) : never

type Sent = Parameters<Somebody['call']>[1]
const reason = 'the season'
const keeper = 'attendance_keeper'
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Each as a proposal; who may not make it is refused. */
export async function propose(one: StructureAct, facts: Facts, by: (userid: string) => Promise<Somebody>): Promise<boolean> {
  const actor = await by(one.who)
  const send = async (act: object): Promise<boolean> => {
    await actor.call('sendRoutedAct', { act, reason } as Sent as never)
    return true
  }
  switch (one.do) {
    case 'handOver':
    case 'demand': {
      const domain = facts.domains.find(({ name, status }) => name === 'Food' && status === 'active')
      if (!domain) return false
      const { shape } = await actor.call('getDomainDetail', { domainId: domain.id })
      const after =
        one.do === 'handOver'
          ? { ...shape, ownerIds: [...new Set([...shape.ownerIds, one.other])] }
          : { ...shape, policy: { ...shape.policy, preset: 'own', deadlineMinutes: one.minutes } }
      return send({ kind: 'set_domain', domainId: domain.id, before: shape, after })
    }
    case 'design': {
      const role = facts.roles.get(keeper as never)
      const before = {
        names: role?.names ?? {},
        permissions: role?.made?.permissions ?? role?.permissions ?? [],
        includes: role?.made?.includes ?? [],
      }
      const has = before.permissions.includes(one.permission)
      const permissions = has ? before.permissions.filter((it) => it !== one.permission) : [...before.permissions, one.permission]
      return send(copy({ kind: 'set_role', roleId: keeper, before, after: { ...before, permissions } }))
    }
    case 'forbid': {
      const rule = facts.rules.find(({ preset }) => preset === 'requester_approver')
      const { id: ruleId = null, ...before } = rule ?? {}
      if (one.there === (rule !== undefined)) return false
      const sides = { left: { permissions: ['grant.give'], roleIds: [] }, right: { permissions: [], roleIds: ['security'] } }
      const after = one.there ? { names: null, preset: 'requester_approver', ...sides } : null
      return send(copy({ kind: 'set_conflict_rule', ruleId, before: rule === undefined ? null : before, after }))
    }
    case 'except': {
      const rule = facts.rules.find(({ right }) => right.roleIds.length > 0)
      if (!rule) return false
      const terms = { ownerId: 'rest.head', untilAt: facts.now + 10 * 86_400_000, control: 'compared every Monday', proofEveryDays: 1 }
      return send({ kind: 'allow_exception', personId: one.other, ruleId: rule.id, scope: { include: [one.place], exclude: [] }, ...terms })
    }
    case 'proveControl': {
      const [exception] = facts.exceptions
      if (!exception) return false
      await actor.call('proveException', { exceptionId: exception.id, checked: reason } as never)
      return true
    }
  }
}
