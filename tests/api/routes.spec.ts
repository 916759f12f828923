/** A policy that asks several people for one stage, and stages at the same time: through the API, on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StageRule } from '#governance/approver-rule.ts'
import type { PersonId } from '#governance/id.ts'
import { presetPolicy } from '#governance/policy.ts'
import { allDomains, saveDomain } from '#server/store/domains.ts'
import { verifyLog } from '#server/store/log.ts'
import { agree, ask, causeOf, decide } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres, type Open } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

const named = (...people: string[]): StageRule => ({ kind: 'named', personIds: people as PersonId[] })

/** The small resort, whose food domain asks two of three named people for what is medium, and its owner at the same time; then one further up. */
async function resort(open: Open): Promise<TestRemit> {
  const remit = await startReadRemit(open, { prepare: foodWith() })
  const policy = presetPolicy('front_line')
  const medium: StageRule[] = [
    { ...named('chef', 'rest.head', 'fin.owner'), need: 2 },
    { kind: 'domain_owner', beside: true },
    { kind: 'manager_above', level: 3 },
  ]
  await remit.app.database.transaction(async (tx) => {
    const food = (await allDomains(tx)).find(({ name }) => name === 'Food')
    if (!food) throw new Error('there is no domain of that name')
    await saveDomain(tx, { ...food, policy: { ...policy, stages: { ...policy.stages, medium } } })
  })
  return remit
}

describeOnEachDatabase('a way with several people at a time', (open) => {
  let remit: TestRemit
  let admin: Somebody
  beforeEach(async () => {
    remit = await resort(open)
    admin = await remit.signIn('admin')
  })
  afterEach(() => remit.close())

  const inboxOf = async (userid: string) => (await (await remit.signIn(userid)).call('listInbox', { tab: 'waiting' })).changes.length
  const by = async (userid: string, change: Awaited<ReturnType<typeof send>>) => decide(await remit.signIn(userid), change, 'approve')
  const send = () => admin.call('sendAsk', ask({ lengthMinutes: 600 }))

  it('is shown before it is sent, with how many have to agree and what waits beside it', async () => {
    const { reason: _none, ...asked } = ask({ lengthMinutes: 600 })
    const { route } = await admin.call('previewAsk', asked)
    expect(route.map(({ kind, need, beside, approvers }) => [kind, need, beside, approvers.map(({ id }) => id)])).toEqual([
      ['named', 2, false, ['chef', 'rest.head', 'fin.owner']],
      ['domain_owner', 1, true, ['owner']],
      ['manager_above', 1, false, ['gm']],
    ])
  })

  it('asks all of a step at once, waits for each of them, and only then asks the next', async () => {
    const sent = await send()
    expect([sent.stage, sent.stageCount, sent.waitingFor.map(({ id }) => id)]).toEqual([0, 2, ['chef', 'rest.head', 'fin.owner', 'owner']])
    expect([await inboxOf('chef'), await inboxOf('owner'), await inboxOf('gm')]).toEqual([1, 1, 0])
    await remit.settle()
    const one = await by('chef', sent)
    expect(one).toMatchObject({ status: 'pending', stage: 0, contentHash: sent.contentHash })
    expect(one.route.map(({ state, answers }) => [state, answers.map(({ person }) => person.id)])).toEqual([
      ['waiting', ['chef']],
      ['waiting', []],
      ['later', []],
    ])
    expect([await inboxOf('chef'), await inboxOf('fin.owner'), await inboxOf('gm')]).toEqual([0, 1, 0])
    expect(await causeOf(by('chef', sent))).toEqual(['already_decided_by_you'])
    expect((await by('owner', sent)).status).toBe('pending')
    const both = await by('fin.owner', sent)
    expect(both.route.map(({ state }) => state)).toEqual(['approved', 'approved', 'waiting'])
    expect([await inboxOf('rest.head'), await inboxOf('gm')]).toEqual([0, 1])
    expect(await causeOf(by('rest.head', sent))).toEqual(['not_your_stage'])
    await remit.settle()
    const told = ['chef', 'rest.head', 'fin.owner', 'owner', 'gm'].map((id) => remit.simulator.world.notices.of(id).length)
    expect(told).toEqual([1, 1, 1, 1, 1])
    expect(await by('gm', sent)).toMatchObject({ status: 'applied', grant: { phase: 'active' } })
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('ends with the first no, and leaves nobody’s inbox with it', async () => {
    const sent = await send()
    await by('chef', sent)
    const no = await decide(await remit.signIn('owner'), sent, 'refuse', 'Too wide')
    expect(no.route.map(({ state }) => state)).toEqual(['not_reached', 'refused', 'not_reached'])
    expect([await inboxOf('rest.head'), await inboxOf('fin.owner')]).toEqual([0, 0])
  })

  it('takes the last yes back and waits for one again, the others standing', async () => {
    const sent = await send()
    await by('owner', sent)
    await by('chef', sent)
    await by('fin.owner', sent)
    expect(await inboxOf('gm')).toBe(1)
    const back = await (await remit.signIn('fin.owner')).call('undoChange', { changeId: sent.id })
    expect(back).toMatchObject({ status: 'pending', stage: 0, waitingFor: [{ id: 'rest.head' }, { id: 'fin.owner' }] })
    expect(await inboxOf('gm')).toBe(0)
    expect((await by('rest.head', sent)).waitingFor).toMatchObject([{ id: 'gm' }])
  })

  it('asks somebody above as soon as too few of them are left', async () => {
    const sent = await send()
    await by('chef', sent)
    for (const userid of ['rest.head', 'fin.owner'])
      await remit.simulator.app.request('/__control/person', { method: 'POST', body: JSON.stringify({ userid, gone: true }) })
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
    await remit.settle()
    const { route } = await admin.call('getChange', { changeId: sent.id })
    expect(route[0]?.added.map(({ person, because }) => [person.id, because])).toContainEqual(['manager', 'absent'])
    expect(await inboxOf('manager')).toBe(1)
  })

  it('comes to its end with whoever is asked first each time', async () => {
    let change = await send()
    while (change.status === 'pending') change = await agree(remit, change)
    expect(change.status).toBe('applied')
  })
})

describeOnPostgres('four people of one step at the same moment', (open) => {
  it('have two yeses of the three, the owner’s, and no more', async () => {
    const remit = await resort(open)
    try {
      const sent = await (await remit.signIn('admin')).call('sendAsk', ask({ lengthMinutes: 600 }))
      const people = await Promise.all(['chef', 'rest.head', 'fin.owner', 'owner'].map((id) => remit.signIn(id)))
      const answers = await Promise.allSettled(people.map((one) => decide(one, sent, 'approve')))
      expect(answers.filter(({ status }) => status === 'rejected').map((one) => String('reason' in one && one.reason))).toEqual([
        'ApiRefusal: not_allowed',
      ])
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
      const { route, stage } = await (await remit.signIn('gm')).call('getChange', { changeId: sent.id })
      expect([stage, route.map(({ answers: given }) => given.length)]).toEqual([1, [2, 1, 0]])
    } finally {
      await remit.close()
    }
  })
})
