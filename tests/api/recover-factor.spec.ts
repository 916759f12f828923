/** A lost second factor is taken away by two global admins and a day of rest, on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import type { CompanySeed } from '#mock/company/seed.ts'
import { watchWaiting } from '#server/jobs/watch-waiting.ts'
import { findChange, updateChange } from '#server/store/changes.ts'
import { hasFactor, factorOf, putApp } from '#server/store/factors.ts'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import type { PersonId } from '#governance/id.ts'
import { ask, causeOf, dayMs, decide, hourMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres, type Open } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { approveWith, prove, setUpFactor, type Authenticator } from '#tests/kit/second-factor.ts'
import { smallResort } from '#tests/kit/small-resort.ts'

/** Three main administrators; both others work for the general manager. */
const seed: CompanySeed = {
  ...smallResort,
  admins: ['global', 'gm', 'fin.owner'].map((userid) => ({ userid, sysLevel: 1 as const })),
}
type Change = Output<'getChange'>
const reason = 'The phone fell into the harbour, the codes were in its case'

function standing(open: Open) {
  let remit: TestRemit
  const apps = new Map<string, Authenticator>()
  beforeEach(async () => {
    apps.clear()
    remit = await startReadRemit(open, { seed, prepare: foodWith(), regulars: ['admin', 'owner', 'global', 'gm', 'fin.owner'] })
  })
  afterEach(() => remit.close())
  const clock = () => remit.simulator.world.clock.now()
  const withFactor = async (userid: string): Promise<Somebody> => {
    const who = await remit.signIn(userid)
    if (!apps.has(userid)) apps.set(userid, (await setUpFactor(clock, who)).app)
    return who
  }
  function appOf(userid: string): Authenticator {
    const app = apps.get(userid)
    if (app === undefined) throw new Error(`${userid} has no second factor`)
    return app
  }
  return {
    remit: () => remit,
    clock,
    withFactor,
    appOf,
    yes: async (userid: string, sent: Change) => approveWith(await withFactor(userid), appOf(userid), sent),
    notices: (userid: string) => remit.simulator.world.notices.of(userid).map(({ title }) => title),
    stored: (id: Change['id']) => remit.app.database.transaction((tx) => findChange(tx, id)),
    factor: (id: string) => remit.app.database.transaction((tx) => factorOf(tx, id as PersonId)),
    actions: async (id: Change['id']) =>
      (await remit.app.database.transaction((tx) => entriesOfChange(tx, id))).map(({ action }) => action),
    /** Agreed to by two, not yet in force. */
    async resting(): Promise<Change> {
      const sent = await (await withFactor('admin')).call('askRecovery', { reason })
      return this.yes('gm', await this.yes('global', sent))
    },
    async later(ms: number): Promise<void> {
      await remit.advance(ms)
      await remit.settle()
    },
  }
}

