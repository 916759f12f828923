import { whenBack } from '#kit/lazy.ts'
import { useResult } from '#kit/use-result.ts'
import { useWords } from '#words/use-words.ts'

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

function reloadOnce(): boolean {
  const state: unknown = history.state
  const before = typeof state === 'object' && state !== null ? state : {}
  if (mark in before) return false
  history.replaceState({ ...before, [mark]: true }, '')
  location.reload()
  return true
}

function sayLost(): void {
  const { t } = useWords()
  const { current, say, clear } = useResult()
  const text = `${t('shell.failed')}${t('shell.stop')}${t('shell.failedOffline')}`
  say({ text, tone: 'danger' })
  const forget = (): void => {
    if (current.value?.text === text) clear()
  }
  if (!navigator.onLine) window.addEventListener('online', forget, { once: true })
}

const styleTries = new Map<string, number>()
const mostStyleTries = 10

/** A page asks for its style sheet once, also when that was lost on the way: it is asked for again, or the page would stand without its looks. */
function readStyleAgain({ target: lost }: Event): void {
  if (!(lost instanceof HTMLLinkElement) || lost.rel !== 'stylesheet') return
  const tries = styleTries.get(lost.href) ?? 0
  styleTries.set(lost.href, tries + 1)
  if (tries >= mostStyleTries) return
  whenBack(() => {
    const again = document.createElement('link')
    again.rel = 'stylesheet'
    again.href = lost.href
    lost.remove()
    document.head.appendChild(again)
  })
}

/**
 * Code that does not come was lost on the way, which the person hears and tries again, or is gone: after a release an open page
 * names chunks of before. Then it starts anew once; `history.state` outlives the reload, so a broken release does not reload for ever.
 */
export function watchChunks(): void {
  window.addEventListener('error', readStyleAgain, true)
  window.addEventListener('vite:preloadError', () => {
    void answers().then((there) => (there && reloadOnce()) || sayLost())
  })
}
