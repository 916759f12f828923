const mark = '__remitReloaded'

/** Without a network a reload would put the browser's own error page where this one stands. Any answer will do, a refusal too. */
async function answers(): Promise<boolean> {
  try {
    await fetch(location.pathname, { method: 'HEAD', cache: 'no-store' })
    return true
  } catch {
    return false
  }
}

/**
 * After a release the chunks that an open page names are gone. It starts anew once; `history.state` outlives the reload, so a
 * broken release does not reload for ever. A chunk that was only lost on the way is told by the router, and asked for again by a tap.
 */
export function reloadWhenChunksAreGone(): void {
  window.addEventListener('vite:preloadError', () => {
    const state: unknown = history.state
    const before = typeof state === 'object' && state !== null ? state : {}
    if (mark in before) return
    void answers().then((there) => {
      if (!there) return
      history.replaceState({ ...before, [mark]: true }, '')
      location.reload()
    })
  })
}
