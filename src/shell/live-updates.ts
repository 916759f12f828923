import { useQueryCache } from '@pinia/colada'
import { onScopeDispose, watch } from 'vue'
import { listenLive } from '#api/live.ts'
import { useSessionStore } from '#session/session-store.ts'

/** What others do shows by itself, from the moment somebody is signed in. */
export function hearChanges(): void {
  const session = useSessionStore()
  const cache = useQueryCache()
  let stop: (() => void) | undefined
  watch(
    [() => session.phase === 'in', () => session.bearer === null, () => session.personId],
    ([signedIn, cookie]) => {
      stop?.()
      stop = signedIn
        ? listenLive({
            stream: cookie,
            refresh: (stale) => {
              for (const key of stale) void cache.invalidateQueries({ key })
            },
          })
        : undefined
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    stop?.()
  })
}
