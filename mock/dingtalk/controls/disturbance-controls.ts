import { Hono } from 'hono'
import { z } from 'zod'
import type { Route, SimulatorEnv } from '../wire/route.ts'
import { FAULT_NAMES } from '../world/fault-plan.ts'
import { MONTHLY_LIMIT } from '../world/quota.ts'
import type { World } from '../world/world.ts'
import { BadOrder, readOrder } from './read-order.ts'

const wholeMs = z.number().int()
const clockOrder = z.union([z.strictObject({ advanceMs: wholeMs }), z.strictObject({ offsetMs: wholeMs })])

const failOrder = z.strictObject({
  method: z.string(),
  times: z.number().int().min(1).max(10_000).default(1),
  as: z.union([z.enum(FAULT_NAMES), z.strictObject({ errcode: z.union([z.number().int(), z.string()]), errmsg: z.string() })]),
  delayMs: z.number().int().min(0).max(60_000).default(6_000),
})

/** Reset, time, and everything that makes calls go wrong. */
export function disturbanceControls(world: World, routes: readonly Route[]): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>()
  const clock = () => ({ now: world.clock.now(), offsetMs: world.clock.offsetMs })

  app.post('/reset', (c) => {
    world.reset()
    return c.json(clock())
  })
  app.get('/clock', (c) => c.json(clock()))
  app.post('/clock', async (c) => {
    const order = await readOrder(c, clockOrder)
    world.clock.offsetMs = 'offsetMs' in order ? order.offsetMs : world.clock.offsetMs + order.advanceMs
    return c.json(clock())
  })
  app.post('/fail', async (c) => {
    const { method, times, as, delayMs } = await readOrder(c, failOrder)
    if (!routes.some((route) => matches(route.path, method))) throw new BadOrder(`no call is simulated at ${method}`)
    world.faults.plan(method, times, { as, delayMs })
    return c.json({ method, times, as })
  })
  app.post('/qps', async (c) => {
    const { enforced } = await readOrder(c, z.strictObject({ enforced: z.boolean() }))
    world.throttle.enforced = enforced
    return c.json({ enforced })
  })
  app.get('/quota', (c) => c.json({ used: world.quota.used(world.clock.now()), limit: MONTHLY_LIMIT }))
  app.post('/quota', async (c) => {
    const { used } = await readOrder(c, z.strictObject({ used: z.number().int().min(0) }))
    world.quota.set(used, world.clock.now())
    return c.json({ used, limit: MONTHLY_LIMIT })
  })
  return app
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`).test(path)
}
