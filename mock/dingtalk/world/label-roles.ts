import type { LabelRoleGroupSeed } from '#mock/company/seed.ts'

/** null: no scope was set, which the platform reads as the whole company. */
export type RoleScope = readonly number[] | null

export interface LabelRole {
  readonly id: number
  readonly name: string
  readonly groupId: number
  readonly groupName: string
  /** The built-in group: nobody is added to its roles or taken from them through the interface. */
  readonly builtIn: boolean
}

const DEFAULT_GROUP: LabelRoleGroupSeed = {
  id: 900_000_000,
  name: '默认',
  roles: ['负责人', '主管', '主管理员', '子管理员'].map((name, index) => ({ id: 900_000_001 + index, name })),
}

/** Roles as DingTalk has them: labels. They give no right in the console. */
export class LabelRoles {
  readonly groups: readonly LabelRoleGroupSeed[]
  readonly #roles: ReadonlyMap<number, LabelRole>
  readonly #holders = new Map<number, Map<string, RoleScope>>()
  readonly #defaultHolders: (roleName: string) => readonly string[]

  constructor(seed: readonly LabelRoleGroupSeed[], defaultHolders: (roleName: string) => readonly string[]) {
    this.#defaultHolders = defaultHolders
    this.groups = seed.some((group) => group.name === DEFAULT_GROUP.name) ? seed : [DEFAULT_GROUP, ...seed]
    const all = this.groups.flatMap((group) =>
      group.roles.map((role) => ({ ...role, groupId: group.id, groupName: group.name, builtIn: group.name === DEFAULT_GROUP.name })),
    )
    this.#roles = new Map(all.map((role) => [role.id, role]))
  }

  role(id: number): LabelRole | undefined {
    return this.#roles.get(id)
  }

  holders(role: LabelRole): ReadonlyMap<string, RoleScope> {
    if (role.builtIn) return new Map(this.#defaultHolders(role.name).map((userid) => [userid, null]))
    return this.#holders.get(role.id) ?? new Map()
  }

  rolesOf(userid: string): readonly LabelRole[] {
    return [...this.#roles.values()].filter((role) => this.holders(role).has(userid))
  }

  /** Adding someone who holds it already changes nothing, not even the scope. */
  add(role: LabelRole, userid: string): void {
    const holders = this.#holders.get(role.id) ?? new Map<string, RoleScope>()
    if (!holders.has(userid)) holders.set(userid, null)
    this.#holders.set(role.id, holders)
  }

  remove(role: LabelRole, userid: string): void {
    this.#holders.get(role.id)?.delete(userid)
  }

  setScope(role: LabelRole, userid: string, scope: RoleScope): void {
    this.#holders.get(role.id)?.set(userid, scope)
  }
}
