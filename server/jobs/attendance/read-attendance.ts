import type { AttendanceGroupId, Instant } from '#governance/id.ts'
import type { App } from '../../application.ts'
import { aggregateOf } from '../../changes/aggregates.ts'
import { PlatformError, type PlatformAttendanceGroup } from '../../dingtalk/platform.ts'
import { standingGroupIds } from '../../store/attendance.ts'
import { attendanceReading, holdAttendanceReading, setAttendanceReading } from '../../store/attendance-reading.ts'
import { setShifts } from '../../store/attendance-writes.ts'
import type { Tx } from '../../store/database.ts'
import { openAggregates } from '../../store/outbox.ts'
import { syncProgress } from '../../store/sync.ts'
import { groupRecord } from './group-record.ts'
import { loseGroup, mirrorGroup } from './mirror-group.ts'
import { attendanceOperator } from './operator.ts'

const hourMs = 60 * 60_000
const afterTroubleMs = 5 * 60_000

/** false: not yet, or another process has it. Who works where is read before. */
async function takeTurn(tx: Tx, hours: number): Promise<boolean> {
  await holdAttendanceReading(tx)
  const reading = await attendanceReading(tx)
  const { state, finishedAt } = await syncProgress(tx)
  if (tx.now < reading.nextAt || state === 'running' || finishedAt === null) return false
  await setAttendanceReading(tx, { ...reading, nextAt: tx.now + hours * hourMs })
  return true
}

/** What of ours is on its way there, or reached it since it was asked, its answer may not know. */
async function onItsWay(tx: Tx, id: AttendanceGroupId, askedAt: Instant): Promise<boolean> {
  const aggregate = aggregateOf.attendance(id)
  return (await openAggregates(tx, [aggregate], askedAt)).has(aggregate)
}

/** null: deleted between the list and this question. */
async function readOne({ platform }: App, operator: string, id: string): Promise<PlatformAttendanceGroup | null> {
  try {
    return await platform.getAttendanceGroup(operator, id)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') return null
    throw error
  }
}

async function readAll(app: App): Promise<void> {
  const operator = await attendanceOperator(app)
  const askedAt = await app.database.transaction(async (tx) => tx.now)
  const listed = await app.platform.listAttendanceGroups(operator)
  const shifts = await app.platform.listShifts()
  await app.database.transaction((tx) => setShifts(tx, shifts))
  for (const { id } of listed) {
    const told = await readOne(app, operator, id)
    if (told === null) continue
    await app.database.transaction(async (tx) => {
      if (!(await onItsWay(tx, id as AttendanceGroupId, askedAt))) await mirrorGroup(tx, groupRecord(told))
    })
  }
  const there = new Set(listed.map(({ id }) => id))
  await app.database.transaction(async (tx) => {
    for (const id of await standingGroupIds(tx)) if (!there.has(id) && !(await onItsWay(tx, id, askedAt))) await loseGroup(tx, id)
  })
}

async function settle(tx: Tx, trouble: PlatformError | null): Promise<void> {
  const reading = await attendanceReading(tx)
  const soon = trouble !== null && (trouble.kind === 'unreachable' || trouble.kind === 'throttled')
  const nextAt = soon ? tx.now + Math.max(afterTroubleMs, trouble.retryAfterMs ?? 0) : reading.nextAt
  const readAt = trouble === null ? tx.now : reading.readAt
  await setAttendanceReading(tx, { nextAt, readAt, trouble: trouble === null ? null : `${trouble.kind}:${trouble.code}` })
  await tx.announce({ topic: 'domain', changeId: null, personIds: 'all' })
}

/**
 * Reads the attendance groups, once a day after the directory. Each group is a transaction of its own, and a group is gone only by a list
 * that was read to its end. Returns false: the next turn comes with the clock.
 */
export function createAttendanceReading(app: App): () => Promise<boolean> {
  return async () => {
    const hours = app.settings.attendanceReadHours
    if (hours === null || !(await app.database.transaction((tx) => takeTurn(tx, hours)))) return false
    let trouble: PlatformError | null = null
    try {
      await readAll(app)
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      trouble = error
      app.logger.warn({ err: error, job: 'attendance' }, 'reading the attendance groups met trouble')
    }
    await app.database.transaction((tx) => settle(tx, trouble))
    return false
  }
}
