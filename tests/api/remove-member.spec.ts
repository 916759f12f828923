import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSync } from '#server/jobs/sync/create-sync.ts'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'
import { ask, causeOf, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('a member is removed from the company', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  let owner: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith('personnel_officer') })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    owner = await remit.signIn('owner')
  })
  afterEach(() => remit.close())

  const holds = (who: string, roleId: string, include?: readonly string[]) => given(remit, who, roleId, include)
  const remove = (memberId = 'waiter', by: Somebody = admin, reason = 'The contract has ended') =>
    by.call('sendRoutedAct', { act: { kind: 'remove_member', memberId }, reason })
  const preview = (memberId = 'waiter', by: Somebody = admin) => by.call('previewRoutedAct', { act: { kind: 'remove_member', memberId } })
  const shown = (changeId: string, by: Somebody = admin) => by.call('getChange', { changeId })
  async function agreed(memberId = 'waiter') {
    const sent = await remove(memberId)
    return decide(owner, await decide(manager, sent, 'approve'), 'approve')
  }
  async function readAgain() {
    await (await remit.signIn('global')).call('startSync', {})
    await remit.readDirectory()
  }
  async function readWith(platform: TestRemit['app']['platform']) {
    const step = createSync({ ...remit.app, platform })
    while (await step());
  }
  const onPlatform = (userid: string) =>
    remit.app.platform.getMember(userid).then(
      (member) => member.departmentIds,
      (error: { code: string }) => error.code,
    )
  const members = async () => (await admin.call('listMembers', {})).rows.map(({ person }) => person.id)
  const deliveries = async (changeId: string) =>
    (await shown(changeId)).deliveries.filter(({ kind }) => kind === 'member').map(({ state, because }) => ({ state, because }))
  const noticesTo = (userid: string) => remit.simulator.world.notices.of(userid)

  it('is sent, decided in two stages, and carried out with everything that ends by it', async () => {
    const waiter = await remit.signIn('waiter')
    const hers = await holds('waiter', 'dashboard', ['21'])
    const open = await waiter.call('sendAsk', ask({ roleId: 'shift_supervisor', scope: { include: ['21'], exclude: [] } }))
    const sent = await remove()
    expect(sent).toMatchObject({ status: 'pending', risk: 'high', subject: { kind: 'remove_member', person: { id: 'waiter' } } })
    expect(sent.route.map(({ kind, approvers }) => [kind, approvers.map(({ id }) => id)])).toEqual([
      ['manager', ['manager']],
      ['domain_owner', ['owner']],
    ])
    const first = await decide(manager, await shown(sent.id, manager), 'approve')
    expect(first).toMatchObject({ status: 'pending', stage: 1 })
    expect(await members()).toContain('waiter')
    const last = await decide(owner, await shown(sent.id, owner), 'approve')
    expect(last).toMatchObject({ status: 'applied', undo: { untilAt: null }, failure: null })
    // what she holds in Remit has ended before DingTalk has been asked
    expect(await refusalOf(waiter.call('getMe', {}))).toBe('not_signed_in')
    expect((await owner.call('listHoldings', {})).rows.map(({ id }) => id)).not.toContain(hers)
    expect((await shown(open.id, await remit.signIn('rest.head'))).status).toBe('withdrawn')
    await remit.settle()
    expect(await onPlatform('waiter')).toBe('33012')
    expect(await members()).not.toContain('waiter')
    expect(await deliveries(sent.id)).toEqual([{ state: 'done', because: null }])
    expect((await shown(sent.id)).steps.map(({ action, actor }) => [action, actor?.id])).toEqual([
      ['change.sent', 'admin'],
      ['change.approved', 'manager'],
      ['change.approved', 'owner'],
      ['member.removed', 'admin'],
    ])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('tells who decides in words of its own, and the one who sent it what became of it; her who is removed nothing', async () => {
    const sent = await remove()
    await remit.settle()
    const first = await decide(manager, sent, 'approve')
    await remit.settle()
    await decide(owner, first, 'approve')
    await remit.settle()
    expect(noticesTo('manager').map(({ title }) => title)).toContain('ADMIN 申请移除成员「WAITER」')
    expect(noticesTo('owner').map(({ title }) => title)).toContain('ADMIN 申请移除成员「WAITER」')
    expect(noticesTo('admin').map(({ title }) => title)).toContain('已同意：移除成员「WAITER」')
    expect(noticesTo('waiter')).toEqual([])
  })

  it('says before it is sent what would end, and sends nothing', async () => {
    const hers = await holds('waiter', 'dashboard', ['21'])
    expect(await preview()).toMatchObject({
      verdict: { allowed: true },
      risk: 'high',
      domain: { preset: 'front_line' },
      consequences: { departments: [{ id: '21' }], headOf: [], domains: [], grants: [{ id: hers }] },
      route: [{ kind: 'manager' }, { kind: 'domain_owner' }],
    })
    expect((await preview('rest.head')).consequences).toMatchObject({ headOf: [{ id: '21' }] })
    expect((await manager.call('getHome', {})).inbox.waitingCount).toBe(0)
    const page = await admin.call('getPerson', { personId: 'waiter' })
    expect(page.can.remove.allowed).toBe(true)
  })

  it('is refused at sending with its cause', async () => {
    expect(await causeOf(remove('waiter', owner))).toEqual(['no_grant_permits'])
    expect(await causeOf(remove('admin'))).toEqual(['not_oneself'])
    expect(await causeOf(remove('waiter', admin, ' '))).toEqual(['reason_missing'])
    // also in Finance, which she does not see: that is told, where is not
    const elsewhere = await preview('twice')
    expect(elsewhere.verdict.causes).toEqual([{ code: 'works_elsewhere', personId: 'twice' }])
    expect(elsewhere.consequences).toMatchObject({ kind: 'remove_member', departments: [{ id: '21' }] })
    expect(await refusalOf(remove('clerk'))).toBe('not_found')
    expect(await refusalOf(remove('nobody'))).toBe('not_found')
    await remove()
    expect(await causeOf(remove())).toEqual(['already_asked'])
    await remit.advance(7 * dayMs + 1_000)
    expect(await refusalOf(remove('barman', await remit.signIn('admin')))).toBe('not_found')
  })

  it('never waits for whom it is about, and is not hers to see', async () => {
    const sent = await remove('manager')
    expect(sent.route.map(({ foundAs, approvers }) => [foundAs, approvers.map(({ id }) => id)])).toEqual([['department_head', ['owner']]])
    expect(await refusalOf(shown(sent.id, manager))).toBe('not_found')
    expect((await manager.call('getHome', {})).inbox).toMatchObject({ waitingCount: 0, mineCount: 0 })
  })

  it('is refused with a reason, or withdrawn, or decided once; and cannot be edited', async () => {
    const sent = await remove()
    expect(sent.can.edit).toMatchObject({ allowed: false, causes: [{ code: 'edit_impossible' }] })
    expect(await causeOf(decide(manager, sent, 'refuse'))).toEqual(['reason_missing'])
    expect(await refusalOf(decide(manager, { ...sent, contentHash: '0'.repeat(64) }, 'approve'))).toBe('change_moved')
    const refused = await decide(manager, sent, 'refuse', 'Her contract runs until June')
    expect(refused.status).toBe('refused')
    expect(await refusalOf(decide(manager, sent, 'approve'))).toBe('change_not_pending')
    const again = await remove()
    expect((await admin.call('withdrawChange', { changeId: again.id, version: 1 })).status).toBe('withdrawn')
    const third = await remove()
    await decide(manager, third, 'approve')
    expect(await causeOf(decide(manager, third, 'approve'))).toEqual(['already_decided_by_you'])
    const twice = await Promise.all([1, 2].map(() => refusalOf(decide(owner, third, 'approve'))))
    const [refusal] = twice.filter((answer) => typeof answer === 'string')
    expect(refusal).toBe('change_not_pending')
    expect(twice.filter((answer) => typeof answer !== 'string')).toMatchObject([{ status: 'applied' }])
    await remit.settle()
    expect(await members()).not.toContain('waiter')
  })

  it('fails, and does nothing, when the right has ended before the last approval', async () => {
    const sent = await decide(manager, await remove(), 'approve')
    await remit.advance(7 * dayMs + 1_000)
    admin = await remit.signIn('admin')
    owner = await remit.signIn('owner')
    const failed = await decide(owner, sent, 'approve')
    expect(failed).toMatchObject({ status: 'failed', failure: { allowed: false, causes: [{ code: 'grant_ended' }] } })
    await remit.settle()
    expect(await onPlatform('waiter')).toEqual(['21'])
    expect(await deliveries(sent.id)).toEqual([])
    expect((await owner.call('listMembers', {})).rows.map(({ person }) => person.id)).toContain('waiter')
    expect(noticesTo('admin').map(({ title }) => title)).toContain('没能办成：移除成员「WAITER」')
    const entries = await remit.app.database.transaction((tx) => entriesOfChange(tx, sent.id))
    expect(entries.map(({ action }) => action)).toEqual(['change.sent', 'change.approved', 'change.approved', 'change.failed'])
  })

  it('fails when she was moved meanwhile, natively or by a colleague, or has left', async () => {
    const [moved, left] = [await remove(), await remove('barman')]
    await decide(manager, moved, 'approve')
    await decide(manager, left, 'approve')
    await remit.app.platform.setMemberDepartments('waiter', ['23'])
    await remit.app.platform.deleteMember('barman')
    await readAgain()
    expect(await decide(owner, moved, 'approve')).toMatchObject({ status: 'failed', failure: { causes: [{ code: 'moved_meanwhile' }] } })
    expect(await decide(owner, left, 'approve')).toMatchObject({ status: 'failed', failure: { causes: [{ code: 'person_left' }] } })
    await remit.settle()
    expect(await onPlatform('waiter')).toEqual(['23'])
  })

  it('who was moved natively after the last reading is not removed: followed, and left to a person', async () => {
    const { id } = await agreed()
    await remit.app.platform.setMemberDepartments('waiter', ['23'])
    await remit.settle()
    expect(await deliveries(id)).toEqual([{ state: 'needs_attention', because: 'changed_natively' }])
    expect(await onPlatform('waiter')).toEqual(['23'])
    expect((await admin.call('getPerson', { personId: 'waiter' })).memberships).toMatchObject([{ id: '23' }])
  })

  it('a crash after DingTalk has removed her repeats nothing; a reading on its way brings her back nowhere', async () => {
    const { id } = await agreed()
    await remit.app.platform.deleteMember('waiter')
    await remit.settle()
    await readAgain()
    expect(await deliveries(id)).toEqual([{ state: 'done', because: null }])
    expect(await members()).not.toContain('waiter')
  })

  it('a reading that asked before she was removed does not bring her back', async () => {
    await (await remit.signIn('global')).call('startSync', {})
    const { platform } = remit.app
    let removed = false
    const listMembers: typeof platform.listMembers = async (id, cursor) => {
      const answer = await platform.listMembers(id, cursor)
      if (id === '21' && !removed) {
        removed = true
        await agreed()
        await remit.settle()
      }
      return answer
    }
    await readWith({ ...platform, listMembers })
    expect(removed).toBe(true)
    expect(await members()).not.toContain('waiter')
  })

  it('who headed a department heads it no longer', async () => {
    await agreed('rest.head')
    await remit.settle()
    expect((await admin.call('getDepartment', { departmentId: '21' })).heads).toEqual([])
  })
})
