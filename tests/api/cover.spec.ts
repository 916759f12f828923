/** Somebody is away and another one decides in her place, on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyLog } from '#server/store/log.ts'
import { ask, causeOf, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase, describeOnPostgres } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('somebody is away', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  let chef: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    chef = await remit.signIn('chef')
  })
  afterEach(() => remit.close())

  const send = () => admin.call('sendAsk', ask({ lengthMinutes: 600 }))
  const now = async () => (await manager.call('getHome', {})).now
  const away = async (over: object = {}, by = manager) =>
    by.call('nameCover', {
      absentId: 'manager',
      coverId: 'chef',
      fromAt: null,
      untilAt: (await now()) + 7 * dayMs,
      highestRisk: 'high',
      roleIds: null,
      ...over,
    })
  const inbox = async (of: Somebody) => (await of.call('getHome', {})).inbox
  const titles = (userid: string) => remit.simulator.world.notices.of(userid).map(({ title }) => title)

  it('her cover is told, decides in her place, and it says so everywhere', async () => {
    const sent = await send()
    expect((await inbox(chef)).waiting).toEqual([])
    expect(await refusalOf(chef.call('getChange', { changeId: sent.id }))).toBe('not_found')
    const cover = await away()
    expect(cover).toMatchObject({ running: true, cover: { id: 'chef' }, absent: { id: 'manager' }, can: { end: { allowed: true } } })
    await remit.settle()
    expect(titles('chef')).toHaveLength(1)
    const { waiting, covering } = await inbox(chef)
    expect(waiting).toMatchObject([
      { id: sent.id, insteadOf: { id: 'manager' }, can: { approve: { allowed: true, causes: [{ code: 'covers_decider' }] } } },
    ])
    expect(covering).toMatchObject([{ person: { id: 'manager' }, untilAt: cover.untilAt }])
    const done = await decide(chef, sent, 'approve')
    expect(done).toMatchObject({ status: 'applied', route: [{ answers: [{ person: { id: 'chef' }, insteadOf: { id: 'manager' } }] }] })
    expect(done.steps.find(({ action }) => action === 'change.approved')).toMatchObject({
      actor: { id: 'chef' },
      insteadOf: { id: 'manager' },
    })
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('is asked as well when something comes later, and no more when it has ended', async () => {
    const cover = await away()
    await remit.settle()
    const sent = await send()
    await remit.settle()
    expect([titles('manager').length, titles('chef').length]).toEqual([1, 1])
    await manager.call('endCover', { coverId: cover.id })
    expect((await inbox(chef)).waiting).toEqual([])
    expect(await refusalOf(decide(chef, sent, 'approve'))).toBe('not_found')
    expect((await decide(manager, sent, 'approve')).status).toBe('applied')
  })

  it('ends by itself at its time, and begins at its time', async () => {
    const at = await now()
    await away({ fromAt: at + dayMs, untilAt: at + 2 * dayMs })
    const sent = await send()
    expect((await inbox(chef)).waiting).toEqual([])
    await remit.advance(dayMs)
    expect((await inbox(await remit.signIn('chef'))).waiting).toMatchObject([{ id: sent.id }])
    await remit.advance(dayMs)
    expect((await inbox(await remit.signIn('chef'))).waiting).toEqual([])
  })

  it('goes no further than it was given: neither in risk nor to other roles, and opens no page of hers', async () => {
    await away({ highestRisk: 'low' })
    const sent = await send()
    expect((await inbox(chef)).waiting).toEqual([])
    expect(await refusalOf(decide(chef, sent, 'approve'))).toBe('not_found')
    await remit.settle()
    // nobody can answer in her place: it is asked of the next one up at once
    expect((await admin.call('getChange', { changeId: sent.id })).waitingFor.map(({ id }) => id)).toEqual(['owner'])
    expect((await chef.call('getDomain', {})).areas).toEqual((await (await remit.signIn('clerk')).call('getDomain', {})).areas)
  })

  it('without a cover what waits goes up at once, and a new ask is asked of somebody who is there', async () => {
    const before = await send()
    await away({ coverId: null })
    await remit.settle()
    expect((await admin.call('getChange', { changeId: before.id })).route[0]?.added).toMatchObject([
      { person: { id: 'owner' }, because: 'absent' },
    ])
    await admin.call('withdrawChange', { changeId: before.id, version: before.version })
    expect((await send()).waitingFor.map(({ id }) => id)).toEqual(['owner'])
  })

  it('the cover of who asks decides nothing of hers', async () => {
    await (
      await remit.signIn('admin')
    ).call('nameCover', {
      absentId: 'admin',
      coverId: 'manager',
      fromAt: null,
      untilAt: (await now()) + dayMs,
      highestRisk: 'low',
      roleIds: null,
    })
    expect((await send()).waitingFor.map(({ id }) => id)).toEqual(['owner'])
  })

  it('who becomes the cover of who asks afterwards does not decide either, and somebody else is asked', async () => {
    const sent = await send()
    await admin.call('nameCover', {
      absentId: 'admin',
      coverId: 'manager',
      fromAt: null,
      untilAt: (await now()) + dayMs,
      highestRisk: 'low',
      roleIds: null,
    })
    expect(await causeOf(decide(manager, sent, 'approve'))).toEqual(['covers_for'])
    await remit.settle()
    expect((await admin.call('getChange', { changeId: sent.id })).waitingFor.map(({ id }) => id)).toContain('owner')
  })

  it('is named by herself or somebody above, seen by them, and by nobody else', async () => {
    const owner = await remit.signIn('owner')
    await away({}, owner)
    expect((await manager.call('listCovers', { personId: 'manager' })).absences).toHaveLength(1)
    expect((await owner.call('listCovers', { personId: 'manager' })).can.name.allowed).toBe(true)
    expect((await chef.call('listCovers', { personId: 'chef' })).covering).toMatchObject([{ absent: { id: 'manager' } }])
    expect(await refusalOf(chef.call('listCovers', { personId: 'manager' }))).toBe('not_found')
    expect(await refusalOf(away({}, chef))).toBe('not_found')
    expect(await causeOf(away())).toEqual(['already_covered'])
    expect(await causeOf(away({ coverId: 'manager', fromAt: (await now()) + 8 * dayMs, untilAt: (await now()) + 9 * dayMs }))).toEqual([
      'same_person',
    ])
  })
})

describeOnPostgres('the absent and her cover at the same moment', (open) => {
  it('have one outcome', async () => {
    const remit = await startReadRemit(open, { prepare: foodWith() })
    try {
      const [admin, manager, chef] = await Promise.all([remit.signIn('admin'), remit.signIn('manager'), remit.signIn('chef')])
      const { now } = await manager.call('getHome', {})
      await manager.call('nameCover', {
        absentId: 'manager',
        coverId: 'chef',
        fromAt: null,
        untilAt: now + dayMs,
        highestRisk: 'high',
        roleIds: null,
      })
      for (let round = 0; round < 10; round++) {
        const sent = await admin.call(
          'sendAsk',
          ask({ lengthMinutes: 60 + round, scope: { include: ['21'], exclude: [] }, roleId: 'dashboard' }),
        )
        const both = await Promise.allSettled([decide(manager, sent, 'approve'), decide(chef, sent, 'refuse', 'Not now')])
        expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
        const after = await admin.call('getChange', { changeId: sent.id })
        if (after.grant !== null) await admin.call('revokeGrant', { grantId: after.grant.id, reason: 'again' })
      }
    } finally {
      await remit.close()
    }
  })
})
