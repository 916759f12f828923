import { useQueryCache } from '@pinia/colada'
import { readAgain } from '#api/read-again.ts'
import { onScopeDispose, watch } from 'vue'
import { afterwards } from '#session/afterwards.ts'
import { useSessionStore } from '#session/session-store.ts'

/** What others do shows by itself, from the moment somebody is signed in. */
export function hearChanges(): void {
  const session = useSessionStore()
  const cache = useQueryCache()
  let stop: (() => void) | undefined

  function refresh(stale: readonly (readonly string[])[]): void {
    readAgain(cache, stale)
  }

  /** Read after the first screen stands: hearing of changes is not part of showing what is. */
  function listen(stream: boolean): () => void {
    let wanted = true
    let close: (() => void) | undefined
    // without the chunk the page still reads again when somebody looks at it
    afterwards(async () => {
      const { listenLive } = await import('#api/live.ts')
      if (wanted) close = listenLive({ refresh, stream })
    })
    return () => {
      wanted = false
      close?.()
    }
  }
  watch(
    [() => session.phase === 'in', () => session.bearer === null, () => session.personId],
    ([signedIn, cookie]) => {
      stop?.()
      stop = signedIn ? listen(cookie) : undefined
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    stop?.()
  })
}
