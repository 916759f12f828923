import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { agree, ask, causeOf, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { approveWith, prove, setUpFactor, toApprove, type Authenticator } from '#tests/kit/second-factor.ts'

const minuteMs = 60_000
type Change = Output<'getChange'>
const critical = (over = {}) => ask({ roleId: 'global', lengthMinutes: 60, reason: 'The platform has to be repaired', ...over })

describeOnEachDatabase('what is critical takes a second factor', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let owner: Somebody
  let global: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    owner = await remit.signIn('owner')
    global = await remit.signIn('global')
  })
  afterEach(() => remit.close())

  const clock = () => remit.simulator.world.clock.now()

  const noticesTo = (userid: string) => remit.simulator.world.notices.of(userid).map(({ title }) => title)
  const yes = (by: Somebody, { id, version, contentHash }: Change, proof: string | null) =>
    by.call('decideChange', { changeId: id, version, contentHash, answer: 'approve', reason: null, proof })
  const wrong = (by: Somebody, app: Authenticator, act = { kind: 'replace_factor' as const }) =>
    by.call('proveAct', { act, code: app.wrong() })
  const nextCode = () => remit.advance(30_000)

  it('is asked for, decided with codes by both, and held; a factor stays as long as that', async () => {
    expect(await causeOf(admin.call('sendAsk', critical()))).toEqual(['second_factor_missing'])
    const { app } = await setUpFactor(clock, admin)
    const sent = await admin.call('sendAsk', critical())
    expect(sent).toMatchObject({ status: 'pending', risk: 'critical', takesProof: true })
    expect(sent.route.map(({ kind, foundAs, approvers }) => [kind, foundAs, approvers.map(({ id }) => id)])).toEqual([
      ['domain_owner', 'domain_owner', ['owner']],
      ['security_officer', 'domain_owner', ['global']],
    ])
    // who decides is told before she tries, and can say no without one
    const shown = await owner.call('getChange', { changeId: sent.id })
    expect(shown.can).toMatchObject({ approve: { allowed: false, causes: [{ code: 'second_factor_missing' }] }, refuse: { allowed: true } })
    expect(await causeOf(decide(owner, sent, 'approve'))).toEqual(['second_factor_missing'])
    const owners = await setUpFactor(clock, owner)
    expect(await refusalOf(decide(owner, sent, 'approve'))).toBe('proof_needed')
    const first = await approveWith(owner, owners.app, sent)
    expect(first.route[0]).toMatchObject({ state: 'approved', answers: [{ proof: 'code' }] })
    const last = await approveWith(global, (await setUpFactor(clock, global)).app, first)
    expect(last).toMatchObject({ status: 'applied', grant: { roleId: 'global' } })
    const entries = await remit.app.database.transaction((tx) => entriesOfChange(tx, sent.id))
    expect(entries.filter(({ action }) => action === 'change.approved').map(({ facts }) => facts['proof'])).toEqual(['code', 'code'])
    const remove = await prove(admin, { kind: 'remove_factor' }, app.next())
    expect(await causeOf(admin.call('removeFactor', { proof: remove }))).toEqual(['holds_critical_role'])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
    await remit.settle()
    expect(noticesTo('admin')).toContain('已设置二次验证')
  })

  it('one proof is for one act of one person on one content, once, for two minutes (S17)', async () => {
    const { app: admins } = await setUpFactor(clock, admin)
    const { app } = await setUpFactor(clock, owner)
    const sent = await admin.call('sendAsk', critical())
    const other = await admin.call('sendAsk', critical({ roleId: 'security' }))
    const code = app.next()
    const proof = await prove(owner, toApprove(sent), code)
    // the code is used up
    expect(await owner.call('proveAct', { act: toApprove(other), code })).toEqual({ result: 'used' })
    // another change, another act, another person
    expect(await refusalOf(yes(owner, other, proof))).toBe('proof_needed')
    expect(await refusalOf(owner.call('beginFactor', { proof }))).toBe('proof_needed')
    expect(await refusalOf(owner.call('removeFactor', { proof }))).toBe('proof_needed')
    const hers = await prove(admin, toApprove(sent), admins.next())
    expect(await refusalOf(yes(owner, sent, hers))).toBe('proof_needed')
    // edited content
    const { roleId: _same, ...edit } = critical({ reason: 'A longer repair', lengthMinutes: 120 })
    const edited = await admin.call('editChange', { changeId: sent.id, version: 1, ...edit })
    expect(await refusalOf(yes(owner, edited, proof))).toBe('proof_needed')
    // two at once, the same proof: one decision
    await nextCode()
    const again = await prove(owner, toApprove(edited), app.next())
    const both = await Promise.all([yes, yes].map((say) => refusalOf(say(owner, edited, again))))
    expect(both.filter((answer) => typeof answer === 'object')).toHaveLength(1)
    // after it was taken back, the same content takes another one
    await owner.call('undoChange', { changeId: sent.id })
    expect(await refusalOf(yes(owner, edited, again))).toBe('proof_needed')
    // too late
    await remit.advance(minuteMs)
    const late = await prove(owner, toApprove(edited), app.next())
    await remit.advance(2 * minuteMs)
    expect(await refusalOf(yes(owner, edited, late))).toBe('proof_needed')
  })

  it('five wrong codes lock for a quarter of an hour, whatever comes then, and she is told', async () => {
    const { app, recoveryCodes } = await setUpFactor(clock, owner)
    const tries: unknown[] = []
    for (let count = 0; count < 6; count++) tries.push(await wrong(owner, app))
    const locked = { result: 'locked', untilAt: expect.any(Number) as number }
    expect(tries).toEqual([...[4, 3, 2, 1].map((triesLeft) => ({ result: 'wrong', triesLeft })), locked, locked])
    for (const code of [app.next(), recoveryCodes[0] ?? ''])
      expect(await owner.call('proveAct', { act: { kind: 'remove_factor' }, code })).toEqual(locked)
    expect((await owner.call('getFactor', {})).lockedUntil).not.toBeNull()
    await remit.settle()
    expect(noticesTo('owner').filter((title) => title.includes('多次错误'))).toHaveLength(1)
    await remit.advance(15 * minuteMs)
    expect(await wrong(owner, app)).toEqual({ result: 'wrong', triesLeft: 4 })
    expect((await owner.call('proveAct', { act: { kind: 'remove_factor' }, code: app.next() })).result).toBe('proved')
    expect(await wrong(owner, app)).toEqual({ result: 'wrong', triesLeft: 4 })
  })

  it('a set-up counts only when it is confirmed, and restarting it leads past nothing', async () => {
    expect(await owner.call('confirmFactor', { code: '000000' })).toEqual({ result: 'expired' })
    await owner.call('beginFactor', { proof: null })
    expect(await owner.call('proveAct', { act: { kind: 'remove_factor' }, code: '000000' })).toEqual({ result: 'none' })
    expect((await owner.call('getFactor', {})).registeredAt).toBeNull()
    await owner.call('beginFactor', { proof: null })
    await remit.advance(10 * minuteMs)
    expect(await owner.call('confirmFactor', { code: '000000' })).toEqual({ result: 'expired' })
    const old = await setUpFactor(clock, owner)
    // who has one replaces it with a proof by it, each time she begins
    expect(await refusalOf(owner.call('beginFactor', { proof: null }))).toBe('proof_needed')
    const proof = await prove(owner, { kind: 'replace_factor' }, old.app.next())
    const begun = await owner.call('beginFactor', { proof })
    expect(await refusalOf(owner.call('beginFactor', { proof }))).toBe('proof_needed')
    expect(await owner.call('confirmFactor', { code: '000000' })).toEqual({ result: 'wrong' })
    expect(begun.picture.path.length).toBeGreaterThan(1000)
    // until it is confirmed the old one is in force
    const recovery = { act: { kind: 'replace_factor' as const }, code: (old.recoveryCodes[0] ?? '').toUpperCase() }
    const byRecovery = await owner.call('proveAct', recovery)
    expect(byRecovery.result).toBe('proved')
    expect(await owner.call('proveAct', recovery)).toEqual({ result: 'wrong', triesLeft: 4 })
    expect((await owner.call('getFactor', {})).recoveryCodesLeft).toBe(9)
    await nextCode()
    const fresh = await setUpFactor(clock, owner, byRecovery.result === 'proved' ? byRecovery.proof : null)
    expect((await owner.call('proveAct', { ...recovery, code: old.app.next() })).result).toBe('wrong')
    expect((await owner.call('proveAct', { ...recovery, code: old.recoveryCodes[1] ?? '' })).result).toBe('wrong')
    const removed = await owner.call('removeFactor', { proof: await prove(owner, { kind: 'remove_factor' }, fresh.app.next()) })
    expect(removed).toMatchObject({ registeredAt: null, recoveryCodesLeft: 0 })
  })

  it('is not given to somebody who has lost her factor by the time the last of them agrees', async () => {
    const { app } = await setUpFactor(clock, admin)
    const [owners, globals] = [await setUpFactor(clock, owner), await setUpFactor(clock, global)]
    const sent = await admin.call('sendAsk', critical())
    const first = await approveWith(owner, owners.app, sent)
    await admin.call('removeFactor', { proof: await prove(admin, { kind: 'remove_factor' }, app.next()) })
    const last = await approveWith(global, globals.app, first)
    expect(last).toMatchObject({ status: 'failed', grant: null, failure: { causes: [{ code: 'second_factor_missing' }] } })
    expect((await admin.call('getMe', {})).grants).toEqual([])
  })

  it('high risks of a careful domain take it of those who decide, ordinary ones take none', async () => {
    const { proposals } = await global.call('getDomain', {})
    const finance = proposals.find(({ name }) => name === 'Finance')
    await global.call('openDomain', { domainId: finance?.id ?? '', preset: 'finance' })
    const clerk = await remit.signIn('clerk')
    const high = await clerk.call('sendAsk', ask({ roleId: 'attendance_keeper', scope: { include: ['30'], exclude: [] } }))
    expect(high).toMatchObject({ risk: 'high', takesProof: true })
    const finOwner = await remit.signIn('fin.owner')
    const { app } = await setUpFactor(clock, finOwner)
    const first = await approveWith(finOwner, app, high)
    expect(first.route[0]).toMatchObject({ answers: [{ proof: 'code' }] })
    const medium = await admin.call('sendAsk', ask())
    expect(medium.takesProof).toBe(false)
    expect((await agree(remit, medium)).route[0]).toMatchObject({ state: 'approved', answers: [{ proof: null }] })
  })
})

describeOnPostgres('of a hundred wrong codes at once', (open) => {
  it('five are looked at', async () => {
    const remit = await startReadRemit(open, {})
    const owner = await remit.signIn('owner')
    const { app } = await setUpFactor(() => remit.simulator.world.clock.now(), owner)
    const code = app.wrong()
    const tries = await Promise.all(
      Array.from({ length: 100 }, () => owner.call('proveAct', { act: { kind: 'replace_factor' }, code }).then(({ result }) => result)),
    )
    expect(tries.filter((result) => result === 'wrong')).toHaveLength(4)
    expect(tries.filter((result) => result === 'locked')).toHaveLength(96)
    await remit.close()
  })
})
