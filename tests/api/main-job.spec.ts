import { afterEach, beforeEach, expect, it } from 'vitest'
import { ask, causeOf, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { TestRemit } from '#tests/kit/remit.ts'
import { entriesOfChange, verifyLog } from '#server/store/log.ts'

describeOnEachDatabase('the main job', (open) => {
  let remit: TestRemit
  beforeEach(async () => {
    remit = await startReadRemit(open)
  })
  afterEach(() => remit.close())

  const departmentsOnPlatform = (userid: string) => remit.simulator.world.company.people.get(userid)?.departmentIds.map(String)
  const noticesOf = (userid: string) => remit.simulator.world.notices.of(userid)

  it('runs from the ask to the end of the right', async () => {
    const global = await remit.signIn('global')
    const food = (await global.call('getDomain', {})).proposals.find((proposal) => proposal.scope.include[0]?.id === '20')
    expect(food?.owners.map((owner) => owner.id)).toEqual(['owner'])
    await global.call('openDomain', { domainId: food?.id ?? '', preset: 'front_line' })

    const admin = await remit.signIn('admin')
    const move = { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' }
    expect(await refusalOf(admin.call('moveMember', move)), 'outside her area nobody is there').toBe('not_found')

    const preview = await admin.call('previewAsk', {
      roleId: 'shift_supervisor',
      scope: { include: ['20'], exclude: [] },
      lengthMinutes: 10_080,
      startAt: null,
    })
    expect(preview.verdict.allowed).toBe(true)
    expect(preview.route.map((stage) => [stage.kind, stage.approvers.map((person) => person.id), stage.usual])).toEqual([
      ['manager', ['manager'], null],
    ])

    const sent = await admin.call('sendAsk', ask())
    expect(sent.status).toBe('pending')
    await remit.settle()
    const notice = noticesOf('manager')[0]
    expect(notice?.title).toContain('ADMIN')

    const manager = await remit.signIn('manager')
    const home = await manager.call('getHome', {})
    expect(home.inbox.waiting.map((card) => [card.id, card.can.approve.allowed])).toEqual([[sent.id, true]])
    const applied = await decide(manager, home.inbox.waiting[0] ?? sent, 'approve')
    expect(applied.status).toBe('applied')
    expect(applied.grant).toMatchObject({ phase: 'active', untilAt: (applied.grant?.fromAt ?? 0) + 7 * dayMs })

    const moved = await admin.call('moveMember', move)
    expect(moved.status).toBe('applied')
    await remit.settle()
    expect(departmentsOnPlatform('waiter')).toEqual(['23'])
    const after = await admin.call('getChange', { changeId: moved.id })
    expect(after.deliveries).toMatchObject([{ kind: 'member_departments', state: 'done' }])

    await remit.advance(7 * dayMs + 1_000)
    const later = await remit.signIn('admin')
    expect(await refusalOf(later.call('moveMember', { memberId: 'waiter', fromDepartmentId: '23', toDepartmentId: '21' }))).toBe(
      'not_found',
    )
    await remit.settle()
    expect(departmentsOnPlatform('waiter')).toEqual(['23'])

    const entries = await remit.app.database.transaction((tx) => entriesOfChange(tx, sent.id))
    expect(entries.map((entry) => entry.action)).toEqual(['change.sent', 'change.approved', 'grant.given', 'grant.began', 'grant.ended'])
    await expect(remit.app.database.transaction((tx) => verifyLog(tx))).resolves.toMatchObject({ whole: true })
  })

  it('mirrors the grant as a label role with exactly its scope, and takes it back at the end', async () => {
    const admin = await remit.signIn('admin')
    const manager = await remit.signIn('manager')
    const owner = await remit.signIn('global')
    const sent = await admin.call('sendAsk', ask())
    const once = await decide(manager, sent, 'approve')
    // Under the root's policy a medium risk also needs the domain owner.
    expect(once.status).toBe('pending')
    await decide(owner, await owner.call('getChange', { changeId: sent.id }), 'approve')
    await remit.settle()
    const holders = () => remit.app.platform.listRoleMembers('903')
    expect(await holders()).toEqual([{ userid: 'admin', scopeDepartmentIds: ['20'] }])
    await remit.advance(7 * dayMs + 1_000)
    await remit.settle()
    expect(await holders()).toEqual([])
  })

  it('refuses a critical role with its cause, and says so before', async () => {
    const admin = await remit.signIn('admin')
    const roles = (await admin.call('listRoles', {})).roles
    const global = roles.find((role) => role.id === 'global')
    expect(global?.risk).toBe('critical')
    expect(global?.can.ask.causes.map((cause) => cause.code)).toEqual(['second_factor_missing'])
    expect(await causeOf(admin.call('sendAsk', ask({ roleId: 'global', lengthMinutes: 60 })))).toContain('second_factor_missing')
  })

  it('finds the domain owner when manager and head are missing, and nobody decides on her own ask', async () => {
    const barman = await remit.signIn('barman')
    const preview = await barman.call('previewAsk', {
      roleId: 'dashboard',
      scope: { include: ['22'], exclude: [] },
      lengthMinutes: 600,
      startAt: null,
    })
    expect(preview.route.map((stage) => [stage.kind, stage.foundAs, stage.approvers.map((person) => person.id)])).toEqual([
      ['manager', 'domain_owner', ['global']],
    ])
    const global = await remit.signIn('global')
    const own = await global.call('sendAsk', ask({ roleId: 'dashboard', scope: { include: ['40'], exclude: [] }, lengthMinutes: 600 }))
    expect(own.waitingFor.map((person) => person.id)).toEqual(['gm'])
    expect(await causeOf(decide(global, own, 'approve'))).toEqual(['self_approval'])
  })
})
