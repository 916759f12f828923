/** The company's own roles: made, changed and retired as changes that others decide on (R7, R8, R10), on both databases. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/endpoints.ts'
import type { RoleId } from '#governance/id.ts'
import { ask, causeOf, decide, refusalOf } from '#tests/kit/asks.ts'
import { movesAndKeeps, putInForce } from '#tests/kit/conflict-rules.ts'
import { companyAdmins, resortWithOwners, type CompanyAdmins } from '#tests/kit/company-admins.ts'
import { describeOnEachDatabase } from '#tests/kit/databases.ts'
import { foodWith, given } from '#tests/kit/food.ts'
import { startReadRemit } from '#tests/kit/read-remit.ts'
import type { Somebody, TestRemit } from '#tests/kit/remit.ts'

type Shape = NonNullable<Extract<Input<'sendRoutedAct'>['act'], { kind: 'set_role' }>['after']>
const named = (name: string) => ({ 'zh-CN': name, 'zh-HK': name, en: name, pt: name })
const shape = (name: string, permissions: Shape['permissions'], includes: string[] = []): Shape => ({
  names: named(name),
  permissions,
  includes,
})

describeOnEachDatabase('a role of the company’s own', (open) => {
  let remit: TestRemit
  let company: CompanyAdmins
  /** One of the three owners of the company, and a global admin for a few hours. */
  let designer: Somebody
  beforeEach(async () => {
    remit = await startReadRemit(open, { seed: resortWithOwners, prepare: foodWith() })
    company = companyAdmins(remit)
    await company.holds('global', 'global')
    designer = await remit.signIn('global')
  })
  afterEach(() => remit.close())

  const act = (after: Shape | null, roleId: string | null = null, before: Shape | null = null) => ({
    kind: 'set_role' as const,
    roleId,
    before,
    after,
  })
  const send = (by: Somebody, one: ReturnType<typeof act>) => by.call('sendRoutedAct', { act: one, reason: 'The banquet team needs it' })
  const preview = (by: Somebody, one: ReturnType<typeof act>) => by.call('previewRoutedAct', { act: one })
  const roleCalled = async (name: string) => (await designer.call('listRoles', {})).roles.find(({ names }) => names?.en === name)
  const made = async (name: string, permissions: Shape['permissions'], includes: string[] = []): Promise<string> => {
    await company.agree(await send(designer, act(shape(name, permissions, includes))))
    return (await roleCalled(name))?.id ?? ''
  }

  it('is proposed by who may design roles, decided by two others with proof, and can then be asked for', async () => {
    const sent = await send(designer, act(shape('Banquets', ['member.view', 'team.manage'])))
    expect(sent).toMatchObject({
      status: 'pending',
      risk: 'critical',
      takesProof: true,
      subject: { kind: 'set_role', how: 'new', name: 'Banquets', reason: 'The banquet team needs it' },
    })
    expect(sent.stageCount).toBeGreaterThan(0)
    expect(sent.waitingFor.map(({ id }) => id)).not.toContain('global')
    expect(await company.agree(sent)).toMatchObject({ status: 'applied', undo: { untilAt: null } })
    const role = await roleCalled('Banquets')
    expect(role).toMatchObject({ risk: 'medium', can: { ask: { allowed: true } } })
    expect(await given(remit, 'waiter', role?.id ?? '', ['21'])).not.toBe('')
    const lines = (await (await remit.signIn('gm')).call('listLog', { topic: 'system' })).rows.flatMap(({ lines: all }) => all)
    expect(lines.map(({ action }) => action)).toContain('role.set')
  })

  it('is not proposed by anybody else, and says why', async () => {
    const admin = await remit.signIn('admin')
    expect(await causeOf(send(admin, act(shape('Banquets', ['member.view']))))).toEqual(['no_grant_permits'])
    expect((await preview(admin, act(shape('Banquets', ['member.view'])))).route).toEqual([])
  })

  it('refuses what makes no sense, with the cause', async () => {
    const role = await made('Banquets', ['member.view'])
    const before = shape('Banquets', ['member.view'])
    const causes: readonly (readonly [ReturnType<typeof act>, string])[] = [
      [act(shape('', ['member.view'])), 'name_illegal'],
      [act(shape('Banquets', ['team.manage'])), 'name_taken'],
      [act(shape('Empty', [])), 'role_empty'],
      [act(shape('Odd', [], ['nothing'])), 'role_unknown'],
      [act(before, role, before), 'nothing_changes'],
      [act(shape('Banquets', ['team.manage']), role, shape('Other', ['member.view'])), 'changed_meanwhile'],
      [act(shape('Banquets', ['member.view'], [role]), role, before), 'nesting_cycle'],
      [act(null, 'global', before), 'role_built_in'],
    ]
    for (const [one, cause] of causes)
      expect(
        (await preview(designer, one)).verdict.causes.map(({ code }) => code),
        cause,
      ).toContain(cause)
    expect(await refusalOf(send(designer, act(null, 'nobodys', before)))).toBe('not_found')
  })

  it('shows what a change would do to everyone who holds it, and does exactly that', async () => {
    const inner = await made('Inner', ['member.view'])
    const outer = await made('Outer', ['department.view'], [inner])
    await given(remit, 'waiter', outer, ['21'])
    const change = act(shape('Inner', ['member.view', 'member.move']), inner, shape('Inner', ['member.view']))
    const seen = await preview(designer, change)
    expect(seen.verdict.allowed).toBe(true)
    expect(seen.consequences).toMatchObject({
      difference: [
        { code: 'role_gets', permissions: ['member.move'] },
        { code: 'role_risk', risk: 'medium' },
      ],
      lines: [
        { code: 'role_held_by', count: 1, names: ['WAITER'] },
        { code: 'role_gain', count: 1, names: ['WAITER'], permissions: ['member.move'] },
      ],
    })
    const waiter = await remit.signIn('waiter')
    const may = async () => (await waiter.call('listMembers', {})).several.includes('move_member')
    expect(await may()).toBe(false)
    await company.agree(await send(designer, change))
    expect(await may()).toBe(true)
  })

  it('gives nothing away by composition that its author may not give (R7)', async () => {
    const role = await made('Banquets', ['member.view'])
    await given(remit, 'waiter', role, ['21'])
    const wider = act(shape('Banquets', ['member.view', 'log.export']), role, shape('Banquets', ['member.view']))
    // a global admin does not hold it herself: nobody who holds the role may get it from her
    expect(await causeOf(send(designer, wider))).toEqual(['may_not_grant'])
    // where nobody would gain anything it is only a proposal of words
    expect((await preview(designer, act(shape('Auditing', ['log.export'])))).verdict.allowed).toBe(true)
  })

  it('brings nobody to both sides of a conflict rule by growing', async () => {
    const role = await made('Banquets', ['member.move'])
    await given(remit, 'waiter', role, ['21'])
    await putInForce(remit)
    const wider = act(shape('Banquets', ['member.move', 'attendance_rule.update']), role, shape('Banquets', ['member.move']))
    expect(await causeOf(send(designer, wider))).toEqual(['conflict_found'])
  })

  it('brings nobody there by including a role that a rule names, even if it permits nothing more', async () => {
    const role = await made('Banquets', ['member.view', 'member.move'])
    await given(remit, 'waiter', role, ['21'])
    const auditing = await made('Auditing', ['member.view'])
    await putInForce(remit, { ...movesAndKeeps, right: { permissions: [], roleIds: [auditing as RoleId] } })
    const before = shape('Banquets', ['member.view', 'member.move'])
    expect(await causeOf(send(designer, act({ ...before, includes: [auditing] }, role, before)))).toEqual(['conflict_found'])
  })

  it('makes what was asked for and waits another question: it is decided anew, on what it is now', async () => {
    const role = await made('Banquets', ['member.view'])
    const waiter = await remit.signIn('waiter')
    const sent = await waiter.call('sendAsk', ask({ roleId: role, scope: { include: ['21'], exclude: [] } }))
    await company.agree(
      await send(designer, act(shape('Banquets', ['member.view', 'member.move']), role, shape('Banquets', ['member.view']))),
    )
    const head = await remit.signIn('rest.head')
    expect(await refusalOf(decide(head, sent, 'approve'))).toBe('change_moved')
    const anew = await head.call('getChange', { changeId: sent.id })
    expect(anew.version).toBe(2)
    expect(await decide(head, anew, 'approve')).toMatchObject({ status: 'applied' })
  })

  it('is retired: nobody asks for it any more, who holds it keeps it to its end', async () => {
    const role = await made('Banquets', ['member.view'])
    await given(remit, 'waiter', role, ['21'])
    const seen = await preview(designer, act(null, role, shape('Banquets', ['member.view'])))
    expect(seen.consequences).toMatchObject({
      lines: [
        { code: 'role_held_by', count: 1 },
        { code: 'role_runs_out', count: 1 },
      ],
    })
    await company.agree(await send(designer, act(null, role, shape('Banquets', ['member.view']))))
    expect(await roleCalled('Banquets')).toBeUndefined()
    expect(await causeOf((await remit.signIn('barman')).call('sendAsk', ask({ roleId: role })))).toContain('role_retired')
    expect((await (await remit.signIn('waiter')).call('getMe', {})).grants.map(({ roleId }) => roleId)).toContain(role)
  })
})
