import { afterEach, beforeEach, expect, it } from 'vitest'
import { markDepartmentsGone, upsertDepartments } from '#server/store/department-writes.ts'
import { orgTree } from '#server/store/directory.ts'
import { entriesOfChange } from '#server/store/log.ts'
import { ask, causeOf, dayMs, decide, refusalOf } from '#tests/kit/asks.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

describeOnEachDatabase('what is refused, and what it leaves behind', (open) => {
  let remit: TestRemit
  let admin: Somebody
  let manager: Somebody
  let global: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { prepare: foodWith() })
    admin = await remit.signIn('admin')
    manager = await remit.signIn('manager')
    global = await remit.signIn('global')
  })
  afterEach(() => remit.close())

  const holding = async (over: Parameters<typeof ask>[0] = {}) => {
    const sent = await admin.call('sendAsk', ask(over))
    return decide(manager, sent, 'approve')
  }
  const shown = async (by: Somebody) => (await by.call('listMembers', {})).rows.map((row) => row.person.id).sort()

  it('a change that is not mine to see is not there', async () => {
    const sent = await admin.call('sendAsk', ask())
    const clerk = await remit.signIn('clerk')
    expect(await refusalOf(clerk.call('getChange', { changeId: sent.id }))).toBe('not_found')
    expect(await refusalOf(clerk.call('getChange', { changeId: 'no-such-change' }))).toBe('not_found')
    expect(await refusalOf(decide(clerk, sent, 'approve'))).toBe('not_found')
  })

  it('who sees the change but has no stage may not decide, and the refusal is an entry of the log', async () => {
    const sent = await admin.call('sendAsk', ask())
    const owner = await remit.signIn('owner')
    expect(await causeOf(decide(owner, sent, 'approve'))).toEqual(['not_an_approver'])
    expect(await causeOf(decide(manager, sent, 'refuse', null))).toEqual(['reason_missing'])
    const entries = await remit.app.database.transaction((tx) => entriesOfChange(tx, sent.id))
    expect(entries.map((entry) => entry.action)).toEqual(['change.sent'])
  })

  it('an edit voids the decision that was about to be made', async () => {
    const sent = await admin.call('sendAsk', ask())
    const edited = await admin.call('editChange', {
      changeId: sent.id,
      version: 1,
      scope: { include: ['21'], exclude: [] },
      lengthMinutes: 60,
      startAt: null,
      reason: 'Less will do',
    })
    expect(edited).toMatchObject({ version: 2, status: 'pending' })
    expect(await refusalOf(decide(manager, sent, 'approve'))).toBe('change_moved')
    expect((await decide(manager, edited, 'approve')).status).toBe('applied')
    expect(await refusalOf(decide(manager, edited, 'approve'))).toBe('change_not_pending')
  })

  it('a withdrawn ask cannot be approved', async () => {
    const sent = await admin.call('sendAsk', ask())
    expect(await causeOf(manager.call('withdrawChange', { changeId: sent.id, version: 1 }))).toEqual(['not_own_request'])
    await admin.call('withdrawChange', { changeId: sent.id, version: 1 })
    expect(await refusalOf(decide(manager, sent, 'approve'))).toBe('change_not_pending')
  })

  it('an ask that cannot be is refused with its cause, and nothing is sent', async () => {
    const asked: [Parameters<typeof ask>[0], string][] = [
      [{ lengthMinutes: 31 * 1_440 }, 'length_too_long'],
      [{ lengthMinutes: 1 }, 'length_too_short'],
      [{ reason: '  ' }, 'reason_missing'],
      [{ scope: { include: [], exclude: [] } }, 'scope_empty'],
      [{ scope: { include: ['4711'], exclude: [] } }, 'department_unknown'],
      [{ roleId: 'nothing_like_it' }, 'role_unknown'],
      [{ roleId: 'security', lengthMinutes: 60 }, 'second_factor_missing'],
    ]
    for (const [over, code] of asked) expect(await causeOf(admin.call('sendAsk', ask(over))), code).toEqual(expect.arrayContaining([code]))
    expect((await admin.call('getHome', {})).inbox.mineCount).toBe(0)
  })

  it('the same ask is not sent twice', async () => {
    await admin.call('sendAsk', ask())
    expect(await causeOf(admin.call('sendAsk', ask()))).toEqual(['already_asked'])
  })

  it('overlapping grants never cut each other: giving one back leaves the other', async () => {
    const long = await holding()
    const short = await holding({ scope: { include: ['21'], exclude: [] }, lengthMinutes: 1_440 })
    await admin.call('revokeGrant', { grantId: short.grant?.id ?? '', reason: 'Not needed' })
    const me = await admin.call('getMe', {})
    expect(me.grants.map((grant) => grant.id)).toEqual([long.grant?.id])
    expect(await shown(admin)).toContain('waiter')
  })

  it('a domain owner takes a right away; a colleague may not; it is gone at once', async () => {
    const held = await holding()
    const grantId = held.grant?.id ?? ''
    expect(await refusalOf((await remit.signIn('waiter')).call('revokeGrant', { grantId, reason: 'I want to' }))).toBe('not_found')
    const owner = await remit.signIn('owner')
    await owner.call('revokeGrant', { grantId, reason: 'The season is over' })
    expect(await refusalOf(admin.call('listMembers', {}))).toBe('not_found')
    expect(await causeOf(owner.call('revokeGrant', { grantId, reason: 'Again' }))).toEqual(['grant_not_active'])
  })

  it('the end is half open: the last millisecond holds, the instant itself does not', async () => {
    const held = await holding({ lengthMinutes: 1_440 })
    const left = (held.grant?.untilAt ?? 0) - (await admin.call('getHome', {})).now
    await remit.advance(left - 5_000)
    expect((await (await remit.signIn('admin')).call('getMe', {})).grants).toHaveLength(1)
    await remit.advance(6_000)
    const after = await remit.signIn('admin')
    expect((await after.call('getMe', {})).grants).toHaveLength(0)
    expect(await refusalOf(after.call('listMembers', {}))).toBe('not_found')
  })

  it('an asked start later than the approval holds back the clock', async () => {
    const { now } = await admin.call('getHome', {})
    const held = await holding({ startAt: now + dayMs, lengthMinutes: 60 })
    expect(held.grant).toMatchObject({ phase: 'not_started', fromAt: now + dayMs, untilAt: now + dayMs + 3_600_000 })
    expect(await refusalOf(admin.call('listMembers', {}))).toBe('not_found')
  })

  it('outside the scope nothing leaks: lists, search, counts, departments, people', async () => {
    await holding({ scope: { include: ['21'], exclude: [] } })
    expect(await shown(admin)).toEqual(['rest.head', 'twice', 'waiter'])
    expect((await admin.call('listMembers', { q: 'CLERK' })).total).toBe(0)
    expect((await admin.call('getDomain', {})).memberCount).toBe(3)
    expect((await admin.call('listDepartments', {})).rows.map((row) => row.id)).toEqual(['21'])
    expect(await refusalOf(admin.call('listMembers', { departmentId: '30' }))).toBe('not_found')
    expect(await refusalOf(admin.call('previewMove', { memberId: 'clerk', fromDepartmentId: '30', toDepartmentId: '21' }))).toBe(
      'not_found',
    )
    expect((await admin.call('listMembers', { q: 'TWICE' })).rows[0]?.memberships.map((membership) => membership.id)).toEqual(['21'])
    expect(await causeOf(admin.call('moveMember', { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '23' }))).toEqual([
      'outside_scope',
    ])
  })

  it('of somebody in two departments only the one in my area shows', async () => {
    const finance = (await global.call('getDomain', {})).proposals.find((proposal) => proposal.name === 'Finance')
    await global.call('openDomain', { domainId: finance?.id ?? '', preset: 'finance' })
    const owner = await remit.signIn('fin.owner')
    const row = (await owner.call('listMembers', { q: 'TWICE' })).rows[0]
    expect(row?.memberships.map((membership) => membership.name)).toEqual(['Finance'])
    expect(row?.person.departmentName).toBe('Finance')
    await holding()
    const preview = await admin.call('previewMove', { memberId: 'twice', fromDepartmentId: '21', toDepartmentId: '23' })
    expect([preview.before, preview.after].map((departments) => departments.map(({ name }) => name))).toEqual([['Restaurant'], ['Kitchen']])
    expect(
      JSON.stringify(await owner.call('previewMove', { memberId: 'twice', fromDepartmentId: '30', toDepartmentId: '21' })),
    ).not.toContain('"Restaurant"')
  })

  it('how many rights somebody holds is counted in my area only, and for who may see them', async () => {
    await holding({ roleId: 'dashboard', scope: { include: ['21'], exclude: [] }, lengthMinutes: 1_440 })
    const owner = await remit.signIn('owner')
    const counted = async (by: Somebody, q: string) => (await by.call('listMembers', { q })).rows[0]?.activeGrantCount
    expect(await counted(owner, 'ADMIN')).toBe(1)
    const elsewhere = await (
      await remit.signIn('twice')
    ).call('sendAsk', ask({ roleId: 'dashboard', scope: { include: ['30'], exclude: [] }, lengthMinutes: 600 }))
    await decide(await remit.signIn('rest.head'), elsewhere, 'approve')
    expect(await counted(global, 'TWICE')).toBe(1)
    expect(await counted(owner, 'TWICE')).toBe(0)
    const sent = await (await remit.signIn('chef')).call('sendAsk', ask({ scope: { include: ['20'], exclude: [] } }))
    await decide(owner, sent, 'approve')
    // The shift supervisor sees members, not what they hold.
    expect(await counted(await remit.signIn('chef'), 'ADMIN')).toBeNull()
  })

  it('who else holds a role is for who decides, or may see who holds what there', async () => {
    await holding()
    const sent = await (await remit.signIn('chef')).call('sendAsk', ask())
    expect(sent).toMatchObject({ holders: [], holderCount: null })
    const decided = await (await remit.signIn('owner')).call('getChange', { changeId: sent.id })
    expect(decided).toMatchObject({ holders: [{ person: { id: 'admin' }, use: { lastAt: null } }], holderCount: 1 })
  })

  it('when who holds it last did what it is for is told beside her, where Remit would know', async () => {
    await holding()
    await holding({ roleId: 'dashboard', lengthMinutes: 600 })
    const asked = async (over: Parameters<typeof ask>[0]) => {
      const sent = await (await remit.signIn('chef')).call('sendAsk', ask(over))
      return async () => (await (await remit.signIn('owner')).call('getChange', { changeId: sent.id })).holders[0]?.use
    }
    const moving = await asked({})
    const elsewhere = await asked({ scope: { include: ['22'], exclude: [] } })
    const looking = await asked({ roleId: 'dashboard', lengthMinutes: 600 })
    expect([await moving(), await looking()]).toEqual([{ lastAt: null }, null])
    const move = { memberId: 'waiter', fromDepartmentId: '21', toDepartmentId: '20' }
    const { createdAt } = await admin.call('moveMember', move)
    expect([await moving(), await elsewhere(), await looking()]).toEqual([{ lastAt: createdAt }, { lastAt: null }, null])
  })

  it('a right over departments that were closed can still be given back, and taken away by who looks after everything', async () => {
    const own = await holding({ scope: { include: ['22'], exclude: [] } })
    const other = await holding({ scope: { include: ['22'], exclude: [] }, roleId: 'dashboard' })
    await remit.app.database.transaction(async (tx) => {
      const { all } = await orgTree(tx)
      await upsertDepartments(
        tx,
        all.filter(({ id }) => id !== '22'),
        'a-pass',
      )
      await markDepartmentsGone(tx, 'a-pass')
    })
    expect(await refusalOf((await remit.signIn('owner')).call('revokeGrant', { grantId: other.grant?.id ?? '', reason: 'Closed' }))).toBe(
      'not_found',
    )
    expect((await global.call('revokeGrant', { grantId: other.grant?.id ?? '', reason: 'Closed' })).status).toBe('applied')
    expect((await admin.call('revokeGrant', { grantId: own.grant?.id ?? '', reason: 'Closed' })).status).toBe('applied')
    expect((await admin.call('getMe', {})).grants).toEqual([])
  })

  it('an ask begins within a year: what no calendar holds is refused when it is sent, not when it is approved', async () => {
    expect(await causeOf(admin.call('sendAsk', ask({ startAt: 8_640_000_000_000_000 })))).toEqual(['not_evaluable'])
  })

  it('a domain is opened by an owner of the root, once', async () => {
    const finance = (await global.call('getDomain', {})).proposals.find((proposal) => proposal.name === 'Finance')
    const order = { domainId: finance?.id ?? '', preset: 'finance' as const }
    expect(await refusalOf((await remit.signIn('fin.owner')).call('openDomain', order))).toBe('not_found')
    await global.call('openDomain', order)
    expect(await causeOf(global.call('openDomain', order))).toEqual(['domain_not_proposed'])
  })
})
