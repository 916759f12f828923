import { exceptionFor, lapseOf, type ConflictException } from './exception.ts'
import { conflictIndex, holdingsOf, type Collision, type Holding } from './find-conflicts.ts'
import type { ConflictRule } from './conflict-rule.ts'
import type { Authority } from './authority.ts'
import type { ExceptionId, Instant, PersonId } from './id.ts'
import type { Cause, ConflictWith } from './verdict.ts'

/** What has to be known of the rules before something is given to somebody. */
export interface ConflictFacts {
  readonly rules: readonly ConflictRule[]
  /** The person's. */
  readonly exceptions: readonly ConflictException[]
  /** Whether the one who would be told may see this of the person's. */
  readonly sees: (holding: Holding) => boolean
}

/** What giving something to somebody comes to under the conflict rules. */
export interface ConflictFinding {
  readonly causes: readonly Cause[]
  /** The exceptions that it would be given under; where there are causes, it is not given. */
  readonly exceptionIds: readonly ExceptionId[]
  /** When the first of them lapses; null: it takes none. */
  readonly lapsesAt: Instant | null
}

/** Nothing speaks against it, and it rests on nothing. */
export const noConflict: ConflictFinding = { causes: [], exceptionIds: [], lapsesAt: null }

/** Enough to understand it: a rule that is broken in ten ways is one sentence too many. */
const mostTold = 3

/**
 * May these be given to her, beside what she has? The same for a preview, for sending, and at the moment of giving (T18). `authority` is hers;
 * what she has already breaks no rule anew. `officerIds`: who can be asked for an exception.
 */
export function conflictsOfGiving(
  { person, grants, roles, domains, tree, now }: Pick<Authority, 'person' | 'grants' | 'roles' | 'domains' | 'tree' | 'now'>,
  added: readonly Holding[],
  { rules, exceptions, sees }: ConflictFacts,
  officerIds: readonly PersonId[],
): ConflictFinding {
  const held = holdingsOf(person.id, { grants, roles, domains, tree, now })
  const causes: Cause[] = []
  const under = new Map<ExceptionId, Instant>()
  for (const collision of conflictIndex(rules).collisionsWith(added, held, tree))
    for (const ruleId of collision.ruleIds) {
      const exception = exceptionFor(collision, ruleId, { exceptions, tree, now })
      if (exception !== null) under.set(exception.id, lapseOf(exception))
      else causes.push({ code: 'conflict_found', personId: person.id, ruleId, with: otherThan(added, collision, sees), officerIds })
    }
  const lapses = Array.from(under.values())
  return { causes: fewOf(causes), exceptionIds: Array.from(under.keys()), lapsesAt: lapses.length === 0 ? null : Math.min(...lapses) }
}

function otherThan(added: readonly Holding[], { one, other }: Collision, sees: ConflictFacts['sees']): ConflictWith | null {
  const held = added.includes(other) ? one : other
  const isNew = added.includes(held)
  if (!isNew && !sees(held)) return null
  if (held.from.kind === 'owner') return { kind: 'owner', domainId: held.from.domain.id }
  if (held.from.kind === 'grant' && !isNew) return { kind: 'grant', grantId: held.from.grant.id, roleId: held.from.grant.roleId }
  return held.roleId === null ? null : { kind: 'itself', roleId: held.roleId }
}

/** Of each rule the first few. */
function fewOf(causes: readonly Cause[]): readonly Cause[] {
  const told = new Map<string, number>()
  return causes.filter((cause) => {
    if (cause.code !== 'conflict_found') return true
    const count = told.get(cause.ruleId) ?? 0
    told.set(cause.ruleId, count + 1)
    return count < mostTold
  })
}
