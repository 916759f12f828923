import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { routes } from '#contract/routes.ts'
import type { App } from './application.ts'
import { buildHome } from './endpoints/home/build-home.ts'
import { answerFault } from './http/answer-fault.ts'
import { answerRefusal, no } from './http/answer-refusal.ts'
import { addressReader } from './http/client-address.ts'
import type { Door } from './http/door.ts'
import { createDrawer } from './http/drawer.ts'
import { drawnHome } from './http/drawn-home.ts'
import { mountGetHome } from './http/get-home.ts'
import { mountHealth } from './http/health.ts'
import type { HttpEnv } from './http/http-env.ts'
import { mountEndpoint, type Handlers, type TransactionName } from './http/mount-endpoint.ts'
import { mountPublishedApi } from './http/published-api.ts'
import { RequestRate } from './http/request-rate.ts'
import { securityHeaders } from './http/security-headers.ts'
import { mountSignIn } from './http/sign-in.ts'
import { mountSignOut } from './http/sign-out.ts'
import { bridgeScript, mountSimulator } from './http/simulator.ts'
import { mountStaticApp } from './http/static-app.ts'
import { mountStream } from './http/stream.ts'

/** Where `vite build` puts the app. */
const builtApp = fileURLToPath(new URL('../dist', import.meta.url))
const requestsPerPerson = 50

function isTransactionName(name: string): name is TransactionName {
  return name in routes && name !== 'signIn' && name !== 'signOut' && name !== 'getHome'
}

/** Everything between the socket and an endpoint, put together. */
export function createApp(app: App, handlers: Handlers, pages: string = builtApp, requestsPerSecond = requestsPerPerson): Hono<HttpEnv> {
  const { settings } = app
  const door: Door = {
    app,
    buildHome,
    drawer: createDrawer(pages, app.logger),
    rate: new RequestRate(requestsPerSecond),
    addressOf: addressReader(settings.trustProxy),
  }
  const hono = new Hono<HttpEnv>()
  hono.use(async (c, next) => {
    c.set('requestId', randomUUID())
    c.header('X-Request-Id', c.get('requestId'))
    await next()
  })
  hono.use(securityHeaders(settings))
  hono.use('/api/*', compress())
  hono.onError(answerFault(app.logger))
  hono.notFound((c) => answerRefusal(c, no('not_found')))

  mountHealth(hono, app)
  mountPublishedApi(hono, settings)
  mountSignIn(hono, door)
  mountSignOut(hono, door)
  mountGetHome(hono, door)
  mountStream(hono, door)
  const mount = <K extends TransactionName>(name: K) => mountEndpoint(hono, door, name, handlers[name])
  Object.keys(routes).filter(isTransactionName).forEach(mount)

  const { simulatorOrigin } = settings
  if (simulatorOrigin !== null) mountSimulator(hono, app, simulatorOrigin)
  mountStaticApp(hono, pages, settings, {
    bridgeFor: async (c) => (simulatorOrigin === null ? null : bridgeScript(c, simulatorOrigin)),
    firstFor: drawnHome(door),
  })
  return hono
}
