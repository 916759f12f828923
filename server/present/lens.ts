import type { PersonBrief } from '#contract/person.ts'
import type { Authority } from '#governance/authorize.ts'
import type { DepartmentId, PersonId } from '#governance/id.ts'
import type { Person } from '#governance/org.ts'
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
  /** Remembers what a presenter worked out, for the length of the request. */
  readonly memo: Map<string, unknown>
}

const stranger = (id: PersonId): PersonBrief => ({ id, name: id, title: '', avatarUrl: null, departmentName: '', active: false })

export async function createLens(tx: Tx, viewer: Person): Promise<Lens> {
  const authority = await loadAuthority(tx, viewer)
  const known = new Map<PersonId, PersonBrief>()
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
    departmentName: (id) => authority.tree.get(id)?.name ?? id,
    memo: new Map(),
  }
}
