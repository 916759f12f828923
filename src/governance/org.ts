import type { DepartmentId, PersonId } from './id.ts'

export interface Department {
  readonly id: DepartmentId
  readonly name: string
  /** null for the root. */
  readonly parentId: DepartmentId | null
}

/** A member as the rules see her. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly departmentIds: readonly DepartmentId[]
  readonly managerId: PersonId | null
  /** false: she left, or is disabled: she holds nothing, decides nothing. */
  readonly active: boolean
}

/** The department tree, indexed once. Unknown ids are never inside anything. */
export interface OrgTree {
  has(id: DepartmentId): boolean
  get(id: DepartmentId): Department | undefined
  /** The department itself first, the root last; empty for an unknown id. Ends on a cycle. */
  pathUp(id: DepartmentId): readonly DepartmentId[]
  /** The department and everything below it; empty for an unknown id. */
  subtree(id: DepartmentId): readonly DepartmentId[]
  isWithin(id: DepartmentId, ancestor: DepartmentId): boolean
  readonly all: readonly Department[]
}
export declare function orgTree(departments: readonly Department[]): OrgTree
