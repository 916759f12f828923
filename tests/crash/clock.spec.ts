/** A process dies at every point of what the clock does by itself: nothing is lost, nothing done twice, nothing stuck (S6). */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CompanySeed } from '#mock/company/seed.ts'
import { verifyLog } from '#server/store/log.ts'
import { describeOnOneDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { smallResort } from '#tests/kit/small-resort.ts'
import { clockSteps, type Step } from './clock-steps.ts'
import { points, runUntil, type Point } from './mortal.ts'

/** Three main administrators, of whom two can take a lost second factor away. */
const seed: CompanySeed = { ...smallResort, admins: ['global', 'gm', 'fin.owner'].map((userid) => ({ userid, sysLevel: 1 as const })) }

describeOnOneDatabase('a process dies while the clock is at work', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed, prepare: foodWith(), regulars: ['admin', 'manager', 'global', 'fin.owner'] })
    await remit.settle()
  })
  afterEach(() => remit.close())

  it.each(Object.entries(clockSteps) as [string, Step][])('%s', async (_, { begin, job, skip, againAfterMs }) => {
    const count = await begin(remit)
    const died: Point[] = []
    const counted: number[] = []
    for (const point of points) {
      if ((await runUntil(remit.app, job, { point, work: 'database', skip, recorded: async () => false })) === 'died') died.push(point)
      counted.push(await count())
      if (againAfterMs > 0) await remit.advance(againAfterMs)
    }
    expect(died).toEqual(points)
    // nothing of it stands before it is committed
    expect(counted.slice(0, 3)).toEqual([0, 0, 0])
    await job(remit.app)
    await remit.settle()
    await job(remit.app)
    expect(await count()).toBe(1)
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })
})
