import { z } from 'zod'
import type { AttendanceEntry } from '#governance/attendance-group.ts'
import type { AttendanceGroupId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import type { OutboxRow } from '../../store/outbox.ts'
import { ifTold } from '../if-told.ts'
import { done, type Outcome } from '../outcome.ts'
import { sameIds } from '#governance/same-ids.ts'
import { findGroup, type FoundGroup } from './find-group.ts'
import { attendanceOperator } from './operator.ts'
import { showGroup } from './show-group.ts'
import { toldMembers } from './told-members.ts'

const entry = z.string().transform((text) => text as AttendanceEntry)
const terms = z.strictObject({ name: z.string(), managerIds: z.array(z.string()), who: z.array(entry) })
const payloadShape = z.strictObject({ groupId: z.string(), before: terms, after: terms })
type Wish = z.output<typeof payloadShape>

/** It takes several calls: what a crashed try has done of it already is no change by somebody else. */
function isOnTheWay({ name, managerIds, entries }: FoundGroup, { before, after }: Wish): boolean {
  const known = new Set([...before.who, ...after.who])
  const lasting = before.who.filter((one) => after.who.includes(one))
  return (
    [before.name, after.name].includes(name) &&
    [before.managerIds, after.managerIds].some((ids) => sameIds(ids, managerIds)) &&
    entries.every((one) => known.has(one)) &&
    lasting.every((one) => entries.includes(one))
  )
}

async function carry(app: App, operator: string, group: FoundGroup, after: Wish['after']): Promise<void> {
  const name = group.name === after.name ? {} : { name: after.name }
  const managers = sameIds(group.managerIds, after.managerIds) ? {} : { managerUserids: after.managerIds }
  const to = { ...name, ...managers }
  if (Object.keys(to).length > 0) await app.platform.updateAttendanceGroup(operator, group.id, to)
  const add = after.who.filter((one) => !group.entries.includes(one))
  const remove = group.entries.filter((one) => !after.who.includes(one))
  if (add.length + remove.length === 0) return
  await app.platform.changeAttendanceMembers(operator, group.id, { add: toldMembers(add), remove: toldMembers(remove) })
}

/** Carries a change of a group to the platform, or that everybody leaves it; one whose ground has shifted there is left to a person. */
export async function deliverAttendanceChanged(app: App, effect: OutboxRow): Promise<Outcome> {
  const wish = payloadShape.parse(effect.payload)
  const id = wish.groupId as AttendanceGroupId
  const operator = await attendanceOperator(app)
  const { group } = await findGroup(app.platform, operator, id)
  if (group === null || !isOnTheWay(group, wish)) {
    await showGroup(app, effect, id, group)
    return { kind: 'needs_attention', because: 'changed_natively' }
  }
  await carry(app, operator, group, wish.after)
  const { name, managerIds, who } = wish.after
  await showGroup(app, effect, id, {
    ...group,
    name,
    managerIds: managerIds.map((one) => one as (typeof group.managerIds)[number]),
    entries: who,
  })
  return done
}

const isThere = ({ name, managerIds, entries }: FoundGroup, { after }: Wish): boolean =>
  name === after.name && sameIds(managerIds, after.managerIds) && sameIds(entries, after.who)

/** What was done of a part of it is put back, so that no half of it stays; then the mirror shows what is there. */
async function putBack(app: App, wish: Wish): Promise<FoundGroup | null> {
  const id = wish.groupId as AttendanceGroupId
  const operator = await attendanceOperator(app)
  const { group } = await findGroup(app.platform, operator, id)
  if (group === null || !isOnTheWay(group, wish) || isThere(group, wish)) return group
  await ifTold(carry(app, operator, group, wish.before))
  return (await findGroup(app.platform, operator, id)).group
}

/** Returns whether it is there after all, all of it. */
export async function takeBackAttendance(app: App, effect: OutboxRow): Promise<boolean> {
  const wish = payloadShape.parse(effect.payload)
  const told = await ifTold(putBack(app, wish).then((group) => ({ group })))
  if (told === null) return false
  await showGroup(app, effect, wish.groupId as AttendanceGroupId, told.group)
  return told.group !== null && isThere(told.group, wish)
}
