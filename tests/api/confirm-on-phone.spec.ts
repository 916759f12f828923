/** A yes on the desktop that is confirmed on the phone, bound to person, act and content (S17), on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '#contract/endpoints.ts'
import { ask, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { addPasskey, proveBy } from '#tests/kit/passkey.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'
import { prove, setUpFactor, toApprove, type Authenticator } from '#tests/kit/second-factor.ts'

const secondMs = 1_000
const critical = (over = {}) => ask({ roleId: 'global', lengthMinutes: 60, reason: 'The platform has to be repaired', ...over })
type Sent = Extract<Output<'askOnPhone'>, { result: 'sent' }>
type Change = Output<'getChange'>

describeOnEachDatabase('confirming on the phone', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let desk: Somebody
  let phone: Somebody
  let app: Authenticator
  let sent: Change
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    desk = await remit.signIn('owner')
    phone = await remit.signIn('owner')
    await setUpFactor(clock, admin)
    app = (await setUpFactor(clock, phone)).app
    sent = await admin.call('sendAsk', critical())
  })
  afterEach(() => remit.close())
  const clock = () => remit.simulator.world.clock.now()

  const about = ({ id, contentHash }: Change) => ({ changeId: id, contentHash })
  const yes = (by: Somebody, { id, version, contentHash }: Change, proof: string | null) =>
    by.call('decideChange', { changeId: id, version, contentHash, answer: 'approve', reason: null, proof })
  const take = (by: Somebody, { token }: Sent) => by.call('takeFromPhone', { token })

  async function askFor(change: Change = sent): Promise<Sent> {
    const answer = await desk.call('askOnPhone', about(change))
    if (answer.result !== 'sent') throw new Error(`not sent: ${answer.result}`)
    return answer
  }

  /** The link of the newest work notice: all that the phone has. */
  async function linkOnPhone(): Promise<string> {
    await remit.settle()
    const urls = remit.simulator.world.notices.of('owner').map(({ phoneUrl }) => phoneUrl)
    return urls.map((url) => /#\/confirm\/([\w-]+)$/.exec(url)?.[1]).find((link) => link !== undefined) ?? ''
  }
  const shownOn = (who: Somebody, link: string) => who.call('getOnPhone', { link })
  async function numbersOn(who: Somebody, link: string): Promise<readonly number[]> {
    const shown = await shownOn(who, link)
    return shown.result === 'open' ? shown.numbers : []
  }
  const choose = (who: Somebody, link: string, number: number, proof: string | null = null) =>
    who.call('answerOnPhone', { link, number, proof })
  const over = { result: 'over' }

  it('shows what is approved, takes the number and a proof for this, and the desktop decides with it, once', async () => {
    const asked = await askFor()
    expect(await take(desk, asked)).toEqual({ result: 'waiting' })
    const link = await linkOnPhone()
    const shown = await shownOn(phone, link)
    expect(shown).toMatchObject({ result: 'open', ...about(sent), untilAt: asked.untilAt })
    const numbers = await numbersOn(phone, link)
    expect(new Set(numbers).size).toBe(3)
    expect(numbers).toContain(asked.number)
    expect(await choose(phone, link, asked.number)).toEqual({ result: 'right' })
    // the number alone confirms nothing, nor does a proof for something else
    expect(await take(desk, asked)).toEqual({ result: 'waiting' })
    const forIt = await prove(phone, toApprove(sent), app.next())
    expect(await refusalOf(choose(phone, link, asked.number, forIt))).toBe('proof_needed')
    await remit.advance(30 * secondMs)
    phone = await remit.signIn('owner')
    desk = await remit.signIn('owner')
    const proof = await prove(phone, { kind: 'confirm_on_phone', link }, app.next())
    expect(await choose(phone, link, asked.number, proof)).toEqual({ result: 'confirmed' })
    expect(await choose(phone, link, asked.number, proof)).toEqual(over)
    expect(await shownOn(phone, link)).toEqual(over)
    // somebody else’s session takes nothing with the token
    expect(await take(admin, asked)).toEqual(over)
    const taken = await take(desk, asked)
    if (taken.result !== 'proved') throw new Error(`nothing to take: ${taken.result}`)
    expect(taken.untilAt).toBe(asked.untilAt)
    expect(await take(desk, asked)).toEqual(over)
    const decided = await yes(desk, sent, taken.proof)
    expect(decided.route[0]).toMatchObject({ state: 'approved', answers: [{ proof: 'code' }] })
    expect(await refusalOf(desk.call('beginFactor', { proof: taken.proof }))).toBe('proof_needed')
  })

  it('takes a passkey on the phone as well, and its proof is for nothing but this', async () => {
    const adding = await prove(phone, { kind: 'add_passkey' }, app.next())
    const { passkey } = await addPasskey(phone, { origin: 'http://localhost:5180', proof: adding })
    const other = await admin.call('sendAsk', critical({ roleId: 'security' }))
    await askFor()
    const before = await proveBy(phone, passkey, { kind: 'confirm_on_phone', link: await linkOnPhone() })
    const asked = await askFor()
    const link = await linkOnPhone()
    expect(await refusalOf(choose(phone, link, asked.number, before))).toBe('proof_needed')
    const proof = await proveBy(phone, passkey, { kind: 'confirm_on_phone', link })
    expect(await refusalOf(yes(desk, sent, proof))).toBe('proof_needed')
    await choose(phone, link, asked.number, proof)
    const taken = await take(desk, asked)
    const token = taken.result === 'proved' ? taken.proof : null
    expect(await refusalOf(yes(desk, other, token))).toBe('proof_needed')
    expect((await yes(desk, sent, token)).route[0]).toMatchObject({ answers: [{ proof: 'passkey' }] })
  })

  it('ends with a wrong number, which is counted, and right proofs do not take that back', async () => {
    for (const triesLeft of [4, 3]) {
      const asked = await askFor()
      const link = await linkOnPhone()
      const wrong = (await numbersOn(phone, link)).find((number) => number !== asked.number) ?? 0
      expect(await choose(phone, link, wrong)).toEqual({ result: 'wrong', triesLeft })
      expect(await choose(phone, link, asked.number)).toEqual(over)
      expect(await shownOn(phone, link)).toEqual(over)
      expect(await take(desk, asked)).toEqual(over)
    }
    // three wrong codes more, and neither device goes on
    for (let count = 0; count < 3; count++) await phone.call('proveAct', { act: { kind: 'remove_factor' }, code: app.wrong() })
    expect(await desk.call('askOnPhone', about(sent))).toMatchObject({ result: 'locked' })
    expect(await desk.call('beginProof', { act: toApprove(sent), passkey: false })).toMatchObject({ phone: false })
  })

  it('is over after two minutes, when the content is edited, and when a newer one is asked for', async () => {
    const first = await askFor()
    const firstLink = await linkOnPhone()
    const second = await askFor()
    const link = await linkOnPhone()
    expect(link).not.toBe(firstLink)
    expect(await shownOn(phone, firstLink)).toEqual(over)
    expect(await take(desk, first)).toEqual(over)
    const { roleId: _same, ...edit } = critical({ reason: 'A longer repair', lengthMinutes: 120 })
    const edited = await admin.call('editChange', { changeId: sent.id, version: 1, ...edit })
    expect(await shownOn(phone, link)).toEqual(over)
    expect(await refusalOf(desk.call('askOnPhone', about(sent)))).toBe('not_found')
    // confirmed all the same, what comes of it fits no content that is there
    const proof = await prove(phone, { kind: 'confirm_on_phone', link }, app.next())
    await choose(phone, link, second.number, proof)
    const taken = await take(desk, second)
    expect(await refusalOf(yes(desk, edited, taken.result === 'proved' ? taken.proof : null))).toBe('proof_needed')
    const late = await askFor(edited)
    const lateLink = await linkOnPhone()
    await remit.advance(120 * secondMs)
    expect(await shownOn(phone, lateLink)).toEqual(over)
    expect(await choose(phone, lateLink, late.number)).toEqual(over)
    expect(await take(desk, late)).toEqual(over)
  })

  it('leads nobody else anywhere, and nobody without a factor', async () => {
    const asked = await askFor()
    const link = await linkOnPhone()
    expect(await shownOn(admin, link)).toEqual(over)
    expect(await choose(admin, link, asked.number)).toEqual(over)
    const global = await remit.signIn('global')
    expect(await global.call('askOnPhone', about(sent))).toEqual({ result: 'none' })
    expect(await global.call('beginProof', { act: toApprove(sent), passkey: false })).toMatchObject({ phone: false })
  })

  it('tires nobody: five in a quarter of an hour, and a link that is too late is not sent', async () => {
    for (let count = 0; count < 5; count++) await askFor()
    expect(await desk.call('askOnPhone', about(sent))).toEqual({ result: 'often' })
    await remit.advance(15 * 60 * secondMs)
    await remit.settle()
    expect(remit.simulator.world.notices.of('owner').filter(({ phoneUrl }) => phoneUrl.includes('/confirm/'))).toEqual([])
    desk = await remit.signIn('owner')
    await askFor()
  })
})
