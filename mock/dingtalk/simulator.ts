import { Hono } from 'hono'
import type { CompanySeed, Persona } from '#mock/company/seed.ts'
import { clientControls } from './controls/client-controls.ts'
import { companyControls } from './controls/company-controls.ts'
import { leaveControls } from './controls/leave-controls.ts'
import { disturbanceControls } from './controls/disturbance-controls.ts'
import { observationControls } from './controls/observation-controls.ts'
import { BadOrder } from './controls/read-order.ts'
import { ALL_ROUTES } from './routes/all-routes.ts'
import { no } from './wire/answers.ts'
import { refuse } from './wire/refusals.ts'
import type { SimulatorEnv } from './wire/route.ts'
import { serveRoute } from './wire/serve-route.ts'
import { World } from './world/world.ts'

export interface SimulatorOptions {
  readonly appKey?: string
  readonly appSecret?: string
  readonly agentId?: string
  /** 20 calls a second for each API, as on the platform. On unless said otherwise. */
  readonly enforceQps?: boolean
  /** Told at `GET /__control/personas`. */
  readonly personas?: readonly Persona[]
  readonly extraRoutes?: (app: Hono<SimulatorEnv>, world: World) => void
}

export interface Simulator {
  readonly app: Hono<SimulatorEnv>
  readonly world: World
  readonly reset: () => void
}

export function createSimulator(seed: CompanySeed, options: SimulatorOptions = {}): Simulator {
  const world = new World(seed, {
    appKey: options.appKey ?? 'ding-demo-app',
    appSecret: options.appSecret ?? 'ding-demo-secret',
    agentId: options.agentId ?? '1001',
    enforceQps: options.enforceQps ?? true,
  })
  const app = new Hono<SimulatorEnv>()
  // Simulated data must never be taken for real data.
  app.use(async (c, next) => {
    await next()
    c.header('x-sim', '1')
  })
  for (const route of ALL_ROUTES) app.on(route.verb, route.path, serveRoute(route, world))
  app.route('/__control', disturbanceControls(world, ALL_ROUTES))
  app.route('/__control', clientControls(world))
  app.route('/__control', companyControls(world))
  app.route('/__control', leaveControls(world))
  app.route('/__control', observationControls(world, options.personas ?? []))
  options.extraRoutes?.(app, world)
  refuseOtherVerbs(app)
  app.notFound((c) => c.text(`not simulated: ${c.req.method} ${c.req.path}\n`, 404))
  app.onError((error, c) => {
    if (error instanceof BadOrder) return c.json({ error: error.message }, 400)
    console.error('simulator fault', error)
    return c.text(`simulator fault: ${error.message}\n`, 500)
  })
  return { app, world, reset: () => world.reset() }
}

function refuseOtherVerbs(app: Hono<SimulatorEnv>): void {
  for (const route of ALL_ROUTES) {
    if (route.generation === 'old')
      app.all(route.path, (c) => c.newResponse(no('old', refuse(route.verb === 'GET' ? 43001 : 43002)).body, 200, JSON_TYPE))
  }
}

const JSON_TYPE = { 'content-type': 'application/json;charset=utf-8' }
