import type { Authority } from './authorize.ts'
import type { Permission, Risk } from './permission.ts'
import type { Role } from './role.ts'
import type { Scope } from './scope.ts'

/** One permission of what is asked, against what the beneficiary may do today. */
export interface PermissionDifference {
  readonly permission: Permission
  readonly risk: Risk
  /** `new`: nowhere in the scope today · `wider`: in part of it · `held`: everywhere already. */
  readonly against: 'new' | 'wider' | 'held'
  /** Departments of the scope in which it would be new. */
  readonly newDepartmentCount: number
}
/** New ones first, riskier ones first, then by name. */
export declare function differenceOf(authority: Authority, role: Role, scope: Scope): readonly PermissionDifference[]
