import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import { closePage, onBack } from '#dingtalk/navigation.ts'
import { closeTopLayer, hasOpenLayer, leaveQuestion } from '#kit/back-stack.ts'
import { everyWord } from '#words/i18n.ts'
import { routes } from './routes.ts'

function hasPageBefore(): boolean {
  const state: unknown = window.history.state
  return typeof state === 'object' && state !== null && 'back' in state && typeof state.back === 'string'
}

/** The layer on top, then the page before (whose guards ask about a filled-in form), then out. False: nothing here stands in the way out. */
function goBack(router: Router): boolean {
  if (closeTopLayer()) return true
  if (hasPageBefore()) {
    router.back()
    return true
  }
  const ask = leaveQuestion()
  void ask?.().then((leave) => {
    if (leave) closePage()
  })
  return ask !== undefined
}

/** The bar's arrow, which does nothing by itself once it is taken. Asked for after the first screen: its chunk is nothing anybody waits for. */
export async function hearBarArrow(router: Router): Promise<void> {
  const { takeBarBack } = await import('#dingtalk/bar-back.ts')
  takeBarBack(() => {
    if (!goBack(router)) closePage()
  })
}

/**
 * Hash history, because the client signs and checks the address without its hash. Going back closes the sheet on top first, then asks
 * the page (a dirty form), then leaves it.
 */
export function createPageRouter(): Router {
  const history = createWebHashHistory()
  const router = createRouter({
    history,
    routes,
    // the page begins where the browser has it: a drawn first screen may have been scrolled already
    scrollBehavior: (_to, from, saved) => saved ?? (from.matched.length > 0 && { left: 0, top: 0 }),
  })
  let goingBack = false
  history.listen((_to, _from, { delta }) => {
    goingBack = delta < 0
  })
  router.beforeEach(() => {
    if (!goingBack || !hasOpenLayer()) return true
    goingBack = false
    closeTopLayer()
    return false
  })
  // the inbox has its words already; every other page brings more
  router.beforeResolve(async ({ meta }) => {
    if (meta.inside || meta.tab !== 'inbox') await everyWord()
  })
  router.afterEach(() => {
    goingBack = false
  })
  // a key of the phone, which leaves by itself when the page does not take it
  onBack(() => goBack(router))
  return router
}
