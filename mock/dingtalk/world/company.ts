import type { CompanySeed } from '#mock/company/seed.ts'
import { LabelRoles } from './label-roles.ts'
import { mobileOf, personFrom, type Person } from './person.ts'

export const ROOT = 1

export interface Department {
  readonly id: number
  name: string
  parentId: number | null
  headUserids: readonly string[]
}

/** Departments, people, administrators and label roles, and the questions the calls ask about them. */
export class Company {
  readonly #departments: Map<number, Department>
  readonly #people: Map<string, Person>
  readonly admins: ReadonlyMap<string, 1 | 2>
  readonly roles: LabelRoles
  /** Who was invited and has not consented, by mobile number with area code. */
  readonly #invited = new Map<string, Person>()
  /** As the company has set it: newcomers consent before they are members. */
  invitesFirst = false
  #changes = 0

  constructor(seed: CompanySeed) {
    this.#departments = new Map(seed.departments.map((department) => [department.id, { ...department }]))
    this.#people = new Map(seed.people.map((person) => [person.userid, personFrom(person)]))
    this.admins = new Map(seed.admins.map((admin) => [admin.userid, admin.sysLevel]))
    this.roles = new LabelRoles(seed.labelRoles, (name) => this.#defaultHolders(name))
    for (const department of this.departments.values()) {
      if (department.parentId !== null && !this.departments.has(department.parentId))
        throw new Error(`department ${department.id} has no parent`)
    }
    for (const person of this.people.values()) {
      const lost = person.departmentIds.find((id) => !this.departments.has(id))
      if (lost !== undefined) throw new Error(`${person.userid} is in department ${lost}, which does not exist`)
    }
  }

  get departments(): ReadonlyMap<number, Department> {
    return this.#departments
  }

  get people(): ReadonlyMap<string, Person> {
    return this.#people
  }

  childrenOf(id: number): readonly Department[] {
    return [...this.departments.values()].filter((department) => department.parentId === id)
  }

  /** Itself first, the root last. */
  chainOf(id: number): readonly number[] {
    const chain: number[] = []
    for (let at = this.departments.get(id); at; at = at.parentId === null ? undefined : this.departments.get(at.parentId)) chain.push(at.id)
    return chain
  }

  /** Direct members. */
  membersOf(id: number): readonly Person[] {
    return [...this.people.values()].filter((person) => person.departmentIds.includes(id))
  }

  /** Members here and anywhere below, each once. */
  membersBelow(id: number): readonly Person[] {
    return [...this.people.values()].filter((person) => person.departmentIds.some((own) => this.chainOf(own).includes(id)))
  }

  isHead(userid: string, departmentId: number): boolean {
    return this.departments.get(departmentId)?.headUserids.includes(userid) ?? false
  }

  /** The platform gives the id. */
  createDepartment(name: string, parentId: number): Department {
    const id = Math.max(...this.#departments.keys()) + 1
    const department: Department = { id, name, parentId, headUserids: [] }
    this.#departments.set(id, department)
    return department
  }

  /** Its members and what lies below must be gone before. */
  deleteDepartment(id: number): void {
    this.#departments.delete(id)
  }

  /** Carried out as one: a person who leaves a department is its head no longer. */
  update(person: Person, changes: Partial<Person>): void {
    this.#changes += 1
    Object.assign(person, changes, { modified: this.#changes })
    for (const department of this.departments.values()) {
      if (person.departmentIds.includes(department.id)) continue
      department.headUserids = department.headUserids.filter((userid) => userid !== person.userid)
    }
  }

  /** The one with this number, its area code included. */
  withMobile(mobile: string): Person | undefined {
    return [...this.people.values()].find((person) => mobileOf(person) === mobile)
  }

  /** A member from now on. */
  join(person: Person): void {
    this.#invited.delete(mobileOf(person))
    this.#people.set(person.userid, person)
    this.update(person, {})
  }

  invite(person: Person): void {
    this.#invited.set(mobileOf(person), person)
  }

  invitedWith(mobile: string): Person | undefined {
    return this.#invited.get(mobile)
  }

  /** Left the company: in no department, head of none, holder of nothing. */
  remove(userid: string): void {
    const person = this.#people.get(userid)
    if (person === undefined) return
    for (const role of this.roles.rolesOf(userid)) this.roles.remove(role, userid)
    this.update(person, { departmentIds: [] })
    this.#people.delete(userid)
  }

  #defaultHolders(name: string): readonly string[] {
    if (name === '主管理员') return this.#adminsOf(1)
    if (name === '子管理员') return this.#adminsOf(2)
    if (name === '主管') return [...new Set([...this.departments.values()].flatMap((department) => department.headUserids))]
    return []
  }

  #adminsOf(level: 1 | 2): readonly string[] {
    return [...this.admins].filter(([, sysLevel]) => sysLevel === level).map(([userid]) => userid)
  }
}
