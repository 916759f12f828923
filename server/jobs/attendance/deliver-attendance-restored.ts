import { z } from 'zod'
import { isEmptied, type AttendanceGroup } from '#governance/attendance-group.ts'
import type { AttendanceGroupId, PersonId } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { PlatformError } from '../../dingtalk/platform.ts'
import { wasKnownBefore } from '../../store/attendance.ts'
import { copyById, reopenCopy, setRestoredAs, setRestoring, standsForAnother, type AttendanceCopy } from '../../store/attendance-copies.ts'
import type { Tx } from '../../store/database.ts'
import { orgTree, persons } from '../../store/directory.ts'
import type { OutboxRow } from '../../store/outbox.ts'
import { ifTold } from '../if-told.ts'
import { done, type Outcome } from '../outcome.ts'
import { findGroup, type Found, type FoundGroup } from './find-group.ts'
import { groupRecord } from './group-record.ts'
import { followGroup } from './mirror-group.ts'
import { attendanceOperator } from './operator.ts'
import { toldMembers } from './told-members.ts'

const payloadShape = z.strictObject({ copyId: z.string() })

/** As it was, with whoever and whatever department is still here: the platform takes no others. */
async function asItCanBe(tx: Tx, { content }: AttendanceCopy): Promise<AttendanceGroup> {
  const { entries, ownerId, managerIds } = content
  const named = entries.filter((entry) => !entry.startsWith('d:')).map((entry) => entry.slice(2) as PersonId)
  const known = await persons(tx, [...named, ...managerIds, ...(ownerId === null ? [] : [ownerId])])
  const tree = await orgTree(tx)
  const departments: ReadonlySet<string> = new Set(tree.all.map(({ id }) => id))
  const isHere = (id: PersonId): boolean => (known.get(id)?.departmentIds.length ?? 0) > 0
  return {
    ...content,
    entries: entries.filter((entry) => (entry.startsWith('d:') ? departments.has(entry.slice(2)) : isHere(entry.slice(2) as PersonId))),
    ownerId: ownerId !== null && isHere(ownerId) ? ownerId : null,
    managerIds: managerIds.filter(isHere),
  }
}

const clocking = ({ entries }: Pick<AttendanceGroup, 'entries'>): string => entries.filter((entry) => !entry.startsWith('x:')).join()

/**
 * What a crashed try has made already: of the same name and with the same people, younger than the wish, and in nobody else's place. The
 * platform knows no key by which it would make a group only once.
 */
async function madeBefore(
  app: App,
  operator: string,
  effect: OutboxRow,
  { listed }: Found,
  wish: AttendanceGroup,
): Promise<FoundGroup | null> {
  for (const { id, name } of listed) {
    if (name !== wish.name) continue
    const candidate = id as AttendanceGroupId
    const isOther = await app.database.transaction(
      async (tx) => (await wasKnownBefore(tx, candidate, effect.createdAt)) || (await standsForAnother(tx, candidate)),
    )
    if (isOther) continue
    const found = groupRecord(await app.platform.getAttendanceGroup(operator, id))
    if (clocking(found) === clocking(wish)) return found
  }
  return null
}

interface Standing {
  readonly group: FoundGroup
  /** false: it was found, and somebody may have made it by hand: never deleted again from here. */
  readonly surelyOurs: boolean
}

/** The group that was only emptied, or never deleted after all; what stands in its place already; or a new one. */
async function standing(app: App, operator: string, effect: OutboxRow, copy: AttendanceCopy, wish: AttendanceGroup): Promise<Standing> {
  const found = await findGroup(app.platform, operator, copy.restoredAs ?? copy.groupId)
  if (found.group !== null) return { group: found.group, surelyOurs: true }
  const before = await madeBefore(app, operator, effect, found, wish)
  if (before !== null) return { group: before, surelyOurs: false }
  if (isEmptied(wish.entries)) throw new PlatformError('refused', 'nobody_left', 'attendance', 'nobody of the group is here any more')
  const id = await app.platform.addAttendanceGroup(operator, {
    ...wish,
    ownerUserid: wish.ownerId,
    managerUserids: wish.managerIds,
    members: toldMembers(wish.entries),
  })
  const group = { ...wish, id: id as AttendanceGroupId, entries: wish.entries.filter((entry) => !entry.startsWith('x:')) }
  return { group, surelyOurs: true }
}

async function bringBack(app: App, effect: OutboxRow, copy: AttendanceCopy): Promise<void> {
  const operator = await attendanceOperator(app)
  const wish = await app.database.transaction((tx) => asItCanBe(tx, copy))
  const { group, surelyOurs } = await standing(app, operator, effect, copy, wish)
  if (surelyOurs) await app.database.transaction((tx) => setRestoredAs(tx, copy.groupId, group.id))
  const add = toldMembers(wish.entries.filter((entry) => !group.entries.includes(entry)))
  if (add.length > 0) await app.platform.changeAttendanceMembers(operator, group.id, { add, remove: [] })
  const now = groupRecord(await app.platform.getAttendanceGroup(operator, group.id))
  await app.database.transaction(async (tx) => {
    await setRestoredAs(tx, copy.groupId, group.id)
    await followGroup(tx, now)
    await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
  })
}

/** Makes the group again from its copy, or fills the one that was emptied. Whoever was put into it since stays. */
export async function deliverAttendanceRestored(app: App, effect: OutboxRow): Promise<Outcome> {
  const { copyId } = payloadShape.parse(effect.payload)
  const copy = await app.database.transaction((tx) => copyById(tx, copyId))
  if (copy === null) return { kind: 'not_needed', because: 'nothing_kept' }
  await bringBack(app, effect, copy)
  return done
}

type Left = 'whole' | 'nothing' | 'stands'

/** What becomes of the group that was made for it: whole it stays, a half is deleted, unless somebody has put others into it since. */
async function unmake(app: App, { content }: AttendanceCopy, wish: AttendanceGroup, id: AttendanceGroupId): Promise<Left> {
  const operator = await attendanceOperator(app)
  const { group } = await findGroup(app.platform, operator, id)
  if (group === null) return 'nothing'
  if (wish.entries.every((entry) => group.entries.includes(entry))) {
    await app.database.transaction(async (tx) => {
      await followGroup(tx, group)
      await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
    })
    return 'whole'
  }
  // the one that was only emptied was there before
  if (id === content.id) return 'nothing'
  if (group.name !== content.name || group.entries.some((entry) => !content.entries.includes(entry))) return 'stands'
  await app.platform.deleteAttendanceGroup(operator, id)
  return 'nothing'
}

/** No half of a group stays. It may be brought back once more, when what stood in the way is put right. Returns whether it is there after all. */
export async function takeBackRestored(app: App, effect: OutboxRow): Promise<boolean> {
  const { copyId } = payloadShape.parse(effect.payload)
  const copy = await app.database.transaction((tx) => copyById(tx, copyId))
  if (copy === null) return false
  const { restoredAs, groupId } = copy
  const wish = await app.database.transaction((tx) => asItCanBe(tx, copy))
  const told = restoredAs === null ? 'nothing' : await ifTold(unmake(app, copy, wish, restoredAs))
  const left = told ?? (restoredAs === groupId ? 'nothing' : 'stands')
  if (left === 'whole') return true
  await app.database.transaction((tx) => (left === 'stands' ? setRestoring(tx, copy.id, null) : reopenCopy(tx, copy)))
  return false
}
