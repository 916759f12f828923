/** A second factor is taken away by two global admins who depend neither on its owner nor on each other's device, and a day of rest. */
import type { Facts } from './facts.ts'

const restMs = 24 * 3_600_000

/** Whoever owns the company, or held the role of a global admin over all of it then. */
function isGlobalAdmin({ domains, grants, departments }: Facts, personId: string, at: number): boolean {
  const owner = domains.some(({ tier, ownerIds }) => tier === 'global' && ownerIds.some((id) => id === personId))
  const tops = departments.filter(({ parentId }) => parentId === null)
  const held = grants.some(
    (grant) =>
      grant.personId === personId &&
      grant.roleId === 'global' &&
      grant.fromAt <= at &&
      at < grant.untilAt &&
      tops.every(({ id }) => grant.scope.include.includes(id)),
  )
  return owner || held
}

/** Her managers, upwards. */
function above({ people }: Facts, personId: string): readonly string[] {
  const chain: string[] = []
  for (let id: string | null = personId; id !== null && !chain.includes(id);) {
    chain.push(id)
    const here: string = id
    id = people.find((person) => person.id === here)?.managerId ?? null
  }
  return chain.slice(1)
}

/** What breaks it in a recovery that was carried out. */
export function lostByTwo(facts: Facts): readonly string[] {
  return facts.changes.flatMap((change) => {
    if (change.content.kind !== 'recover_factor' || change.status !== 'applied') return []
    const yeses = facts.decisions.filter(({ changeId, answer, voided }) => changeId === change.id && answer === 'approve' && !voided)
    const by = new Set(yeses.map(({ deciderId }) => deciderId))
    const last = Math.max(...yeses.map(({ decidedAt }) => decidedAt))
    const wrong: string[] = []
    if (by.size !== 2 || yeses.length !== 2) wrong.push(`${yeses.length} yeses of ${by.size}`)
    for (const { deciderId, proof, decidedAt, contentHash } of yeses) {
      if (proof === null) wrong.push(`${deciderId} proved nothing`)
      if (contentHash !== change.contentHash) wrong.push(`${deciderId} agreed to something else`)
      if (!isGlobalAdmin(facts, deciderId, decidedAt)) wrong.push(`${deciderId} is no global admin`)
      if (deciderId === change.beneficiaryId || above(facts, deciderId).includes(change.beneficiaryId))
        wrong.push(`${deciderId} depends on her`)
    }
    if (change.endedAt === null || change.endedAt - last < restMs) wrong.push('it did not rest for a day')
    if (facts.entries.some(({ changeId, action }) => changeId === change.id && action === 'factor.recovery_stopped'))
      wrong.push('it was stopped')
    return wrong.map((what) => `recovery ${change.id}: ${what}`)
  })
}

/** A factor that was there and is not any more, without a recovery of that very one that was carried out. */
export function vanished(before: Facts, after: Facts): readonly string[] {
  return before.factors.flatMap(({ personId, registeredAt }) => {
    if (after.factors.some((factor) => factor.personId === personId)) return []
    const recovered = after.changes.some(
      ({ content, status }) =>
        content.kind === 'recover_factor' &&
        status === 'applied' &&
        content.input.personId === personId &&
        content.input.registeredAt === registeredAt,
    )
    return recovered ? [] : [`the second factor of ${personId} is gone`]
  })
}
