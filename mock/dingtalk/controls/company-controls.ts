import { Hono } from 'hono'
import { z } from 'zod'
import type { SimulatorEnv } from '../wire/route.ts'
import type { World } from '../world/world.ts'
import { BadOrder, readOrder } from './read-order.ts'

const personOrder = z.union([
  z.strictObject({ userid: z.string(), gone: z.literal(true) }),
  z.strictObject({ userid: z.string(), departmentIds: z.array(z.number().int()).min(1) }),
])

/** What a person changes in the platform's own console, past every app. */
export function companyControls(world: World): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>()
  app.post('/person', async (c) => {
    const order = await readOrder(c, personOrder)
    const person = world.company.people.get(order.userid)
    if (person === undefined) throw new BadOrder(`nobody is called ${order.userid}`)
    if ('gone' in order) world.company.remove(order.userid)
    else world.company.update(person, { departmentIds: order.departmentIds })
    return c.json(order)
  })
  app.post('/invites-first', async (c) => {
    const { enabled } = await readOrder(c, z.strictObject({ enabled: z.boolean() }))
    world.company.invitesFirst = enabled
    return c.json({ enabled })
  })
  app.post('/accept-invitation', async (c) => {
    const { mobile } = await readOrder(c, z.strictObject({ mobile: z.string() }))
    const person = world.company.invitedWith(mobile)
    if (person === undefined) throw new BadOrder(`nobody is invited with ${mobile}`)
    if (world.company.people.has(person.userid)) throw new BadOrder(`${person.userid} is a member already`)
    world.company.join(person)
    return c.json({ userid: person.userid })
  })
  return app
}
