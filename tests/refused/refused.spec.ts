/** Whatever DingTalk answers to whatever an act asks of it: no wrong state here or there, and whoever did it can read why. */
import { notInArray } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChangeId } from '#governance/id.ts'
import type { PlannedFault } from '#mock/dingtalk/world/fault-plan.ts'
import { besideTheAct } from '#server/store/lost-effects.ts'
import { outbox } from '#server/store/schema/work-tables.ts'
import { startForEffects } from '#tests/crash/effects.ts'
import { describeOnOneDatabase } from '#tests/kit/databases.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { deliveryReason } from '#words/delivery-reasons.ts'
import { acts } from './acts.ts'
import { codesOf, passingOf } from './codes.ts'
import { inMirror, onPlatform } from './state.ts'

const mostAttempts = 12
const nightly = process.env['REMIT_NIGHTLY'] === '1'
/** Longer than any pause between two tries, the hour of a used-up quota apart. */
const pauseMs = 16 * 60_000
/** Documented without a meaning that anybody could be told. */
const wordless = [40011, 40093, 60122, 60109, 60510, 600109, 'invalid.param', 60105]

describeOnOneDatabase('whatever DingTalk answers to', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startForEffects(open)
  })
  afterEach(() => remit.close())

  const rows = () =>
    remit.app.database.transaction((tx) =>
      tx.db
        .select()
        .from(outbox)
        .where(notInArray(outbox.kind, [...besideTheAct])),
    )
  const state = async () => ({ there: onPlatform(remit), here: await inMirror(remit) })
  const fault = (path: string, as: PlannedFault['as'], times = 1) => remit.simulator.world.faults.plan(path, times, { as, delayMs: 0 })

  const undoOf = async (changeId: ChangeId | null) =>
    (await (await remit.signIn('admin')).call('getChange', { changeId: changeId ?? '' })).undo.can

  it.each(Object.entries(acts))('%s', async (_name, { prepare, begin, calls, there, gone = [], long = false }) => {
    await prepare?.(remit)
    const [first = ''] = calls
    const last = calls.at(-1) ?? ''
    const passing = passingOf(last)
    const start = await state()
    const known = new Set((await rows()).map(({ seq }) => seq))
    /** The delivery of the act that was just done. */
    async function sent() {
      await begin(remit, await remit.signIn('admin'))
      await remit.settle()
      const [row, ...more] = (await rows()).filter(({ seq }) => !known.has(seq))
      expect(more).toEqual([])
      if (row === undefined) throw new Error('nothing was sent')
      known.add(row.seq)
      return row
    }
    async function again(seq: number) {
      await remit.advance(pauseMs)
      await remit.settle()
      return (await rows()).find((row) => row.seq === seq)
    }

    const tried = new Set<number | string>()
    for (const path of calls)
      for (const code of codesOf[path] ?? []) {
        if (gone.some((one) => one === code) || (long && path !== last && tried.has(code))) continue
        tried.add(code)
        fault(path, { errcode: code, errmsg: 'no' })
        const row = await sent()
        expect(row, `${path} ${code}`).toMatchObject({ state: 'parked', lastError: `platform_refused:${code}` })
        expect(await state(), `${path} ${code}`).toEqual(start)
        expect(await undoOf(row.changeId), `${path} ${code}`).toMatchObject({ allowed: false })
        if (!wordless.includes(code)) expect(deliveryReason(row.lastError ?? ''), `${code}`).not.toBe('other')
      }

    // never to be had, at night not even to be read (given-up.spec.ts does that by day): given up in the end, and nothing is left of it
    for (const path of new Set(long || !nightly ? [last] : [last, first])) {
      fault(path, 'no_permission', mostAttempts + 1)
      let vain = await sent()
      for (let attempt = 1; attempt < mostAttempts; attempt++) vain = (await again(vain.seq)) ?? vain
      expect(vain, path).toMatchObject({ state: 'parked', lastError: expect.stringMatching(/^misconfigured:/) as string })
      expect(await state(), path).toEqual(start)
      while (remit.simulator.world.faults.take(path) !== null);
    }

    // what passes is waited for, and then it is done, once
    for (const as of passing) fault(last, typeof as === 'number' ? { errcode: as, errmsg: 'no' } : as)
    const asked = remit.simulator.world.journal.entries().length
    let row = await sent()
    for (const [at, as] of passing.entries()) {
      expect(row, `${as}`).toMatchObject({ state: 'waiting', attempts: at + 1 })
      row = (await again(row.seq)) ?? row
    }
    expect(row).toMatchObject({ state: 'done' })
    const made = remit.simulator.world.journal
      .entries()
      .slice(asked)
      .map(({ method }) => method)
    // each of them was answered with a no above; nothing else is asked
    expect(made.filter((method) => method in codesOf && !calls.includes(method))).toEqual([])
    expect(await there(remit)).toBe(1)
  })
})
