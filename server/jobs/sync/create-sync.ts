import type { App } from '../../application.ts'
import { PlatformError } from '../../dingtalk/platform.ts'
import type { Tx } from '../../store/database.ts'
import { extendLease, finishPass, leasePass, nextToRead, queue, startPass, syncProgress, type SyncPass } from '../../store/sync.ts'
import { finishReading } from './finish-reading.ts'
import { readDepartments } from './read-departments.ts'
import { readMembers } from './read-member.ts'

const leaseMs = 60_000
/** As many as the platform answers in a second. */
const departmentsAtOnce = 20
/** What one page of a department holds; a step that meets trouble asks for as many again. */
const membersAtOnce = 100
const dailyMs = 24 * 60 * 60 * 1000
const afterFailureMs = 60_000
/** So many steps in a row that fail end the pass; the next one starts a minute later. */
const mostFailures = 5
const root = '1'

/** A first pass, the daily one, or another try after one that failed. */
async function startWhenDue(tx: Tx): Promise<boolean> {
  const { state, finishedAt } = await syncProgress(tx)
  if (state === 'running') return false
  const pauseMs = state === 'failed' ? afterFailureMs : dailyMs
  if (state !== 'never' && finishedAt !== null && tx.now < finishedAt + pauseMs) return false
  return (await startPass(tx)) !== null
}

/** Reads what is next in the queue; at its end the pass is finished, unless somebody is left to ask for. Returns false when it is over. */
async function readNext(app: App, passId: string): Promise<boolean> {
  const next = await app.database.transaction(async (tx) => {
    await queue(tx, passId, 'department', [root])
    return {
      reading: { passId, askedAt: tx.now },
      departments: await nextToRead(tx, passId, 'department', departmentsAtOnce),
      members: await nextToRead(tx, passId, 'member', membersAtOnce),
    }
  })
  if (next.departments.length > 0) await readDepartments(app, next.reading, next.departments)
  else if (next.members.length > 0) await readMembers(app, next.reading, next.members)
  else if (await finishReading(app, passId)) {
    await app.database.tidy()
    return false
  }
  return true
}

/**
 * The reading of the directory, one step a call; a step returns whether there is more to do now. Everything it knows is in the
 * database, so a process that stops in the middle is followed by one that goes on there.
 */
export function createSync(app: App): () => Promise<boolean> {
  let held: SyncPass | null = null
  let failures = 0

  async function hold(): Promise<SyncPass | null> {
    const mine = held
    held = await app.database.transaction(async (tx) => {
      if (mine !== null) return extendLease(tx, mine, leaseMs)
      await startWhenDue(tx)
      return leasePass(tx, leaseMs)
    })
    return held
  }

  async function failed(pass: SyncPass, error: unknown): Promise<boolean> {
    if (!(error instanceof PlatformError)) throw error
    failures++
    app.logger.warn({ err: error, pass: pass.id }, 'reading the directory met trouble')
    if (error.kind !== 'misconfigured' && failures < mostFailures) return false
    await app.database.transaction(async (tx) => {
      await finishPass(tx, pass.id, `${error.kind}:${error.code}`)
      await tx.announce({ topic: 'sync', changeId: null, personIds: 'all' })
    })
    held = null
    failures = 0
    return false
  }

  return async () => {
    const pass = await hold()
    if (pass === null) return false
    try {
      const more = await readNext(app, pass.id)
      failures = 0
      if (!more) held = null
      return more
    } catch (error) {
      return failed(pass, error)
    }
  }
}