describeOnEachDatabase('a lost second factor', (open) => {
  const at = standing(open)

  it('is taken away a day after the second of two global admins agreed; until a new one is set up critical roles sleep', async () => {
    const admin = await at.withFactor('admin')
    const role = await admin.call('sendAsk', ask({ roleId: 'global', lengthMinutes: 480, reason: 'The platform has to be repaired' }))
    await at.yes('gm', await at.yes('owner', role))
    const move = { memberId: 'waiter' as PersonId, fromDepartmentId: '21', toDepartmentId: '23' }
    expect((await admin.call('previewMove', move)).verdict.allowed).toBe(true)
    // her app has one code more in this half minute; the other admins have theirs
    await at.remit().advance(60_000)

    const before = await admin.call('previewRecovery', {})
    expect(before).toMatchObject({ verdict: { allowed: true }, route: [{ kind: 'named', need: 2 }] })
    expect(before.route[0]?.approvers.map(({ id }) => id).sort()).toEqual(['fin.owner', 'global', 'gm'])
    const sent = await admin.call('askRecovery', { reason })
    expect(sent).toMatchObject({ status: 'pending', risk: 'critical', takesProof: true, restsUntil: null })
    // nobody above them has that power: it ends when nobody answers
    expect(sent.route.map(({ deadline }) => deadline)).toEqual([{ at: sent.createdAt + 7 * dayMs, leadsTo: 'expire' }])
    expect((await admin.call('getHome', {})).recovery).toEqual({ changeId: sent.id, untilAt: null })
    expect(await causeOf(admin.call('askRecovery', { reason }))).toEqual(['already_asked'])
    await at.remit().settle()
    expect(at.notices('admin')).toContain('有人以您的名义申请恢复二次验证')
    expect(at.notices('global')).toContain('ADMIN 丢失了二次验证，申请恢复')

    const first = await at.yes('global', sent)
    expect(first).toMatchObject({ status: 'pending', restsUntil: null })
    expect((await admin.call('previewMove', move)).verdict.allowed).toBe(true)
    const agreed = await at.yes('fin.owner', first)
    expect(agreed).toMatchObject({ status: 'pending', waitingFor: [], can: { approve: { causes: [{ code: 'rests' }] } } })
    expect(agreed.restsUntil).toBeGreaterThan(at.clock() + 23 * hourMs)
    // as for somebody who has none: what she saw and did by the critical role, she does not see
    expect(await refusalOf(admin.call('previewMove', move))).toBe('not_found')
    expect(await causeOf(admin.call('sendAsk', ask({ roleId: 'security', lengthMinutes: 60 })))).toEqual(['second_factor_missing'])
    await at.later(23 * hourMs)
    expect(at.notices('admin')).toContain('您的二次验证将被取消')
    expect((await at.stored(sent.id))?.status).toBe('pending')
    expect(await at.factor('admin')).not.toBe(null)
    await at.later(2 * hourMs)
    expect(await at.stored(sent.id)).toMatchObject({ status: 'applied', stage: 1 })
    expect(await at.actions(sent.id)).toEqual(['change.sent', 'change.approved', 'change.approved', 'factor.recovered'])
    expect(at.notices('admin')).toContain('丢失的二次验证已取消，请重新设置')
    const again = await at.remit().signIn('admin')
    expect(await again.call('getFactor', {})).toMatchObject({ registeredAt: null, recoveryCodesLeft: 0, recovery: null })
    await setUpFactor(at.clock, again)
    await expect(at.remit().app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('stays when she whose it is stops that with one tap, and nobody brings it back', async () => {
    const agreed = await at.resting()
    const admin = await at.remit().signIn('admin')
    const gm = await at.remit().signIn('gm')
    expect(await refusalOf(gm.call('stopRecovery', { changeId: agreed.id }))).toBe('not_found')
    const stopped = await admin.call('stopRecovery', { changeId: agreed.id })
    expect(stopped).toMatchObject({ status: 'refused', expired: false, restsUntil: null })
    expect(await refusalOf(admin.call('stopRecovery', { changeId: agreed.id }))).toBe('change_not_pending')
    expect(await causeOf(gm.call('undoChange', { changeId: agreed.id }))).toEqual(['undo_impossible'])
    expect((await admin.call('getHome', {})).recovery).toBe(null)
    await at.later(2 * dayMs)
    expect(await at.actions(agreed.id)).toEqual(['change.sent', 'change.approved', 'change.approved', 'factor.recovery_stopped'])
    expect(await at.factor('admin')).not.toBe(null)
    expect(await at.remit().app.database.transaction((tx) => hasFactor(tx, 'admin' as PersonId))).toBe(true)
  })

  it('waits again when the last yes is taken back, and ends with nobody’s help after a week', async () => {
    const agreed = await at.resting()
    const gm = await at.remit().signIn('gm')
    await gm.call('undoChange', { changeId: agreed.id })
    expect(await at.stored(agreed.id)).toMatchObject({ status: 'pending', stage: 0 })
    const { candidates } = await (await at.remit().signIn('fin.owner')).call('previewHandOn', { changeId: agreed.id })
    expect(candidates).toEqual([])
    await at.later(3 * dayMs)
    expect((await at.stored(agreed.id))?.stages[0]?.added ?? []).toEqual([])
    await at.later(5 * dayMs)
    expect(await at.stored(agreed.id)).toMatchObject({ status: 'refused' })
    expect(await at.factor('admin')).not.toBe(null)
  })

  it('is hers as long as it is the one that was lost: another one set up meanwhile stays', async () => {
    const agreed = await at.resting()
    await at.remit().advance(60_000)
    const admin = await at.remit().signIn('admin')
    await setUpFactor(at.clock, admin, await prove(admin, { kind: 'replace_factor' }, at.appOf('admin').next()))
    await at.later(25 * hourMs)
    expect(await at.stored(agreed.id)).toMatchObject({ status: 'failed' })
    expect(await at.factor('admin')).not.toBe(null)
  })

  it('says before it is sent when too few others can decide, and to who has none that there is nothing to recover', async () => {
    const gm = await at.withFactor('gm')
    // both other admins work for him
    expect(await gm.call('previewRecovery', {})).toMatchObject({
      verdict: { allowed: false, causes: [{ code: 'admins_missing', need: 2 }] },
      route: [],
    })
    expect(await causeOf(gm.call('askRecovery', { reason }))).toEqual(['admins_missing'])
    expect(await causeOf((await at.remit().signIn('waiter')).call('askRecovery', { reason }))).toEqual(['second_factor_missing'])
    const sent = await (await at.withFactor('admin')).call('askRecovery', { reason })
    expect(await causeOf(decide(await at.remit().signIn('admin'), sent, 'approve'))).toEqual(['self_approval'])
    expect(await decide(await at.remit().signIn('global'), sent, 'refuse', 'Call me first')).toMatchObject({
      status: 'refused',
      expired: false,
    })
  })
})

describeOnPostgres('stopping a recovery against the clock', (open) => {
  const at = standing(open)

  it('has exactly one of the two effects, whoever is first', async () => {
    const agreed = await at.resting()
    await at.remit().advance(25 * hourMs)
    const { database } = at.remit().app
    const [change, lost] = [await at.stored(agreed.id), await at.factor('admin')]
    if (change === null || lost?.secret == null) throw new Error('a change rests about a factor that is there')
    const { secret } = lost
    const admin = await at.remit().signIn('admin')
    const seen = { applied: 0, refused: 0 }
    const rounds = process.env['REMIT_NIGHTLY'] === '1' ? 200 : 24
    for (let round = 0; round < rounds; round++) {
      await database.transaction(async (tx) => {
        await putApp(tx, { ...lost, secret }, ['a recovery code'])
        await updateChange(tx, {
          ...change,
          content: { kind: 'recover_factor', input: { personId: lost.personId, registeredAt: tx.now, reason } },
        })
      })
      const stop = () => refusalOf(admin.call('stopRecovery', { changeId: agreed.id }))
      const effect = () => database.transaction((tx) => watchWaiting(tx, 100))
      await Promise.all(round % 2 === 0 ? [stop(), effect()] : [effect(), stop()])
      await effect()
      const status = (await at.stored(agreed.id))?.status
      expect([status, (await at.factor('admin')) === null]).toEqual(status === 'applied' ? ['applied', true] : ['refused', false])
      if (status === 'applied' || status === 'refused') seen[status] += 1
    }
    const after = await at.actions(agreed.id)
    expect(after.filter((action) => action === 'factor.recovered')).toHaveLength(seen.applied)
    expect(after.filter((action) => action === 'factor.recovery_stopped')).toHaveLength(seen.refused)
  })
})
