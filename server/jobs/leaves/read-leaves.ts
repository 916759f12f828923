import { z } from 'zod'
import type { App } from '../../application.ts'
import { PlatformError, type PlatformLeave } from '../../dingtalk/platform.ts'
import type { Tx } from '../../store/database.ts'
import { insertLeave, openLeaves, unreadLeaves } from '../../store/leaves.ts'
import { getSetting, holdSetting, setSetting } from '../../store/settings.ts'
import { closeLeaveOf, takeLeave } from './take-leave.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** Each call counts against the month's: every hour those that were sent lately, once a day all that may still be decided. */
const latelyMs = 3 * dayMs
const longAgoMs = 60 * dayMs
const afterTroubleMs = 5 * minuteMs

const key = 'leave_reading'
const shape = z.object({ nextAt: z.number(), allAt: z.number() }).catch({ nextAt: 0, allAt: 0 })

interface Turn {
  readonly now: number
  /** Whether it is the one of the day that reads everything. */
  readonly all: boolean
}

/** null: not yet, or another process has it. */
async function takeTurn(tx: Tx): Promise<Turn | null> {
  await holdSetting(tx, key, {})
  const { nextAt, allAt } = shape.parse(await getSetting(tx, key))
  if (tx.now < nextAt) return null
  await setSetting(tx, key, { nextAt: tx.now + hourMs, allAt })
  return { now: tx.now, all: tx.now >= allAt + dayMs }
}

/** null: the platform has no such instance, and will not have it later. */
async function readOne({ platform }: App, instanceId: string): Promise<PlatformLeave | null> {
  try {
    return await platform.readLeave(instanceId)
  } catch (error) {
    if (error instanceof PlatformError && error.kind === 'refused') return null
    throw error
  }
}

async function readNew(app: App, processCode: string, { now, all }: Turn): Promise<void> {
  const sent = { fromAt: now - (all ? longAgoMs : latelyMs), untilAt: now }
  const listed = await app.platform.listFinishedInstances(processCode, sent)
  for (const id of await app.database.transaction((tx) => unreadLeaves(tx, listed))) {
    const read = await readOne(app, id)
    await app.database.transaction(async (tx) => {
      if (read !== null) await takeLeave(tx, id, read)
      else await insertLeave(tx, { instanceId: id, personId: null, untilAt: null, state: 'passed' })
    })
  }
}

/** What was agreed to may be taken back on the platform itself; what it does not answer stays as it is. */
async function readOpen(app: App): Promise<void> {
  for (const id of await app.database.transaction((tx) => openLeaves(tx))) {
    const read = await readOne(app, id)
    if (read !== null && !read.agreed) await app.database.transaction((tx) => closeLeaveOf(tx, id))
  }
}

async function settle(tx: Tx, { now, all }: Turn, trouble: PlatformError | null): Promise<void> {
  const { nextAt, allAt } = shape.parse(await getSetting(tx, key))
  const soon = trouble !== null && (trouble.kind === 'unreachable' || trouble.kind === 'throttled')
  const pauseMs = Math.max(afterTroubleMs, trouble?.retryAfterMs ?? 0)
  await setSetting(tx, key, { nextAt: soon ? now + pauseMs : nextAt, allAt: trouble === null && all ? now : allAt })
}

/**
 * Reads the leaves that were agreed to in the platform's own approvals. Each is taken by itself, so trouble half-way loses none and
 * repeats none. Returns false: the next turn comes with the clock.
 */
export function createLeaveReading(app: App): () => Promise<boolean> {
  return async () => {
    const { leaveProcessCode } = app.settings
    if (leaveProcessCode === null) return false
    const turn = await app.database.transaction((tx) => takeTurn(tx))
    if (turn === null) return false
    let trouble: PlatformError | null = null
    try {
      await readNew(app, leaveProcessCode, turn)
      if (turn.all) await readOpen(app)
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error
      trouble = error
      app.logger.warn({ err: error, job: 'leaves' }, 'reading the leaves met trouble')
    }
    await app.database.transaction((tx) => settle(tx, turn, trouble))
    return false
  }
}
