import { isApp, isNoApp } from './app.ts'
import type { AppId, DepartmentId, PersonId } from './id.ts'

export interface Department {
  readonly id: DepartmentId
  readonly name: string
  /** null for the root. */
  readonly parentId: DepartmentId | null
}

/** An app as a place. */
export interface AppPlace extends Department {
  readonly id: AppId
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

/**
 * The department tree, indexed once, with the apps as places right below its top. Unknown ids are never inside anything.
 * A department whose parent is unknown is the top of a tree of its own; one whose way up runs in a circle stands alone,
 * within nothing but itself: what cannot be evaluated never widens a scope.
 */
export interface OrgTree {
  has(id: DepartmentId): boolean
  get(id: DepartmentId): Department | undefined
  /** The department itself first, the root last; empty for an unknown id. Ends on a cycle. */
  pathUp(id: DepartmentId): readonly DepartmentId[]
  /** The department and everything below it; empty for an unknown id. */
  subtree(id: DepartmentId): readonly DepartmentId[]
  isWithin(id: DepartmentId, ancestor: DepartmentId): boolean
  /** Departments and apps. */
  readonly places: readonly Department[]
  /** The departments; no app is one. */
  readonly all: readonly Department[]
  readonly apps: readonly AppPlace[]
}

/** A department and its place in the walk: what lies below it stands at `enter` up to, not including, `leave`. */
interface Place {
  readonly department: Department
  readonly children: Place[]
  parent: Place | null
  enter: number
  leave: number
}

/** The departments below no other: where the whole company begins. */
export const topsOf = ({ all }: Pick<OrgTree, 'all'>): readonly DepartmentId[] =>
  all.filter(({ parentId }) => parentId === null).map(({ id }) => id)

export function orgTree(departments: readonly Department[]): OrgTree {
  const byId = placesOf(departments)
  const walk = numbered(byId)
  const places = Array.from(byId.values(), (place) => place.department)
  return {
    has: (id) => byId.has(id),
    get: (id) => byId.get(id)?.department,
    pathUp(id) {
      const path: DepartmentId[] = []
      for (let place = byId.get(id) ?? null; place; place = place.parent) path.push(place.department.id)
      return path
    },
    subtree(id) {
      const place = byId.get(id)
      return place ? walk.slice(place.enter, place.leave) : []
    },
    isWithin(id, ancestor) {
      const inner = byId.get(id)
      const outer = byId.get(ancestor)
      return inner !== undefined && outer !== undefined && outer.enter <= inner.enter && inner.enter < outer.leave
    },
    places,
    all: places.filter(({ id }) => isNoApp(id)),
    apps: places.filter((one): one is AppPlace => isApp(one.id)),
  }
}

function placesOf(departments: readonly Department[]): Map<DepartmentId, Place> {
  const places = new Map<DepartmentId, Place>()
  for (const department of departments) places.set(department.id, { department, children: [], parent: null, enter: -1, leave: -1 })
  for (const place of places.values()) {
    const { parentId } = place.department
    place.parent = (parentId === null ? null : places.get(parentId)) ?? null
    place.parent?.children.push(place)
  }
  return places
}

/** Numbers every place from the tops down, without recursion: a chain of any depth is only a longer loop. */
function numbered(places: ReadonlyMap<DepartmentId, Place>): readonly DepartmentId[] {
  const walk: DepartmentId[] = []
  for (const place of places.values()) if (!place.parent) number(place, walk)
  for (const place of places.values()) {
    if (place.enter >= 0) continue
    // No top reaches it: its way up runs in a circle.
    place.parent = null
    place.enter = walk.push(place.department.id) - 1
    place.leave = walk.length
  }
  return walk
}

function number(top: Place, walk: DepartmentId[]): void {
  const open: { readonly place: Place; next: number }[] = []
  const enter = (place: Place): void => {
    place.enter = walk.push(place.department.id) - 1
    open.push({ place, next: 0 })
  }
  enter(top)
  for (let step = open[0]; step; step = open[open.length - 1]) {
    const child = step.place.children[step.next++]
    if (child) enter(child)
    else {
      step.place.leave = walk.length
      open.pop()
    }
  }
}
