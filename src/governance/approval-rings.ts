import type { PersonId } from './id.ts'

/** Somebody said yes to something that another asked for, or gets. */
export interface DecidedFor {
  readonly deciderId: PersonId
  readonly forId: PersonId
}

type Graph = ReadonlyMap<PersonId, readonly PersonId[]>

/**
 * Groups of people each of whom decided for each other one, directly or through others of the group: the strongly connected parts of
 * "decided for" with more than one person (T15). Each group in the order of its ids, the groups in the order of their first.
 */
export function approvalRings(decided: readonly DecidedFor[]): readonly (readonly PersonId[])[] {
  const others = decided.filter(({ deciderId, forId }) => deciderId !== forId)
  const forward = graphOf(others.map(({ deciderId, forId }) => [deciderId, forId]))
  const backward = graphOf(others.map(({ deciderId, forId }) => [forId, deciderId]))
  // Whoever is finished last is looked at first, against the arrows: what is reached so reaches back (Kosaraju).
  const seen = new Set<PersonId>()
  return finished(Array.from(forward.keys()), forward, new Set())
    .reverse()
    .map((id) => finished([id], backward, seen))
    .filter((group) => group.length > 1)
    .map((group) => group.sort(byId))
    .sort((a, b) => byId(a[0] ?? nobody, b[0] ?? nobody))
}

const nobody = '' as PersonId
const byId = (a: PersonId, b: PersonId): number => (a < b ? -1 : a > b ? 1 : 0)

function graphOf(arrows: readonly (readonly [PersonId, PersonId])[]): Graph {
  const graph = new Map<PersonId, PersonId[]>()
  for (const [from, to] of arrows) {
    const there = graph.get(from)
    if (there) there.push(to)
    else graph.set(from, [to])
    if (!graph.has(to)) graph.set(to, [])
  }
  return graph
}

/** Everybody reached from these who was not seen yet, each after all whom she leads to. By hand: a chain may be as long as the company. */
function finished(from: readonly PersonId[], graph: Graph, seen: Set<PersonId>): PersonId[] {
  const done: PersonId[] = []
  for (const start of from) {
    const open: { readonly id: PersonId; next: number }[] = []
    const enter = (id: PersonId): void => {
      if (seen.has(id)) return
      seen.add(id)
      open.push({ id, next: 0 })
    }
    enter(start)
    for (let top = open[open.length - 1]; top !== undefined; top = open[open.length - 1]) {
      const to = graph.get(top.id)?.[top.next++]
      if (to !== undefined) enter(to)
      else {
        done.push(top.id)
        open.pop()
      }
    }
  }
  return done
}
