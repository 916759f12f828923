import type { PersonId, RoleId } from './id.ts'

/** Whom a stage is looked for among, found from the organization when a change is sent. */
export type ApproverRule =
  | { readonly kind: 'manager' | 'department_head' | 'domain_owner' | 'security_officer' }
  /** 2: the manager's manager, 3: the one above, and so on. */
  | { readonly kind: 'manager_above'; readonly level: number }
  | { readonly kind: 'role_holder'; readonly roleId: RoleId }
  | { readonly kind: 'named'; readonly personIds: readonly PersonId[] }

export type StageKind = ApproverRule['kind']

/** One stage of a policy. */
export type StageRule = ApproverRule & {
  /** How many different people have to agree; 1 unless it says so. */
  readonly need?: number
  /** It waits at the same time as the stage before it. */
  readonly beside?: boolean
  /** Who is looked for instead when the rule finds too few, in order. Unless stated: instead of a manager a head, then an owner. */
  readonly otherwise?: readonly ApproverRule[]
}

const insteadOfManager: readonly ApproverRule[] = [{ kind: 'department_head' }, { kind: 'domain_owner' }]

/** Where a stage looks, in order. Never a way past it: whoever finds nobody at the end is refused. */
export function placesToLook(rule: StageRule): readonly ApproverRule[] {
  const usual = rule.kind === 'manager' || rule.kind === 'manager_above' ? insteadOfManager : []
  return [rule, ...(rule.otherwise ?? usual)]
}
