import type { DepartmentId } from '#governance/id.ts'
import type { OrgTree } from '#governance/org.ts'

/** As many departments as a person reads; the levels below those are asked for one department at a time. */
const mostAtOnce = 200

/** An area's departments as a tree of its own: what lies above it or is left out of it is not there. */
export interface AreaTree {
  /** In tree order: what is above comes before what is below it. */
  readonly all: readonly DepartmentId[]
  readonly tops: readonly DepartmentId[]
  /** null for a top. */
  parentOf(id: DepartmentId): DepartmentId | null
  childrenOf(id: DepartmentId): readonly DepartmentId[]
}

/** `include`: where the area begins; `visible`: everything in it. */
export function areaTree(tree: OrgTree, include: readonly DepartmentId[], visible: ReadonlySet<DepartmentId>): AreaTree {
  const all = include.flatMap((top) => tree.subtree(top)).filter((id) => visible.has(id))
  const parentOf = (id: DepartmentId): DepartmentId | null => {
    const parent = tree.get(id)?.parentId ?? null
    return parent !== null && visible.has(parent) ? parent : null
  }
  const children = new Map<DepartmentId | null, DepartmentId[]>()
  for (const id of all) {
    const parent = parentOf(id)
    const known = children.get(parent)
    if (known) known.push(id)
    else children.set(parent, [id])
  }
  return { all, tops: children.get(null) ?? [], parentOf, childrenOf: (id) => children.get(id) ?? [] }
}

/** Whole levels from the top down, as many as fit; the tops in any case. A small area is there whole. */
export function upperLevels({ tops, childrenOf }: AreaTree, most = mostAtOnce): ReadonlySet<DepartmentId> {
  const shown = new Set(tops)
  for (let level = tops; level.length > 0;) {
    const next = level.flatMap(childrenOf)
    if (shown.size + next.length > most) break
    for (const id of next) shown.add(id)
    level = next
  }
  return shown
}

/** The first of those whose name holds this text, letters of either size. */
export function namedLike({ all }: AreaTree, nameOf: (id: DepartmentId) => string, text: string): readonly DepartmentId[] {
  const wanted = text.trim().toLowerCase()
  return all.filter((id) => nameOf(id).toLowerCase().includes(wanted)).slice(0, mostAtOnce)
}
