import { Hono } from 'hono'
import { z } from 'zod'
import type { SimulatorEnv } from '../wire/route.ts'
import type { Instance } from '../world/approvals.ts'
import type { World } from '../world/world.ts'
import { BadOrder, readOrder } from './read-order.ts'

const leaveOrder = z.union([
  z.strictObject({
    userid: z.string(),
    /** As the form writes it: `2026-12-01`, `2026-12-01 09:00`, `2026-12-01 上午`. */
    from: z.string(),
    until: z.string(),
    field: z.enum(['DDDateRangeField', 'DDHolidayField', 'TextField']).default('DDHolidayField'),
    result: z.enum(['agree', 'refuse']).default('agree'),
    replaces: z.string().optional(),
    sentDaysAgo: z.number().int().min(0).default(0),
  }),
  z.strictObject({ revoke: z.string() }),
  z.strictObject({ terminate: z.string() }),
])
type Order = z.output<typeof leaveOrder>

function fieldOf({ from, until, field }: Extract<Order, { userid: string }>): Instance['field'] {
  const value = field === 'DDHolidayField' ? [from, until, 1, 'day', '年假', '请假类型'] : [from, until]
  return { componentType: field, name: field === 'DDDateRangeField' ? '["开始时间","结束时间"]' : '请假', value: JSON.stringify(value) }
}

/** Leaves that were asked for and decided in the platform's own approvals. */
export function leaveControls(world: World): Hono<SimulatorEnv> {
  const app = new Hono<SimulatorEnv>()
  const known = (id: string): Instance => {
    const instance = world.approvals.instances.get(id)
    if (instance === undefined) throw new BadOrder(`there is no approval ${id}`)
    return instance
  }
  app.post('/leave', async (c) => {
    const order = await readOrder(c, leaveOrder)
    const now = world.clock.now()
    const usual = { status: 'COMPLETED', result: 'agree', createdAt: now, finishedAt: now } as const
    if ('terminate' in order) {
      known(order.terminate).status = 'TERMINATED'
      return c.json({ instanceId: order.terminate })
    }
    if ('revoke' in order) {
      const { originatorUserId, field, id } = known(order.revoke)
      const made = world.approvals.add({ ...usual, originatorUserId, field, bizAction: 'REVOKE', mainProcessInstanceId: id })
      return c.json({ instanceId: made.id })
    }
    if (!world.company.people.has(order.userid)) throw new BadOrder(`nobody is called ${order.userid}`)
    const { id } = world.approvals.add({
      ...usual,
      createdAt: now - order.sentDaysAgo * 24 * 60 * 60 * 1000,
      originatorUserId: order.userid,
      result: order.result,
      field: fieldOf(order),
      bizAction: order.replaces === undefined ? 'NONE' : 'MODIFY',
      mainProcessInstanceId: order.replaces ?? '',
    })
    return c.json({ instanceId: id })
  })
  return app
}
