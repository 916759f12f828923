/** Passkeys: registered, used for one act, refused when anything about them is not as it should be (S17), on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { ask, causeOf, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { addPasskey, challengeFor, proveBy, SoftPasskey, type Odd } from '#tests/kit/passkey.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { prove, setUpFactor, toApprove } from '#tests/kit/second-factor.ts'

const minuteMs = 60_000
const origin = 'http://localhost:5180'
type Change = Output<'getChange'>
const critical = (over = {}) => ask({ roleId: 'global', lengthMinutes: 60, reason: 'The platform has to be repaired', ...over })
const removing = { kind: 'remove_factor' } as const

describeOnEachDatabase('passkeys', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let owner: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    owner = await remit.signIn('owner')
  })
  afterEach(() => remit.close())

  const clock = () => remit.simulator.world.clock.now()
  const noticesTo = (userid: string) => remit.simulator.world.notices.of(userid).map(({ title }) => title)
  const yes = (by: Somebody, { id, version, contentHash }: Change, proof: string | null) =>
    by.call('decideChange', { changeId: id, version, contentHash, answer: 'approve', reason: null, proof })
  const begin = (who: Somebody, proof: string | null = null) => who.call('beginPasskey', { proof })
  const factorOf = (who: Somebody) => who.call('getFactor', {})

  it('count as a second factor: asked with, decided with, held, and kept while a critical role runs', async () => {
    const global = await remit.signIn('global')
    expect(await causeOf(admin.call('sendAsk', critical()))).toEqual(['second_factor_missing'])
    const { passkey: hers, recoveryCodes } = await addPasskey(admin, { origin })
    expect(recoveryCodes).toHaveLength(10)
    const sent = await admin.call('sendAsk', critical())
    const { passkey } = await addPasskey(owner, { origin, name: '  Blue phone ' })
    const first = await yes(owner, sent, await proveBy(owner, passkey, toApprove(sent)))
    expect(first.route[0]).toMatchObject({ state: 'approved', answers: [{ proof: 'passkey' }] })
    const globals = await addPasskey(global, { origin })
    const last = await yes(global, first, await proveBy(global, globals.passkey, toApprove(first)))
    expect(last).toMatchObject({ status: 'applied', grant: { roleId: 'global' } })
    const entries = await remit.app.database.transaction((tx) => entriesOfChange(tx, sent.id))
    expect(entries.filter(({ action }) => action === 'change.approved').map(({ facts }) => facts['proof'])).toEqual(['passkey', 'passkey'])
    const shown = await factorOf(owner)
    expect(shown).toMatchObject({ registeredAt: null, passkeyHost: 'localhost', recoveryCodesLeft: 10, can: { remove: { allowed: true } } })
    expect(shown.passkeys).toEqual([
      { id: passkey.id, name: 'Blue phone', registeredAt: expect.any(Number) as number, lastUsedAt: expect.any(Number) as number },
    ])
    const remove = { kind: 'remove_passkey', passkeyId: hers.id } as const
    const proof = await proveBy(admin, hers, remove)
    expect(await causeOf(admin.call('removeFactor', { passkeyId: hers.id, proof }))).toEqual(['holds_critical_role'])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
    await remit.settle()
    expect(noticesTo('admin')).toContain('已添加一个通行密钥')
  })

  it('sign for one act of one person on one content, once, for two minutes with the proof (S17)', async () => {
    const { passkey } = await addPasskey(owner, { origin })
    const { passkey: admins } = await addPasskey(admin, { origin })
    const sent = await admin.call('sendAsk', critical())
    const other = await admin.call('sendAsk', critical({ roleId: 'security' }))
    const act = toApprove(sent)
    const signed = passkey.sign(await challengeFor(owner, act))
    // for another change or act it is an answer to nothing, and it still waits for its own
    for (const wrong of [toApprove(other), removing, { kind: 'add_passkey' as const }])
      expect(await owner.call('proveAct', { act: wrong, signed })).toEqual({ result: 'expired' })
    expect(await admin.call('proveAct', { act, signed })).toEqual({ result: 'expired' })
    const proved = await owner.call('proveAct', { act, signed })
    const proof = proved.result === 'proved' ? proved.proof : ''
    expect(await owner.call('proveAct', { act, signed })).toEqual({ result: 'expired' })
    // the proof is for nothing else either
    expect(await refusalOf(yes(owner, other, proof))).toBe('proof_needed')
    expect(await refusalOf(begin(owner, proof))).toBe('proof_needed')
    const hers = await proveBy(admin, admins, act)
    expect(await refusalOf(yes(owner, sent, hers))).toBe('proof_needed')
    // edited content
    const { roleId: _same, ...edit } = critical({ reason: 'A longer repair', lengthMinutes: 120 })
    const begun = await challengeFor(owner, act)
    const edited = await admin.call('editChange', { changeId: sent.id, version: 1, ...edit })
    expect(await refusalOf(yes(owner, edited, proof))).toBe('proof_needed')
    expect(await owner.call('proveAct', { act: toApprove(edited), signed: passkey.sign(begun) })).toEqual({ result: 'expired' })
    // two at once with one proof: one decision
    const again = await proveBy(owner, passkey, toApprove(edited))
    const both = await Promise.all([yes, yes].map((say) => refusalOf(say(owner, edited, again))))
    expect(both.filter((answer) => typeof answer === 'object')).toHaveLength(1)
    // too late: for the signature, and for a proof that was signed for late
    const late = await challengeFor(owner, removing)
    await remit.advance(2 * minuteMs)
    expect(await owner.call('proveAct', { act: removing, signed: passkey.sign(late) })).toEqual({ result: 'expired' })
    const slow = await challengeFor(owner, removing)
    await remit.advance(1.5 * minuteMs)
    const slowly = await owner.call('proveAct', { act: removing, signed: passkey.sign(slow) })
    expect(slowly).toMatchObject({ result: 'proved' })
    expect(slowly.result === 'proved' && slowly.untilAt - clock()).toBeLessThanOrEqual(0.5 * minuteMs)
  })

  it.each<readonly [string, Odd]>([
    ['another page', { origin: 'https://remit.example.com' }],
    ['another port of this machine', { origin: 'http://localhost:5181' }],
    ['another host', { rpId: 'example.com' }],
    ['nobody verified', { unverified: true }],
    ['a count that goes back', { counter: 1 }],
    ['a count that stands still', { counter: 2 }],
    ['the making of one', { type: 'webauthn.create' }],
  ])('are refused and counted with %s', async (_what, odd) => {
    const { passkey } = await addPasskey(owner, { origin })
    await proveBy(owner, passkey, removing)
    expect(passkey.counter).toBe(2)
    const begun = await challengeFor(owner, removing)
    const wrong = { result: 'wrong', triesLeft: 4 }
    expect(await owner.call('proveAct', { act: removing, signed: passkey.sign(begun, odd) })).toEqual(wrong)
    // what it was to sign is used up by that
    expect(await owner.call('proveAct', { act: removing, signed: passkey.sign(begun, { counter: 9 }) })).toEqual({ result: 'expired' })
    expect((await proveBy(owner, passkey, removing)).length).toBeGreaterThan(20)
  })

  it('are refused and counted when they are another’s, unknown, or signed by somebody else', async () => {
    const { passkey } = await addPasskey(owner, { origin })
    const { passkey: foreign } = await addPasskey(admin, { origin })
    const stranger = new SoftPasskey(origin)
    const tries: unknown[] = []
    for (const by of [foreign, stranger, { sign: (begun: never) => ({ ...stranger.sign(begun), passkeyId: passkey.id }) }])
      tries.push(await owner.call('proveAct', { act: removing, signed: by.sign((await challengeFor(owner, removing)) as never) }))
    expect(tries).toEqual([4, 3, 2].map((triesLeft) => ({ result: 'wrong', triesLeft })))
    const begun = await challengeFor(owner, removing)
    const { signature, ...rest } = passkey.sign(begun)
    const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
    expect(await owner.call('proveAct', { act: removing, signed: { ...rest, signature: flipped } })).toMatchObject({ triesLeft: 1 })
  })

  it('share the lock with codes: five wrong ones of either kind, and she is told', async () => {
    const { app, recoveryCodes } = await setUpFactor(clock, owner)
    const proof = await prove(owner, { kind: 'add_passkey' }, app.next())
    const { passkey, recoveryCodes: none } = await addPasskey(owner, { origin, proof })
    expect(none).toEqual([])
    const begun = await challengeFor(owner, removing)
    for (let count = 0; count < 4; count++) {
      const act = removing
      if (count % 2 === 0) await owner.call('proveAct', { act, code: app.wrong() })
      else await owner.call('proveAct', { act, signed: passkey.sign(await challengeFor(owner, act), { unverified: true }) })
    }
    const fifth = passkey.sign(await challengeFor(owner, removing), { rpId: 'example.com' })
    const locked = { result: 'locked', untilAt: expect.any(Number) as number }
    expect(await owner.call('proveAct', { act: removing, signed: fifth })).toEqual(locked)
    expect(await owner.call('proveAct', { act: removing, signed: passkey.sign(begun) })).toEqual(locked)
    expect(await owner.call('proveAct', { act: removing, code: recoveryCodes[0] ?? '' })).toEqual(locked)
    expect(await owner.call('beginProof', { act: removing, passkey: true })).toMatchObject({
      passkey: null,
      lockedUntil: expect.any(Number) as number,
    })
    await remit.settle()
    expect(noticesTo('owner').filter((title) => title.includes('多次错误'))).toHaveLength(1)
    await remit.advance(15 * minuteMs)
    expect((await proveBy(owner, passkey, removing)).length).toBeGreaterThan(20)
  })
})
