/** A process dies at every point of everything that the outbox carries out: nothing is lost, nothing done twice, nothing stuck (S6). */
import { and, inArray, ne } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { App } from '#server/application.ts'
import { deliverSome } from '#server/jobs/deliver.ts'
import { outbox, type EffectKind } from '#server/store/schema/work-tables.ts'
import { describeOnOneDatabase } from '#tests/kit/databases.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { effects, startForEffects, type Effect } from './effects.ts'
import { points, runUntil, watched, type Point } from './mortal.ts'

const leaseMs = 60_000
const all = Object.entries(effects) as [EffectKind, Effect][]

describeOnOneDatabase('a process dies while it delivers', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let seen: string[]
  let app: App
  beforeEach(async () => {
    remit = await startForEffects(open)
    await rest()
    admin = await remit.signIn('admin')
    seen = []
    app = watched(remit.app, seen)
  })
  afterEach(() => remit.close())

  /** Until nothing is on its way, the answers about notices included. */
  async function rest(): Promise<void> {
    await remit.settle()
    await remit.advance(10_000)
    await remit.settle()
  }
  const rows = () => remit.app.database.transaction((tx) => tx.db.select().from(outbox))
  const isOpen = inArray(outbox.state, ['waiting', 'leased'])
  /** Nothing but this kind is due until the others are let go. */
  const hold = (kind: EffectKind) =>
    remit.app.database.transaction((tx) =>
      tx.db
        .update(outbox)
        .set({ dueAt: tx.now + 10 * 365 * 86_400_000 })
        .where(and(isOpen, ne(outbox.kind, kind))),
    )
  const letGo = () => remit.app.database.transaction((tx) => tx.db.update(outbox).set({ dueAt: tx.now }).where(isOpen))
  async function dies(kind: EffectKind, point: Point, on = app): Promise<'died' | 'ended'> {
    const recorded = async () => (await rows()).every((row) => row.kind !== kind || !['waiting', 'leased'].includes(row.state))
    const came = await runUntil(on, deliverSome, { point, work: effects[kind].acts.length > 0 ? 'platform' : 'asks', skip: 1, recorded })
    // whoever comes next waits until nobody can have it in hand any more
    await remit.advance(leaseMs + 1)
    return came
  }
  /** At each point in turn; of what takes several acts, after each of them. */
  async function diesEverywhere(kind: EffectKind, on = app): Promise<Record<Point, number>> {
    const died = { before: 0, looked: 0, acted: 0, recorded: 0 }
    for (const point of points) {
      const tries = point === 'acted' ? Math.max(1, effects[kind].acts.length) : 1
      for (let count = 0; count < tries; count++) if ((await dies(kind, point, on)) === 'died') died[point] += 1
    }
    return died
  }

  it.each(all)('%s', async (kind, { prepare, begin, acts, there }) => {
    await prepare?.(remit)
    admin = await remit.signIn('admin')
    await begin(remit, admin)
    seen.length = 0
    await hold(kind)
    const before = (await rows()).filter((row) => row.kind === kind && row.state === 'waiting')
    expect(before).toHaveLength(1)
    expect(await diesEverywhere(kind)).toEqual({ before: 1, looked: 1, acted: Math.max(1, acts.length), recorded: 1 })
    await letGo()
    await rest()
    const after = await rows()
    expect(
      after.filter(({ state }) => ['waiting', 'leased', 'parked'].includes(state)).map(({ effectKey, state }) => [effectKey, state]),
    ).toEqual([])
    expect(after.find(({ seq }) => seq === before[0]?.seq)).toMatchObject({ state: 'done', lastError: null })
    // an equal notice is dropped by the platform itself on that day
    if (kind !== 'notice') expect(seen).toEqual(acts)
    expect(await there(remit)).toBe(1)
  })

  it('the control fails: without the look before, an act that was not written down is done twice', async () => {
    await effects.label_role.begin(remit)
    seen.length = 0
    await hold('label_role')
    const blind: App = { ...app, platform: { ...app.platform, listRoleMembers: async () => [] } }
    await diesEverywhere('label_role', blind)
    expect(seen).not.toEqual(effects.label_role.acts)
  })
})
