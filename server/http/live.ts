import type { LiveEvent } from '#contract/home.ts'
import type { PersonId } from '#governance/id.ts'
import type { Database } from '../store/database.ts'

/** Somebody who listens: told of what changed, and once when there will be no more. */
export interface Listener {
  changed(event: LiveEvent): void
  closed(): void
}

/** What changed for whom, as soon as it is committed anywhere: the database carries it to every process. */
export interface Live {
  subscribe(personId: PersonId, listener: Listener): () => void
  countOf(personId: PersonId): number
  close(): Promise<void>
}

export async function createLive(database: Database): Promise<Live> {
  const listeners = new Map<PersonId, Set<Listener>>()
  const stop = await database.listen(({ topic, changeId, personIds }) => {
    const sets = personIds === 'all' ? [...listeners.values()] : personIds.map((id) => listeners.get(id))
    for (const set of sets) for (const listener of set ?? []) listener.changed({ topic, changeId })
  })
  return {
    subscribe(personId, listener) {
      const set = listeners.get(personId) ?? new Set()
      listeners.set(personId, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0) listeners.delete(personId)
      }
    },
    countOf: (personId) => listeners.get(personId)?.size ?? 0,
    async close() {
      await stop()
      for (const listener of [...listeners.values()].flatMap((set) => [...set])) listener.closed()
    },
  }
}
