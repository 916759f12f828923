import type { AskForRoleInput } from '#governance/change/change.ts'
import type { DepartmentId, Instant, RoleId } from '#governance/id.ts'
import type { OrgTree } from '#governance/org.ts'
import { normalScope } from '#governance/scope.ts'

/** A preview asks for no reason yet; sending does. */
export const anyReason = '…'

interface AskFields {
  readonly roleId: RoleId
  readonly scope: { readonly include: readonly string[]; readonly exclude: readonly string[] }
  readonly lengthMinutes: number
  readonly startAt: Instant | null
  readonly reason: string
}

/** The ask in one spelling: the same scope asked in another order is the same ask. */
export function askFromInput(fields: AskFields, tree: OrgTree): AskForRoleInput {
  const ids = (texts: readonly string[]) => texts.map((text) => text as DepartmentId)
  const unknown = (texts: readonly string[]) => ids(texts).filter((id) => !tree.has(id))
  const { include, exclude } = fields.scope
  const known = normalScope({ include: ids(include), exclude: ids(exclude) }, tree)
  return {
    roleId: fields.roleId,
    // What does not exist stays in, for the rules to refuse: an ask is never silently made smaller.
    scope: { include: [...known.include, ...unknown(include)], exclude: [...known.exclude, ...unknown(exclude)] },
    lengthMinutes: fields.lengthMinutes,
    startAt: fields.startAt,
    reason: fields.reason,
  }
}
