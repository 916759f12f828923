const mark = '__remitReloaded'

/**
 * After a release the chunks that an open page names are gone. It starts anew once; `history.state` outlives the reload, so a
 * broken release does not reload for ever.
 */
export function reloadWhenChunksAreGone(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const state: unknown = history.state
    const before = typeof state === 'object' && state !== null ? state : {}
    if (mark in before) return
    event.preventDefault()
    history.replaceState({ ...before, [mark]: true }, '')
    location.reload()
  })
}
