/** How passkeys come and go, beside an authenticator app and with a recovery, on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { causeOf, dayMs, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { addPasskey, challengeFor, proveBy, SoftPasskey, type Odd } from '#tests/kit/passkey.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { approveWith, prove, setUpFactor } from '#tests/kit/second-factor.ts'
import { smallResort } from '#tests/kit/small-resort.ts'

const origin = 'http://localhost:5180'
const adding = { kind: 'add_passkey' } as const
const seed = { ...smallResort, admins: ['global', 'gm'].map((userid) => ({ userid, sysLevel: 1 as const })) }

describeOnEachDatabase('a passkey', (open) => {
  let remit: TestRemit
  let owner: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed, prepare: foodWith(), regulars: ['owner', 'global', 'gm'] })
    owner = await remit.signIn('owner')
  })
  afterEach(() => remit.close())
  const clock = () => remit.simulator.world.clock.now()
  const begin = (who: Somebody, proof: string | null = null) => who.call('beginPasskey', { proof })
  const factorOf = (who: Somebody) => who.call('getFactor', {})

  it.each<readonly [string, Odd]>([
    ['another page', { origin: 'https://remit.example.com' }],
    ['another host', { rpId: 'example.com' }],
    ['nobody verified', { unverified: true }],
    ['a signature instead', { type: 'webauthn.get' }],
  ])('is not registered with %s', async (_what, odd) => {
    const begun = await begin(owner)
    const passkey = new SoftPasskey(origin)
    expect(await owner.call('confirmPasskey', { name: 'Phone', ...passkey.make(begun, odd) })).toEqual({ result: 'wrong' })
    expect(await owner.call('confirmPasskey', { name: 'Phone', ...passkey.make(begun) })).toEqual({ result: 'expired' })
    expect((await factorOf(owner)).passkeys).toEqual([])
    // nobody has one who has not confirmed it, and it proves nothing
    expect(await owner.call('beginProof', { act: adding, passkey: true })).toEqual({
      app: false,
      phone: false,
      passkey: null,
      lockedUntil: null,
    })
  })

  it('is registered once, for one person, with a challenge of hers and within ten minutes', async () => {
    const admin = await remit.signIn('admin')
    const begun = await begin(owner)
    const passkey = new SoftPasskey(origin)
    expect(await admin.call('confirmPasskey', { name: 'Phone', ...passkey.make(begun) })).toEqual({ result: 'expired' })
    expect(await owner.call('confirmPasskey', { name: 'Phone', ...passkey.make(begun) })).toMatchObject({ result: 'registered' })
    expect(await owner.call('confirmPasskey', { name: 'Phone', ...passkey.make(begun) })).toEqual({ result: 'expired' })
    // somebody else cannot take it over, and is left with nothing by that
    expect(await admin.call('confirmPasskey', { name: 'Phone', ...passkey.make(await begin(admin)) })).toEqual({ result: 'wrong' })
    expect(await factorOf(admin)).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 })
    const old = await begin(admin)
    await remit.advance(10 * 60_000)
    expect(await admin.call('confirmPasskey', { name: 'Phone', ...new SoftPasskey(origin).make(old) })).toEqual({ result: 'expired' })
    expect(await refusalOf(owner.call('confirmPasskey', { name: ' ', ...passkey.make(begun) }))).toBe('bad_input')
  })

  it('beside another factor begins with a proof by that one, and what was begun without is for nothing', async () => {
    const unproven = await begin(owner)
    const { app } = await setUpFactor(clock, owner)
    const late = new SoftPasskey(origin)
    expect(await owner.call('confirmPasskey', { name: 'Late', ...late.make(unproven) })).toEqual({ result: 'expired' })
    expect(await refusalOf(begin(owner))).toBe('proof_needed')
    const proof = await prove(owner, adding, app.next())
    const { passkey } = await addPasskey(owner, { origin, name: 'One', proof })
    expect(await refusalOf(begin(owner, proof))).toBe('proof_needed')
    const two = await addPasskey(owner, { origin, name: 'Two', proof: await proveBy(owner, passkey, adding) })
    expect((await factorOf(owner)).passkeys.map(({ name }) => name)).toEqual(['One', 'Two'])
    expect((await challengeFor(owner, adding)).allow.map(({ id }) => id).sort()).toEqual([passkey.id, two.passkey.id].sort())
    // an app takes the proof of a passkey, one that was begun before the first factor is begun anew
    const admin = await remit.signIn('admin')
    const { secret } = await admin.call('beginFactor', { proof: null })
    expect(secret).not.toBe('')
    await addPasskey(admin, { origin })
    expect(await admin.call('confirmFactor', { code: '000000' })).toEqual({ result: 'expired' })
    expect(await refusalOf(admin.call('beginFactor', { proof: null }))).toBe('proof_needed')
  })

  it('is removed with a proof for exactly that; the last of all takes the recovery codes with it', async () => {
    const { app } = await setUpFactor(clock, owner)
    const { passkey } = await addPasskey(owner, { origin, proof: await prove(owner, adding, app.next()) })
    const remove = { kind: 'remove_passkey', passkeyId: passkey.id } as const
    const admin = await remit.signIn('admin')
    expect(await refusalOf(admin.call('removeFactor', { passkeyId: passkey.id, proof: null }))).toBe('not_found')
    expect(await refusalOf(owner.call('removeFactor', { passkeyId: passkey.id, proof: null }))).toBe('proof_needed')
    const forApp = await proveBy(owner, passkey, { kind: 'remove_factor' })
    expect(await refusalOf(owner.call('removeFactor', { passkeyId: passkey.id, proof: forApp }))).toBe('proof_needed')
    const without = await owner.call('removeFactor', { proof: forApp })
    expect(without).toMatchObject({ registeredAt: null, recoveryCodesLeft: 10, passkeys: [{ id: passkey.id }] })
    expect(await causeOf(owner.call('removeFactor', { proof: null }))).toEqual(['second_factor_missing'])
    // her app is gone: its codes prove nothing
    await remit.advance(30_000)
    expect(await owner.call('proveAct', { act: remove, code: app.next() })).toEqual({ result: 'wrong', triesLeft: 4 })
    const proof = await proveBy(owner, passkey, remove)
    const none = await owner.call('removeFactor', { passkeyId: passkey.id, proof })
    expect(none).toMatchObject({ registeredAt: null, passkeys: [], recoveryCodesLeft: 0 })
    const { recoveryCodes } = await addPasskey(owner, { origin })
    await remit.settle()
    expect(remit.simulator.world.notices.of('owner').map(({ title }) => title)).toContain('已移除一个通行密钥')
    // a recovery code stands in for a passkey that is not at hand
    const code = recoveryCodes[0] ?? ''
    expect((await owner.call('proveAct', { act: adding, code })).result).toBe('proved')
  })

  it('of two first ones at once, one is registered', async () => {
    const begun = [await begin(owner), await begin(owner)]
    const answers = await Promise.all(
      begun.map((one, place) => owner.call('confirmPasskey', { name: `Phone ${place}`, ...new SoftPasskey(origin).make(one) })),
    )
    expect(answers.map(({ result }) => result).sort()).toEqual(['expired', 'registered'])
    expect((await factorOf(owner)).passkeys).toHaveLength(1)
  })

  it('goes with all others when a lost factor is recovered, unless one was added meanwhile', async () => {
    const recover = async () => {
      const reason = 'Phone and codes fell into the harbour'
      let sent = await owner.call('askRecovery', { reason })
      for (const userid of ['global', 'gm']) {
        const who = await remit.signIn(userid)
        const hasOne = (await factorOf(who)).registeredAt !== null
        if (!hasOne) apps.set(userid, (await setUpFactor(clock, who)).app)
        const app = apps.get(userid)
        if (app === undefined) throw new Error('no app')
        sent = await approveWith(who, app, sent)
      }
      return sent
    }
    const apps = new Map<string, Awaited<ReturnType<typeof setUpFactor>>['app']>()
    const { passkey } = await addPasskey(owner, { origin })
    const first = await recover()
    // she has it after all, and adds another one: what was lost is not what she has now
    await addPasskey(owner, { origin, name: 'Found', proof: await proveBy(owner, passkey, adding) })
    await remit.advance(dayMs)
    await remit.settle()
    owner = await remit.signIn('owner')
    expect(await owner.call('getChange', { changeId: first.id })).toMatchObject({ status: 'failed' })
    expect((await factorOf(owner)).passkeys).toHaveLength(2)
    const second = await recover()
    await remit.advance(dayMs)
    await remit.settle()
    owner = await remit.signIn('owner')
    expect(await owner.call('getChange', { changeId: second.id })).toMatchObject({ status: 'applied' })
    expect(await factorOf(owner)).toMatchObject({ passkeys: [], recoveryCodesLeft: 0 })
    expect(await owner.call('beginProof', { act: adding, passkey: true })).toMatchObject({ app: false, passkey: null })
  })
})
