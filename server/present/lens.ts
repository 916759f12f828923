import type { PersonBrief } from '#contract/person.ts'
import type { Authority } from '#governance/authorize.ts'
import type { Actor } from '#governance/change/lifecycle.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
import { loadActor } from '../facts/load-actor.ts'
import { loadAuthority } from '../facts/load-authority.ts'
import type { Tx } from '../store/database.ts'
import { personBriefs } from '../store/directory.ts'

/** Everything presenters share within one request: the viewer, what she may do, and names read once. */
export interface Lens {
  readonly tx: Tx
  readonly viewer: Authority
  /** Reads the names of these people, in one query, unless they are known already. */
  meet(ids: readonly PersonId[]): Promise<void>
  brief(id: PersonId): PersonBrief
  departmentName(id: DepartmentId): string
  /** The viewer as one who decides: what ties her to others, and whom she covers. Read when it is first asked for. */
  actor(): Promise<Actor>
  /** Remembers what a presenter worked out, for the length of the request. */
  readonly memo: Map<string, unknown>
}

const stranger = (id: PersonId): PersonBrief => ({ id, name: id, title: '', avatarUrl: null, departmentName: '', active: false })

export async function createLens(tx: Tx, viewer: Person): Promise<Lens> {
  const authority = await loadAuthority(tx, viewer)
  const known = new Map<PersonId, PersonBrief>()
  let actor: Promise<Actor> | null = null
  return {
    tx,
    viewer: authority,
    async meet(ids) {
      const missing = [...new Set(ids)].filter((id) => !known.has(id))
      if (missing.length === 0) return
      // The page loads pictures from its own origin only; as long as the server passes none on, the name stands in for the face.
      for (const [id, brief] of await personBriefs(tx, missing)) known.set(id, { ...brief, avatarUrl: null })
    },
    brief: (id) => known.get(id) ?? stranger(id),
    actor: () => (actor ??= loadActor(tx, viewer)),
    departmentName: (id) => authority.tree.get(id)?.name ?? id,
    memo: new Map(),
  }
}
