import { eq } from 'drizzle-orm'
import { expiryOf } from '#governance/change/wait.ts'
import type { Move } from '#governance/change/next-move.ts'
import type { ChangeId } from '#governance/id.ts'
import type { App } from '#server/application.ts'
import { createLeaveReading } from '#server/jobs/leaves/read-leaves.ts'
import { createSync } from '#server/jobs/sync/create-sync.ts'
import { tick } from '#server/jobs/tick.ts'
import { changes } from '#server/store/schema/change-tables.ts'
import { logEntries } from '#server/store/schema/log-tables.ts'
import { outbox } from '#server/store/schema/work-tables.ts'
import { syncProgress } from '#server/store/sync.ts'
import { agree, ask, dayMs, hourMs } from '#tests/kit/asks.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { approveWith, setUpFactor } from '#tests/kit/second-factor.ts'

type ClockStep =
  | 'grant_begins'
  | 'grant_reminder'
  | 'grant_ends'
  | 'cover_begins'
  | `wait_${Exclude<Move['step'], 'look_again'>}`
  | 'factor_recovered'
  | 'leave_read'
  | 'directory_read'

export interface Step {
  readonly job: (app: App) => Promise<unknown>
  /** Brings it about that it is due. Returns how to count what it left. */
  begin(remit: TestRemit): Promise<() => Promise<number>>
  /** So many transactions go before the one that matters. */
  readonly skip: number
  /** When the next process can take it up. */
  readonly againAfterMs: number
}

const minuteMs = 60_000
const looked = ask({ roleId: 'dashboard', lengthMinutes: 600 })
const now = ({ simulator }: TestRemit): number => simulator.world.clock.now()
const entries = (remit: TestRemit, action: string) => () =>
  remit.app.database.transaction(async (tx) => (await tx.db.select().from(logEntries).where(eq(logEntries.action, action))).length)
const told = (remit: TestRemit, about: string) => () =>
  remit.app.database.transaction(
    async (tx) =>
      (await tx.db.select().from(outbox)).filter(({ kind, effectKey }) => kind === 'notice' && effectKey.includes(about)).length,
  )
const byTick = { job: (app: App) => tick(app.database), skip: 0, againAfterMs: 0 }

async function send(remit: TestRemit, over: Partial<typeof looked> = {}): Promise<ChangeId> {
  const sent = await (await remit.signIn('admin')).call('sendAsk', { ...looked, ...over })
  await remit.settle()
  return sent.id as ChangeId
}

async function grant(remit: TestRemit, over: Partial<typeof looked>): Promise<void> {
  let change = await (await remit.signIn('admin')).call('sendAsk', { ...looked, ...over })
  while (change.status === 'pending') change = await agree(remit, change)
  await remit.settle()
}

/** Moves to the moment at which the clock is to look at this change again. */
async function toNextLook(remit: TestRemit, id: ChangeId): Promise<{ readonly at: number; readonly expiry: number }> {
  await remit.settle()
  const [row] = await remit.app.database.transaction((tx) => tx.db.select().from(changes).where(eq(changes.id, id)))
  if (row === undefined || row.lookAt === null) throw new Error('the clock has nothing to look at')
  await remit.advance(row.lookAt - now(remit) + 1_000)
  return { at: row.lookAt, expiry: expiryOf(row) }
}

async function control(remit: TestRemit, path: string, order: object): Promise<void> {
  const answer = await remit.simulator.app.request(`/__control/${path}`, { method: 'POST', body: JSON.stringify(order) })
  if (!answer.ok) throw new Error(await answer.text())
}

/** A moment as the form of a leave writes it. */
const written = (at: number): string => new Date(at + 8 * hourMs).toISOString().slice(0, 16).replace('T', ' ')

/** Whatever the clock does by itself, with what makes it due: a new move of what waits, without one, does not compile. */
export const clockSteps = {
  grant_begins: {
    ...byTick,
    async begin(remit) {
      await grant(remit, { startAt: now(remit) + hourMs })
      const before = await entries(remit, 'grant.began')()
      await remit.advance(hourMs + minuteMs)
      return async () => (await entries(remit, 'grant.began')()) - before
    },
  },
  grant_reminder: {
    ...byTick,
    async begin(remit) {
      await grant(remit, { lengthMinutes: 7 * 24 * 60 })
      await remit.advance(7 * dayMs - hourMs / 2)
      return told(remit, ':ending:')
    },
  },
  grant_ends: {
    ...byTick,
    async begin(remit) {
      await grant(remit, { lengthMinutes: 60 })
      await remit.advance(hourMs - minuteMs)
      await remit.settle()
      await remit.advance(2 * minuteMs)
      return entries(remit, 'grant.ended')
    },
  },
  cover_begins: {
    ...byTick,
    async begin(remit) {
      await send(remit)
      const away = { absentId: 'manager', coverId: 'chef', highestRisk: 'high' as const, roleIds: null }
      const at = now(remit)
      await (await remit.signIn('manager')).call('nameCover', { ...away, fromAt: at + 5 * minuteMs, untilAt: at + 7 * dayMs })
      await remit.settle()
      await remit.advance(6 * minuteMs)
      return told(remit, ':to_decide:v1.0.')
    },
  },
  wait_remind: {
    ...byTick,
    async begin(remit) {
      await toNextLook(remit, await send(remit))
      return told(remit, ':reminder:')
    },
  },
  wait_go_up: {
    ...byTick,
    async begin(remit) {
      const id = await send(remit)
      await toNextLook(remit, id)
      await toNextLook(remit, id)
      return entries(remit, 'change.escalated')
    },
  },
  wait_expire: {
    ...byTick,
    async begin(remit) {
      const id = await send(remit)
      for (let look = await toNextLook(remit, id); look.at < look.expiry; look = await toNextLook(remit, id));
      return entries(remit, 'change.expired')
    },
  },
  factor_recovered: {
    ...byTick,
    async begin(remit) {
      const owners = ['global', 'fin.owner']
      const clock = () => now(remit)
      const admin = await remit.signIn('admin')
      await setUpFactor(clock, admin)
      let sent = await admin.call('askRecovery', { reason: 'The phone fell into the harbour' })
      for (const userid of owners) {
        const owner = await remit.signIn(userid)
        sent = await approveWith(owner, (await setUpFactor(clock, owner)).app, sent)
      }
      await remit.settle()
      await remit.advance(24 * hourMs + minuteMs)
      return entries(remit, 'factor.recovered')
    },
  },
  leave_read: {
    job: (app) => createLeaveReading(app)(),
    // its turn, and what it has not read yet
    skip: 2,
    againAfterMs: hourMs,
    async begin(remit) {
      await control(remit, 'leave', { userid: 'manager', from: written(now(remit) - hourMs), until: written(now(remit) + 2 * dayMs) })
      await remit.advance(hourMs)
      return entries(remit, 'leave.taken')
    },
  },
  directory_read: {
    async job(app) {
      const step = createSync(app)
      while (await step());
    },
    // the pass is taken in hand, and what comes first
    skip: 2,
    againAfterMs: minuteMs + 1,
    async begin(remit) {
      await control(remit, 'person', { userid: 'waiter', departmentIds: [23] })
      const before = await remit.app.database.transaction((tx) => syncProgress(tx))
      await (await remit.signIn('global')).call('startSync', {})
      return async () => {
        const { state, finishedAt } = await remit.app.database.transaction((tx) => syncProgress(tx))
        return state === 'running' || finishedAt === before.finishedAt ? 0 : 1
      }
    },
  },
} as const satisfies Record<ClockStep, Step>
