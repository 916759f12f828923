import { Hono } from 'hono'
import { z } from 'zod'
import type { SimulatorEnv } from '../wire/route.ts'
import type { World } from '../world/world.ts'
import { checkJsapi } from './jsapi-check.ts'
import { BadOrder, readOrder } from './read-order.ts'

const codeOrder = z.strictObject({
  userid: z.string(),
  type: z.enum(['jsapi', 'oauth', 'sso']).default('jsapi'),
  clientId: z.string().optional(),
  corpId: z.string().optional(),
})

const text = z.union([z.string(), z.number()]).transform(String)
const jsapiOrder = z.strictObject({ signature: text, noncestr: text, timestamp: text, url: text, agentId: text, corpId: text })

/** What the DingTalk client does by itself: codes for the person who holds it, and the check of `dd.config`; and what else is on her phone. */
export function clientControls(world: World): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>()

  app.post('/auth-code', async (c) => {
    const { userid, type, clientId, corpId } = await readOrder(c, codeOrder)
    if (!world.company.people.has(userid)) throw new BadOrder(`nobody is called ${userid}`)
    const grant = { kind: type, userid, clientId: clientId ?? world.settings.appKey, corpId: corpId ?? world.seed.corpId }
    return c.json({ code: world.authCodes.issue(grant, world.clock.now()) })
  })
  app.get('/authenticators', (c) => c.json(Object.fromEntries(world.authenticators)))
  app.post('/authenticators', async (c) => {
    const { userid, secret } = await readOrder(c, z.strictObject({ userid: z.string(), secret: z.string() }))
    world.authenticators.set(userid, secret)
    return c.json({ userid })
  })
  app.post('/jsapi-check', async (c) => c.json(checkJsapi(await readOrder(c, jsapiOrder), world)))
  app.post('/jsapi-digest', async (c) => {
    const { digest } = await readOrder(c, z.strictObject({ digest: z.enum(['sha256', 'sha1']) }))
    world.jsapiDigest = digest
    return c.json({ digest })
  })
  return app
}
