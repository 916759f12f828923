/** What conflict rules and proposals about rights come to after every act, from the rows alone: I2 and I4 of the design. */
import { permissions } from '#governance/permission.ts'
import { plainRules } from '#tests/governance/reference-authorizer.ts'
import { pathUp, type Facts } from './facts.ts'

const dayMs = 24 * 3_600_000

interface Held {
  readonly personId: string
  readonly roleId: string | null
  readonly permissions: readonly string[]
  readonly where: ReadonlySet<string>
}

const placesIn = ({ departments }: Facts, scope: { include: readonly string[]; exclude: readonly string[] }): ReadonlySet<string> =>
  new Set(departments.filter(({ id }) => plainRules.inScope(pathUp(id, departments), scope as never)).map(({ id }) => id))

/** What grants give now, and what owning a domain gives, which `plainRules` says as well. */
function heldNow(facts: Facts): readonly Held[] {
  const granted = facts.grants
    .filter((grant) => plainRules.holds(grant, facts.now))
    .map(({ personId, roleId, scope }) => {
      return { personId, roleId, permissions: facts.roles.get(roleId)?.permissions ?? [], where: placesIn(facts, scope) }
    })
  const owned = facts.domains
    .filter(({ status }) => status === 'active')
    .flatMap(({ ownerIds, scope }) =>
      ownerIds.map((personId) => ({
        personId,
        roleId: null,
        permissions: permissions.filter(plainRules.ownerMay),
        where: placesIn(facts, scope),
      })),
    )
  return [...granted, ...owned]
}

/** Who has both sides of a rule at one place without an exception that is in force and covers that place. */
function unwaivedPairs(facts: Facts): ReadonlySet<string> {
  const held = heldNow(facts)
  const found = new Set<string>()
  for (const { id: ruleId, left, right } of facts.rules) {
    const isOf = (side: typeof left, { roleId, permissions: may }: Held): boolean =>
      side.roleIds.some((id) => id === roleId) || side.permissions.some((one) => may.includes(one))
    for (const one of held.filter((it) => isOf(left, it)))
      for (const other of held.filter((it) => it.personId === one.personId && isOf(right, it)))
        for (const place of one.where) {
          if (!other.where.has(place)) continue
          const isWaived = facts.exceptions.some(
            (it) =>
              it.personId === one.personId &&
              it.ruleId === ruleId &&
              it.endedAt === null &&
              facts.now < Math.min(it.untilAt, (it.provedAt ?? it.fromAt) + it.proofEveryDays * dayMs) &&
              placesIn(facts, it.scope).has(place),
          )
          if (!isWaived) found.add(`${one.personId} ${ruleId} ${place}`)
        }
  }
  return found
}

/**
 * I4: nothing brings somebody to both sides of a rule but what takes nobody's yes for it: a department that is put elsewhere, and a rule that
 * comes into force over what is there. Those are shown; they take nothing away.
 */
export function pairsMade(before: Facts, after: Facts, isMove: boolean): readonly string[] {
  if (isMove) return []
  const had = unwaivedPairs(before)
  const rules = new Set(before.rules.map(({ id }) => String(id)))
  return [...unwaivedPairs(after)].filter((pair) => !had.has(pair) && rules.has(pair.split(' ')[1] ?? '')).map((pair) => `I4: ${pair}`)
}

const kinds = {
  set_domain: 'domain.set',
  set_role: 'role.set',
  set_conflict_rule: 'conflict_rule.set',
  allow_exception: 'exception.allowed',
} as const

/** What rights are made of changes by two others with proof, over what was proposed and under the rules from before, and leaves one line. */
export function ruledByTwo({ changes, decisions, entries }: Facts): readonly string[] {
  return changes.flatMap((change) => {
    const action = (kinds as Readonly<Record<string, string>>)[change.content.kind]
    if (action === undefined) return []
    const lines = entries.filter((entry) => entry.action === action && entry.changeId === change.id).length
    const applied = change.status === 'applied'
    const yeses = decisions.filter(
      ({ changeId, answer, voided, version, contentHash, proof }) =>
        changeId === change.id &&
        answer === 'approve' &&
        !voided &&
        version === change.version &&
        contentHash === change.contentHash &&
        proof !== null,
    )
    const others = new Set(yeses.map(({ deciderId }) => deciderId))
    others.delete(change.requesterId)
    return [
      ...(lines === (applied ? 1 : 0) ? [] : [`I5: ${lines} × ${action} of ${change.id}, which is ${change.status}`]),
      ...(!applied || others.size >= 2 ? [] : [`I2: ${change.content.kind} ${change.id} was applied on ${others.size} with proof`]),
    ]
  })
}
