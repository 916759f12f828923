import type { DepartmentNode } from '#contract/person.ts'

export interface DepartmentRow {
  readonly node: DepartmentNode
  readonly depth: number
  readonly hasChildren: boolean
  readonly open: boolean
}

function childrenOf(nodes: readonly DepartmentNode[]): ReadonlyMap<string, readonly DepartmentNode[]> {
  const known = new Set<string>(nodes.map(({ id }) => id))
  const children = new Map<string, DepartmentNode[]>()
  for (const node of nodes) {
    // a parent outside what may be seen makes this one a top
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : ''
    const list = children.get(parent)
    if (list) list.push(node)
    else children.set(parent, [node])
  }
  return children
}

export interface Turned {
  readonly closed: ReadonlySet<string>
  /** What lies below these is on its way, or here. */
  readonly opened: ReadonlySet<string>
}

/** The tree as lines: what is below a closed department is left out. */
export function treeRows(nodes: readonly DepartmentNode[], { closed, opened }: Turned): readonly DepartmentRow[] {
  const children = childrenOf(nodes)
  const rows: DepartmentRow[] = []
  const below = (parent: string, depth: number): void => {
    for (const node of children.get(parent) ?? []) {
      const hasChildren = node.childCount > 0
      const open = hasChildren && !closed.has(node.id) && (children.has(node.id) || opened.has(node.id))
      rows.push({ node, depth, hasChildren, open })
      if (open) below(node.id, depth + 1)
    }
  }
  below('', 0)
  return rows
}

/** Found departments as a flat list: where they hang matters less than finding them. */
export function foundRows(nodes: readonly DepartmentNode[], text: string): readonly DepartmentRow[] {
  const wanted = text.trim().toLowerCase()
  return nodes
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map((node) => ({ node, depth: 0, hasChildren: false, open: false }))
}
