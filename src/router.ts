import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import { onBack } from '#dingtalk/navigation.ts'
import { closeTopLayer, hasOpenLayer } from '#kit/back-stack.ts'
import { everyWord } from '#words/i18n.ts'
import { routes } from './routes.ts'

/**
 * Hash history, because the client signs and checks the address without its hash. Going back closes the sheet on top first, then asks
 * the page (a dirty form), then leaves it.
 */
export function createPageRouter(): Router {
  const history = createWebHashHistory()
  const router = createRouter({
    history,
    routes,
    scrollBehavior: (_to, _from, saved) => saved ?? { left: 0, top: 0 },
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
  // Android's own key: what the page can do itself it does, else the client leaves the page
  onBack(() => {
    if (closeTopLayer()) return true
    const state: unknown = window.history.state
    const hasBefore = typeof state === 'object' && state !== null && 'back' in state && typeof state.back === 'string'
    if (hasBefore) router.back()
    return hasBefore
  })
  return router
}
