import { Hono } from 'hono'
import type { Persona } from '#mock/company/seed.ts'
import type { SimulatorEnv } from '../wire/route.ts'
import type { World } from '../world/world.ts'
import { BadOrder } from './read-order.ts'

/** What a person would see by looking: what arrived, whose phone rang, who is where. */
export function observationControls(world: World, personas: readonly Persona[]): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>()

  app.get('/sent', (c) => c.json(world.journal.entries(c.req.query('method'))))
  app.get('/notices', (c) => {
    const userid = c.req.query('userid')
    if (!userid) throw new BadOrder('userid is missing')
    return c.json(world.notices.of(userid))
  })
  app.get('/directory', (c) => {
    const { departments, people, admins } = world.company
    return c.json({
      corpId: world.seed.corpId,
      corpName: world.seed.corpName,
      departments: [...departments.values()].map((department) => ({
        ...department,
        memberUserids: world.company.membersOf(department.id).map(({ userid }) => userid),
      })),
      people: [...people.values()].map(({ userid, name, title, departmentIds, managerUserid, stopped }) => ({
        userid,
        name,
        title,
        departmentIds,
        managerUserid,
        stopped,
        admin: admins.has(userid),
      })),
    })
  })
  app.get('/personas', (c) =>
    c.json(personas.map((persona) => ({ ...persona, name: world.company.people.get(persona.userid)?.name ?? persona.userid }))),
  )
  return app
}
